import { duration, figure } from '../../../base/message.ts'
import { nameOf, namesOf } from '../../../programme/analysis/network.ts'
import { type SeatNeed, seatNeeds } from '../../../programme/analysis/seats.ts'
import type { Scene } from '../scene.ts'
import { say } from './say.ts'
import type { Analysis, Subject } from './subjects.ts'
import { spanOf } from './times.ts'
import type { ResultView, SeatsView } from './types.ts'

/** What the alternate sites must seat, for each site at which an activity of the view works. */
export function seatsOf(analyses: readonly Analysis[]): readonly SeatNeed[] {
  const shown = new Set(analyses.flatMap(({ subjects }) => subjects.map(({ element }) => element)))
  const programmes = new Set(analyses.flatMap(({ subjects }) => subjects.map(({ programme }) => programme)))
  const needs = [...programmes].flatMap((programme) => seatNeeds(programme))
  const atShown = needs.filter(({ activities }) => activities.some(({ element }) => shown.has(element)))
  return [...new Map(atShown.map((need) => [need.lost.id, need])).values()]
}

/** The most that is needed at once, and the first time at which it is. */
export const mostNeeded = ({ totals }: SeatNeed): SeatNeed['totals'][number] | undefined => totals.toSorted((a, b) => b.needed - a.needed)[0]

export const isShort = (need: SeatNeed): boolean => (mostNeeded(need)?.needed ?? 0) > need.offered

/** The place of the site where an activity works; nothing where it works at several, or nothing stands in. */
export function seatsIndex(needs: readonly SeatNeed[], { element }: Subject): number | undefined {
  const index = needs.findIndex(({ activities }) => activities.some((one) => one.element === element))
  return index < 0 ? undefined : index
}

export function seatsView(need: SeatNeed, scene: Scene): SeatsView {
  const { lost, alternates, offered, totals } = need
  const verdict = verdictOf(need, scene)
  const steps = totals.map(({ at, needed }) => say(scene, 'said.seatStep', { needed: figure(needed), time: duration(at) }))
  return {
    lost: nameOf(lost),
    alternates: namesOf(alternates).join(say(scene, 'list')),
    offered,
    totals: totals.map(({ at, needed }) => ({ ...spanOf(at, scene), needed })),
    verdict,
    said: say(scene, 'said.seats', { lost: nameOf(lost), steps, offered: figure(offered), verdict: verdict.text }),
  }
}

function verdictOf(need: SeatNeed, scene: Scene): ResultView {
  const most = mostNeeded(need)?.needed ?? 0
  const spare = need.offered - most
  if (spare < 0) return { tone: 'bad', text: say(scene, 'seats.short', { short: figure(-spare) }) }
  return { tone: 'ok', text: spare === 0 ? say(scene, 'seats.exact') : say(scene, 'seats.spare', { spare: figure(spare) }) }
}
