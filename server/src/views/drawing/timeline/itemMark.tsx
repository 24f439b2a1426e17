import type { VNode } from 'preact'
import type { TimelineItem } from '../../models/timeline/types.ts'
import type { State } from '../../models/types.ts'
import type { Mark, Stretch } from './bars.ts'

/** A row's share of a drawing: the wide chart and the narrow track differ in heights only. */
export interface Band {
  /** The middle of bars and points. */
  readonly middle: number
  readonly bar: number
  /** The top of a bar's baseline. */
  readonly baseline: number
  readonly width: number
}

export interface MarkProps {
  readonly item: TimelineItem
  readonly mark: Mark
  readonly band: Band
  /** `summary` is a task with its parts below it. */
  readonly shape: 'bar' | 'summary'
}

export function ItemMark({ item, mark, band, shape }: MarkProps): VNode | null {
  switch (mark.mark) {
    case 'none':
    case 'beyond':
      return null
    case 'point':
      return <Point item={item} mark={mark} band={band} />
    case 'bar':
      return shape === 'summary' ? <Summary mark={mark} band={band} /> : <Bar item={item} mark={mark} band={band} />
  }
}

type BarMark = Extract<Mark, { mark: 'bar' }>
type PointMark = Extract<Mark, { mark: 'point' }>

function Bar({ item, mark, band }: { readonly item: TimelineItem; readonly mark: BarMark; readonly band: Band }): VNode {
  const { x, width, done, baseline, overdue } = mark
  const y = band.middle - band.bar / 2
  const look = barLook(item.state)
  const outline = Math.min(2.5, y)
  return (
    <>
      {item.critical ? <rect class="cp" x={x - outline} y={y - outline} width={width + 2 * outline} height={band.bar + 2 * outline} /> : null}
      {overdue === undefined ? null : <Hatch stretch={overdue} y={y} height={band.bar} />}
      <rect class={`b ${look}`} x={x} y={y} width={width} height={band.bar} />
      {done > 0 && look !== 'done' ? <rect class={`pr ${look}`} x={x} y={y} width={done} height={band.bar} /> : null}
      {baseline === undefined ? null : <rect class="base" x={baseline.x} y={band.baseline} width={baseline.width} height="3" />}
    </>
  )
}

function Hatch({ stretch: { x, width }, y, height }: { readonly stretch: Stretch; readonly y: number; readonly height: number }): VNode {
  return <rect class="over" x={x} y={y} width={width} height={height} fill="url(#p-late)" />
}

export function barLook(state: State): string {
  switch (state) {
    case 'planned':
      return 'plan'
    case 'in_progress':
      return 'prog'
    case 'overdue':
      return 'late'
    case 'done':
    case 'blocked':
    case 'cancelled':
      return state
  }
}

function Summary({ mark: { x, width, baseline }, band: { middle, baseline: low } }: { readonly mark: BarMark; readonly band: Band }): VNode {
  const end = x + width
  const top = middle - 2
  return (
    <>
      <path class="sum" d={`M${x} ${top}H${end}`} />
      <path class="sumt" d={`M${x + 0.75} ${top - 1}v7M${end - 0.75} ${top - 1}v7`} />
      {baseline === undefined ? null : <path class="base" d={`M${baseline.x} ${low}v-3v6v-3H${baseline.x + baseline.width}v-3v6`} />}
    </>
  )
}

function Point({
  item,
  mark: { x, baseline, overdue },
  band: { middle },
}: {
  readonly item: TimelineItem
  readonly mark: PointMark
  readonly band: Band
}): VNode {
  const slip = baseline === undefined ? undefined : x > baseline ? [baseline + 6, x - 8] : [x + 8, baseline - 6]
  return (
    <>
      {baseline === undefined ? null : <path class="base" d={diamond(baseline, middle, 5)} />}
      {slip === undefined || (slip[0] ?? 0) >= (slip[1] ?? 0) ? null : <path class="slip" d={`M${slip[0]} ${middle}H${slip[1]}`} />}
      {overdue === undefined ? null : <Hatch stretch={overdue} y={middle - 3} height={6} />}
      {item.kind === 'milestone' ? (
        <path class={`ms ${barLook(item.state)}`} d={diamond(x, middle, 6)} />
      ) : (
        <circle class={`ev ${barLook(item.state)}`} cx={x} cy={middle} r="5" />
      )}
    </>
  )
}

export const diamond = (x: number, y: number, size: number): string => `M${x} ${y - size}l${size} ${size}-${size} ${size}-${size}-${size}z`
