import type { Arg } from '../../base/message.ts'
import type { BiaActivity } from '../../generated/model.ts'
import { insertKeys, type NewKey } from '../../language/edits/insertKey.ts'
import { documentLanguage } from '../../language/model/header.ts'
import { placeholderFor } from '../../language/schema/placeholderFor.ts'
import type { Property } from '../../language/schema/shape.ts'
import { isLive, isPrioritised } from '../../programme/analysis/activities.ts'
import { lifeOf } from '../../programme/analysis/lifecycle.ts'
import { type Dependency, networkOf } from '../../programme/analysis/network.ts'
import { fieldOf } from '../naming.ts'
import { placeOf } from '../places.ts'
import { isMiswritten, missedUnder } from '../presence.ts'
import { type LinkedContext, linkedElementRule, type Rule } from '../rule.ts'
import { asHole } from '../severity.ts'

/**
 * BIA-06: a prioritised activity lacks a figure that its recovery is planned by. Owner and MTPD, which every activity needs, are missed
 * by the schema under the same id; where both are missed here, one sentence says all.
 */
export const rule: Rule = linkedElementRule({
  id: 'BIA-06',
  name: 'missing-parameters',
  title: { en: 'Parameters missing', 'zh-cn': '缺少业务影响分析参数', 'zh-tw': '缺少營運衝擊分析參數' },
  why: {
    en: 'Without them nobody can say which strategy is fast or large enough, and every plan is as good as any other.',
    'zh-cn': '没有这些参数，就无法判断哪种策略够快、够用，任何计划都显得可行。',
    'zh-tw': '沒有這些參數，就無法判斷哪種策略夠快、夠用，任何計畫都顯得可行。',
  },
  messages: {
    missing: {
      en: 'A prioritised activity needs {keys}.',
      'zh-cn': '优先活动还需要 {keys}。',
      'zh-tw': '優先活動還需要 {keys}。',
    },
    rpo: {
      en: 'A prioritised activity needs {keys}. It works with data from {source}: the RPO says how much of it may be lost, 0 for none.',
      'zh-cn': '优先活动还需要 {keys}。该活动使用 {source} 的数据：RPO 写明可丢失多少，0 表示不允许丢失。',
      'zh-tw': '優先活動還需要 {keys}。該活動使用 {source} 的資料：RPO 寫明可遺失多少，0 表示不容許遺失。',
    },
    insert: { en: 'Insert {keys} to be filled in', 'zh-cn': '插入待填写的 {keys}', 'zh-tw': '插入待填寫的 {keys}' },
  },
  severity: asHole,
  visits: ['bia.activity'],
  check(activity, context) {
    if (!isLive(activity) || !isPrioritised(activity)) return
    const source = activity.$.slots.has('rpo') ? undefined : dataSource(activity, context)
    const own = [
      ...['rto', 'mbco'].filter((key) => !activity.$.slots.has(key) && !isMiswritten(activity, key, context.file)),
      ...(source === undefined ? [] : ['rpo']),
    ]
    if (own.length === 0) return
    const keys = [...missedUnder('BIA-06', activity, context), ...own]
    const edit = insertKeys(activity, newKeys(activity, keys, context), context.file.table)
    context.report({
      at: placeOf(activity),
      message: source === undefined ? 'missing' : 'rpo',
      args: { keys: keys.flatMap((key) => named(activity, key)), ...(source !== undefined && { source }) },
      ...(lifeOf(activity) === 'planned' && { severity: 'hint' as const }),
      fixes: edit ? [{ title: 'insert', args: { keys }, edits: [edit] }] : [],
    })
  },
})

const named = ({ $ }: BiaActivity, key: string): readonly Arg[] => {
  const property = $.shape.properties.get(key)
  return property ? [fieldOf(property)] : []
}

/** What brings data into the activity without a word on how much of it may be lost. */
function dataSource(activity: BiaActivity, { programme }: LinkedContext): string | undefined {
  const needs = networkOf(programme).needs.get(activity.id?.value ?? '') ?? []
  const source = needs.find((need) => need.dataBearing && !need.rpo && need.from.element === activity && !isLookUp(need, activity))?.on
  return source && (source.name ?? source.id)
}

/** What is only looked up, and on paper where it is down, is data of others, unless somebody types it in afterwards, or the dependency itself says that it holds some. */
const isLookUp = ({ strength, alternative, element }: Dependency, { workaround }: BiaActivity): boolean =>
  strength === 'soft' && alternative === 'stated' && !element.$.slots.has('stateful') && !workaround?.$.slots.has('data_to_reenter')

function newKeys({ $ }: BiaActivity, keys: readonly string[], { document, status }: LinkedContext): readonly NewKey[] {
  const writing = { locale: documentLanguage(document), status }
  const blank = (property: Property | undefined): string => (property ? placeholderFor(property, writing) : '')
  return keys.map((key) => {
    const property = $.shape.properties.get(key)
    const percent = property?.shape.mapping?.properties.get('percent')
    return { key, value: percent ? `\n  percent: ${blank(percent)}` : blank(property) }
  })
}
