import type { VNode } from 'preact'
import type { AchievedView, BoundView, LadderView } from '../../models/bia/types.ts'
import type { LadderLayout } from './ladderLayout.ts'
import { type LogScale, tenths, timeX } from './logScale.ts'

interface DrawingProps {
  readonly ladder: LadderView
  readonly layout: LadderLayout
}

export const rowHeight = 40
const height = rowHeight
const middle = height / 2
/** Of what holds in a peak only. */
const below = middle + 13

/** One row of the ladder. Its figures stand beside it, so nobody needs the drawing. */
export function LadderDrawing({ ladder, layout: { width, scale, ticks } }: DrawingProps): VNode {
  return (
    <svg width={width} height={height} aria-hidden="true">
      {ticks.map(({ seconds, x }) => (
        <path key={seconds} class="grid" d={`M${x} 0v${height}`} />
      ))}
      <Work ladder={ladder} scale={scale} />
      {ladder.bounds.map((bound) => (
        <OwnWork key={bound.kind} bound={bound} start={startOf(ladder)} scale={scale} />
      ))}
      {ladder.bounds.map((bound) => (
        <Beyond key={bound.kind} bound={bound} scale={scale} />
      ))}
      {ladder.bounds.map((bound) => (
        <Limit key={bound.kind} bound={bound} scale={scale} />
      ))}
      {ladder.achieved === undefined ? null : <Mark achieved={ladder.achieved} scale={scale} />}
    </svg>
  )
}

/** Activation, recovery and catching up, one after the other; then what is left until the nearest limit. */
function Work({ ladder, scale }: { readonly ladder: LadderView; readonly scale: LogScale }): VNode | null {
  const { activation, back, total, bounds } = ladder
  if (back === undefined || total === undefined) return null
  const [from, to, end] = [timeX(scale, startOf(ladder)), timeX(scale, back), timeX(scale, total)]
  const limit = bounds.filter(({ own }) => own === undefined).map(({ seconds }) => timeX(scale, seconds))
  const next = limit.filter((x) => x > end)
  return (
    <>
      {activation === undefined ? null : <path class="act" d={`M${scale.start} ${middle}H${from}m0-5v10`} />}
      {next.length === 0 ? null : <path class="mar" d={`M${end} ${middle}H${Math.min(...next)}`} />}
      <rect class="rto" x={from} y={middle - 6} width={Math.max(2, tenths(to - from))} height="12" />
      {end > to ? <rect class="wrt" x={to} y={middle - 6} width={tenths(end - to)} height="12" fill="url(#p-wrt)" /> : null}
    </>
  )
}

/** Recovery begins when the plan is activated. */
const startOf = ({ activation, back = 0 }: LadderView): number => Math.min(activation?.seconds ?? 0, back)

/** In a peak with a recovery time of its own another, thinner bar must fit in. */
function OwnWork({ bound: { own }, start, scale }: BoundProps & { readonly start: number }): VNode | null {
  if (own === undefined) return null
  const x = timeX(scale, start)
  return <rect class="rto" x={x} y={below - 2} width={Math.max(2, tenths(timeX(scale, own.total) - x))} height="4" />
}

interface BoundProps {
  readonly bound: BoundView
  readonly scale: LogScale
}

/** The part of the recovery that goes beyond a limit. */
function Beyond({ bound: { seconds, until, own }, scale }: BoundProps): VNode | null {
  if (until === undefined) return null
  const x = timeX(scale, seconds)
  const [y, high] = own === undefined ? [middle - 9, 18] : [below - 4, 8]
  return <rect class="over" x={x} y={y} width={Math.max(2, tenths(timeX(scale, until) - x))} height={high} fill="url(#p-bad)" />
}

function Limit({ bound: { kind, seconds, until, own }, scale }: BoundProps): VNode {
  const line = own === undefined ? `M${timeX(scale, seconds)} ${middle - 13}v26` : `M${timeX(scale, seconds)} ${below - 5}v10`
  if (kind === 'declared') return <path class="lim" d={line} />
  return <path class={until === undefined ? 'lim2' : 'lim2 breached'} d={line} />
}

/** Late is a shape of its own, out of date a broken line. */
export function Mark({
  achieved: { seconds, standing },
  scale,
}: {
  readonly achieved: Pick<AchievedView, 'seconds' | 'standing'>
  readonly scale: LogScale
}): VNode {
  const x = timeX(scale, seconds)
  if (standing === 'late') return <path class="ach-bad" d={`M${x} ${middle - 7}l7 7-7 7-7-7z`} />
  return <circle class={standing === 'met' ? 'ach' : `ach ${standing}`} cx={x} cy={middle} r="5" />
}
