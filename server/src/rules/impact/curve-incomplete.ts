import { duration } from '../../base/message.ts'
import type { Bia, BiaActivity } from '../../generated/model.ts'
import { isLive } from '../../programme/analysis/activities.ts'
import { inPlace, type Rated, ratedOf, typesInUse } from '../../programme/analysis/curves.ts'
import { lifeOf } from '../../programme/analysis/lifecycle.ts'
import { keyOf } from '../places.ts'
import { type LinkedContext, linkedDocumentRule, type Rule } from '../rule.ts'
import { asGap, byMessage } from '../severity.ts'

/** BIA-11: levels and time frames do not match, or an impact type was forgotten. That there are none at all is the schema's. */
export const rule: Rule = linkedDocumentRule({
  id: 'BIA-11',
  name: 'curve-incomplete',
  title: { en: 'Impact curve incomplete', 'zh-cn': '影响曲线不完整', 'zh-tw': '衝擊曲線不完整' },
  why: {
    en: 'From a table with holes no MTPD can be derived, and a shifted row puts every level at the wrong time.',
    'zh-cn': '表中有缺口就推不出 MTPD；错位一格，每个等级都会落在错误的时间上。',
    'zh-tw': '表中有缺口就推不出 MTPD；錯位一格，每個等級都會落在錯誤的時間上。',
  },
  messages: {
    short: {
      en: 'There are {frames} time frames, but {levels} levels ({type}): {missing} missing.',
      'zh-cn': '时间段有 {frames} 个，等级只有 {levels} 个（{type}）：缺 {missing} 个。',
      'zh-tw': '時間區段有 {frames} 個，等級只有 {levels} 個（{type}）：缺 {missing} 個。',
    },
    long: {
      en: 'There are {frames} time frames, but {levels} levels ({type}): {extra} too many.',
      'zh-cn': '时间段只有 {frames} 个，等级却有 {levels} 个（{type}）：多出 {extra} 个。',
      'zh-tw': '時間區段只有 {frames} 個，等級卻有 {levels} 個（{type}）：多出 {extra} 個。',
    },
    frames: {
      en: 'There are {frames} time frames, but {count} of {all} curves have {levels} levels: is a frame missing, or one too many?',
      'zh-cn': '时间段有 {frames} 个，而 {all} 条曲线中有 {count} 条为 {levels} 个等级：是否缺少或多出时间段？',
      'zh-tw': '時間區段有 {frames} 個，而 {all} 條曲線中有 {count} 條為 {levels} 個等級：是否缺少或多出時間區段？',
    },
    unrated: {
      en: 'Not rated here, but for most activities: {types}. Rate it, or write `n/a (reason)`.',
      'zh-cn': '多数业务活动评定了而此处没有：{types}。请评定，或写 `n/a（原因）`。',
      'zh-tw': '多數業務活動評定了而此處沒有：{types}。請評定，或寫 `n/a（原因）`。',
    },
    order: {
      en: '{frame} stands after {before}; time frames go from the shortest to the longest, each once.',
      'zh-cn': '{frame} 排在 {before} 之后；时间段应由短到长，各出现一次。',
      'zh-tw': '{frame} 排在 {before} 之後；時間區段應由短到長，各出現一次。',
    },
    curve: { en: 'One of these curves', 'zh-cn': '其中一条曲线', 'zh-tw': '其中一條曲線' },
  },
  severity: byMessage({ short: asGap, unrated: asGap, long: 'warning', frames: 'warning', order: 'warning' }),
  checkDocument(context) {
    if (context.document.kind !== 'bia') return
    const root = context.document.root as Bia
    const activities = root.activities.filter(isLive)
    checkOrder(root, context)
    checkLengths(activities, context)
    for (const activity of activities) {
      const types = activity.impacts ? unrated(activity, context) : []
      const mild = lifeOf(activity) === 'planned' ? { severity: 'hint' as const } : {}
      if (types.length > 0) context.report({ at: keyOf(activity, 'impacts'), message: 'unrated', args: { types }, ...mild })
    }
  },
})

function checkOrder({ time_frames }: Bia, { report }: LinkedContext): void {
  const index = time_frames.findIndex((frame, at) => frame.value <= (time_frames[at - 1]?.value ?? Number.NEGATIVE_INFINITY))
  const [before, frame] = [time_frames[index - 1], time_frames[index]]
  if (before && frame) report({ at: frame.span, message: 'order', args: { frame: duration(frame.value), before: duration(before.value) } })
}

type Curve = Rated<string>

/** Where most curves are of one other length, the frames are what was changed: that is one cause, and the rest is told one by one. */
function checkLengths(activities: readonly BiaActivity[], context: LinkedContext): void {
  const { root } = context.document
  const frames = inPlace(root.$.slots.get('time_frames'), (root as Bia).time_frames)?.length
  if (frames === undefined) return
  const curves = activities.flatMap(({ impacts }) => ratedOf<string>(context, impacts))
  const wrong = curves.filter(({ points }) => points.length !== frames)
  const most =
    [...Map.groupBy(wrong, ({ points }) => points.length).values()].find((same) => same.length > 2 && same.length * 2 > curves.length) ?? []
  const [first] = most
  if (first) {
    const args = { frames, levels: first.points.length, count: most.length, all: curves.length }
    const related = most.map(({ slot }) => ({ at: slot.keySpan, message: 'curve' }))
    context.report({ at: keyOf(root, 'time_frames'), message: 'frames', args, related })
  }
  for (const curve of wrong) if (!most.includes(curve)) reportLength(curve, frames, context)
}

function reportLength({ slot, type, key, points }: Curve, frames: number, { report }: LinkedContext): void {
  const args = { frames, levels: points.length, type: type?.name ?? key }
  if (points.length < frames) report({ at: slot.keySpan, message: 'short', args: { ...args, missing: frames - points.length } })
  else report({ at: slot.keySpan, message: 'long', args: { ...args, extra: points.length - frames } })
}

/** The types that most of the analysis rates; what is left open or does not apply is an answer. */
function unrated({ impacts }: BiaActivity, { programme, document }: LinkedContext): readonly string[] {
  const written = new Set([...(impacts?.$.slots.keys() ?? [])].map((key) => key.normalize('NFC').toLowerCase()))
  const rated = (document.root as Bia).activities.filter((activity) => activity.impacts).length
  const usual = [...(typesInUse(programme).get(document)?.values() ?? [])].filter(({ count }) => count * 2 >= rated).map(({ type }) => type)
  const isWritten = (names: readonly (string | undefined)[]): boolean => names.some((name) => name !== undefined && written.has(name.toLowerCase()))
  return usual.filter(({ id, name }) => !isWritten([id, name])).map(({ id, name }) => name ?? id)
}
