import { type Arg, duration } from '../../base/message.ts'
import type { BiaActivity, CommonDataset, CommonSystem } from '../../generated/model.ts'
import { replaceScalar } from '../../language/edits/setScalar.ts'
import { scalarAt } from '../../language/model/access.ts'
import { writeDuration } from '../../language/values/durations.ts'
import { type NeededPoint, neededPoints, statedPoint } from '../../programme/analysis/dataDemands.ts'
import { nameOf, networkOf } from '../../programme/analysis/network.ts'
import { type FixReport, type LinkedContext, linkedElementRule, type RelatedReport, type Rule } from '../rule.ts'
import { always } from '../severity.ts'

/**
 * BIA-18: a system, a data set or an activity may lose more data than those who keep their data in it can bear. Said once, where the
 * loss is stated. What a supplier’s contract allows is SUP-02’s.
 */
export const rule: Rule = linkedElementRule({
  id: 'BIA-18',
  name: 'dep-rpo',
  title: { en: 'Dependency loses too much data', 'zh-cn': '依赖项的数据丢失过多', 'zh-tw': '相依項目的資料損失過多' },
  why: {
    en: 'Whoever relies on the data gets it back as old as it is kept there, whatever their own objective says.',
    'zh-cn': '依赖这些数据的业务只能拿回那里所保存的版本，不论自己的目标写得多严。',
    'zh-tw': '仰賴這些資料的業務只能拿回該處所保存的版本，不論自己的目標寫得多嚴。',
  },
  messages: {
    loses: {
      en: 'May lose {own} of data, but {dependent} can bear {needed} at most: {more} too much.',
      'zh-cn': '可能丢失 {own} 的数据，而“{dependent}”最多只能承受 {needed}：多了 {more}。',
      'zh-tw': '可能損失 {own} 的資料，而「{dependent}」最多只能承受 {needed}：多了 {more}。',
    },
    losesForSeveral: {
      en: 'May lose {own} of data, but {count} others can bear less, {dependent} the least with {needed}: {more} too much.',
      'zh-cn': '可能丢失 {own} 的数据，而有 {count} 项承受不了，其中“{dependent}”最多只能承受 {needed}：多了 {more}。',
      'zh-tw': '可能損失 {own} 的資料，而有 {count} 項承受不了，其中「{dependent}」最多只能承受 {needed}：多了 {more}。',
    },
    needs: {
      en: '{dependent} can bear the loss of {needed}',
      'zh-cn': '“{dependent}”最多只能承受 {needed} 的数据丢失',
      'zh-tw': '「{dependent}」最多只能承受 {needed} 的資料損失',
    },
    set: { en: 'Set it to {written}', 'zh-cn': '改为 {written}', 'zh-tw': '改成 {written}' },
  },
  severity: always('error'),
  visits: ['common.system', 'common.dataset', 'bia.activity'],
  check(element, context) {
    const id = scalarAt<string>(element, 'id')?.value ?? ''
    const node = networkOf(context.programme).nodes.get(id)
    if (node?.element !== element) return
    const own = statedPoint(node)
    if (!own) return
    const asking = (neededPoints(context.programme).get(id) ?? []).filter(({ seconds }) => own.value > seconds)
    const [first] = asking
    if (!first) return
    context.report({
      at: own.span,
      message: asking.length > 1 ? 'losesForSeveral' : 'loses',
      args: { ...wording(first), own: duration(own.value), more: duration(own.value - first.seconds), count: asking.length },
      related: asking.map(related),
      fixes: fixes(element, first, context),
    })
  },
})

const wording = ({ origin, seconds }: NeededPoint): Readonly<Record<'dependent' | 'needed', Arg>> => ({
  dependent: nameOf(origin),
  needed: duration(seconds),
})

const related = (point: NeededPoint): RelatedReport => ({
  at: point.along.rpo?.span ?? point.along.at,
  uri: point.along.from.file.uri,
  message: 'needs',
  args: wording(point),
})

/** What is asked of a system follows from those whose data it holds; other targets, and no loss at all, are for people to decide. */
function fixes(element: CommonSystem | CommonDataset | BiaActivity, { seconds }: NeededPoint, { file }: LinkedContext): readonly FixReport[] {
  if (element.$.shape.name !== 'common.system' || !element.rpo || seconds === 0) return []
  const written = writeDuration(seconds)
  return [{ title: 'set', args: { written }, edits: [replaceScalar(element.rpo.span, written, file.table.text)] }]
}
