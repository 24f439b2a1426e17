import { insertKeys } from '../../language/edits/insertKey.ts'
import { documentLanguage, reached } from '../../language/model/header.ts'
import { placeholderFor } from '../../language/schema/placeholderFor.ts'
import { placeOf } from '../places.ts'
import { elementRule, type Rule } from '../rule.ts'
import { asHole } from '../severity.ts'

/** BCP-01: a plan that is there to bring something back does not say what. Everything else that each plan must have is presence. */
export const rule: Rule = elementRule({
  id: 'BCP-01',
  name: 'mandatory-content',
  title: { en: 'Mandatory content of a plan', 'zh-cn': '计划缺少必备内容', 'zh-tw': '計畫缺少必備內容' },
  why: {
    en: 'Whoever opens the plan in the emergency does not find what they need, and nobody can tell whether it is complete.',
    'zh-cn': '紧急时打开计划的人找不到所需内容，也没有人能判断它是否完整。',
    'zh-tw': '緊急時打開計畫的人找不到需要的內容，也沒有人能判斷它是否完整。',
  },
  messages: {
    covers: {
      en: 'The plan does not say which activities or systems it brings back (`covers`).',
      'zh-cn': '计划没有写明要恢复哪些业务活动或信息系统（`covers`）。',
      'zh-tw': '計畫沒有寫明要復原哪些業務活動或資訊系統（`covers`）。',
    },
    insert: { en: 'Insert {key} to fill in', 'zh-cn': '插入待填写的 {key}', 'zh-tw': '插入待填寫的 {key}' },
  },
  severity: asHole,
  visits: ['continuity_plan'],
  check(plan, { status, document, file, report }) {
    if (!reached(status, 'in_review') || plan.$.slots.has('covers') || !restoring.has(plan.plan_type?.value ?? '')) return
    const property = plan.$.shape.properties.get('covers')
    const value = property && placeholderFor(property, { locale: documentLanguage(document), status })
    const edit = value === undefined ? undefined : insertKeys(plan, [{ key: 'covers', value }], file.table)
    const fixes = edit ? [{ title: 'insert', args: { key: 'covers' }, edits: [edit] }] : []
    report({ at: placeOf(plan), message: 'covers', fixes })
  },
})

/** The types of plan that bring something back by themselves. Others lead, speak, rescue or contain. */
const restoring: ReadonlySet<string> = new Set(['bcp', 'drp', 'site', 'supplier_loss'])
