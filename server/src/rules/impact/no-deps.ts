import type { BiaActivity } from '../../generated/model.ts'
import { isLive, isPrioritised } from '../../programme/analysis/activities.ts'
import { isFilled } from '../../programme/analysis/singlePoints.ts'
import { placeOf } from '../places.ts'
import { elementRule, type Rule } from '../rule.ts'
import { asGap } from '../severity.ts'

/** BIA-20: an activity that must be recovered first, and nobody says what it needs for that. */
export const rule: Rule = elementRule({
  id: 'BIA-20',
  name: 'no-deps',
  title: { en: 'Nothing needed', 'zh-cn': '未列明所需资源', 'zh-tw': '未列出所需資源' },
  why: {
    en: 'What nobody has written down nobody brings back: the activity has its recovery time and stands before an empty desk.',
    'zh-cn': '没有写下来的资源就没有人去恢复：目标时间到了，活动却无从开始。',
    'zh-tw': '沒有寫下來的資源就沒有人去復原：目標時間到了，活動卻無從開始。',
  },
  messages: {
    nothing: {
      en: 'This activity is prioritised, but neither its dependencies nor its resources are named: people, premises, systems, data, suppliers, utilities.',
      'zh-cn': '该活动需优先恢复，但既未列出依赖关系，也未列出资源：人员、场所、系统、数据、供应商、公用设施。',
      'zh-tw': '此活動須優先復原，但既未列出相依性，也未列出資源：人員、據點、系統、資料、供應商、公用設施。',
    },
  },
  severity: asGap,
  visits: ['bia.activity'],
  check(activity, { report }) {
    if (!isLive(activity) || !isPrioritised(activity) || needs.some((key) => isFilled(activity, key))) return
    report({ at: placeOf(activity), message: 'nothing' })
  },
})

const needs: readonly (keyof BiaActivity & string)[] = ['dependencies', 'resources', 'sites', 'key_people']
