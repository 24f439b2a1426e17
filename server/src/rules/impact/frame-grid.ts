import { duration } from '../../base/message.ts'
import type { Bia, BiaActivity } from '../../generated/model.ts'
import { clockOf, isLive } from '../../programme/analysis/activities.ts'
import { framesOf } from '../../programme/analysis/curves.ts'
import { keyOf } from '../places.ts'
import { documentRule, type Rule } from '../rule.ts'
import { always } from '../severity.ts'

/** BIA-29: an MTPD lies between two time frames, at a moment that nobody has rated. */
export const rule: Rule = documentRule({
  id: 'BIA-29',
  name: 'frame-grid',
  title: { en: 'MTPD between time frames', 'zh-cn': 'MTPD 落在时间段之间', 'zh-tw': 'MTPD 落在時間區段之間' },
  why: {
    en: 'How bad it is at that moment was never asked, so the time rests on feeling and not on the table beside it.',
    'zh-cn': '该时点的影响从未评定，时限凭的是感觉，而不是旁边的影响表。',
    'zh-tw': '該時點的衝擊從未評定，時限憑的是感覺，而不是旁邊的衝擊表。',
  },
  messages: {
    between: {
      en: 'MTPDs lie between the time frames ({times}), where no impact was rated. A frame there would support them; or state the rationale.',
      'zh-cn': '有 MTPD 落在时间段之间（{times}），该处没有评定影响。可在此增加时间段，或写明依据。',
      'zh-tw': '有 MTPD 落在時間區段之間（{times}），該處沒有評定衝擊。可在此增加時間區段，或寫明理由。',
    },
    mtpd: { en: 'Between two time frames', 'zh-cn': '在两个时间段之间', 'zh-tw': '在兩個時間區段之間' },
  },
  severity: always('hint'),
  checkDocument({ document, report }) {
    const frames = document.kind === 'bia' ? framesOf(document) : undefined
    if (!frames) return
    const root = document.root as Bia
    const usual = root.clock?.value ?? 'continuous'
    const between = root.activities.filter((activity) => isLive(activity) && clockOf(activity, document) === usual && isBetween(activity, frames))
    const times = [...new Set(between.flatMap(({ mtpd }) => mtpd?.value ?? []))].toSorted((a, b) => a - b)
    if (times.length === 0) return
    const related = between.flatMap(({ mtpd }) => (mtpd ? [{ at: mtpd.span, message: 'mtpd' }] : []))
    report({ at: keyOf(root, 'time_frames'), message: 'between', args: { times: times.map(duration) }, related })
  },
})

/** Beyond the last frame nobody has looked, and says so; a rationale or a deadline is a better support than a frame. */
function isBetween({ mtpd, impacts, legal_deadlines, $ }: BiaActivity, frames: readonly number[]): boolean {
  if (!mtpd || !impacts || $.slots.has('mtpd_rationale') || mtpd.value > (frames.at(-1) ?? 0)) return false
  return !frames.includes(mtpd.value) && !legal_deadlines.some(({ by }) => by?.value === mtpd.value)
}
