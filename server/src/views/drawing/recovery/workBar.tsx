import type { VNode } from 'preact'
import type { ChartView, WorkView } from '../../models/recovery/types.ts'
import { textWidth } from '../textWidth.ts'
import type { TimeAxis } from './timeAxis.ts'

interface WorkBarProps {
  readonly work: WorkView
  readonly axis: TimeAxis
  readonly chart: ChartView
  readonly height: number
}

/** More than that many lines through all rows would hide the bars: then each row shows its own time alone. */
const mostLines = 4
const nameWidth = 206

/** As high as the name beside it: of one line, or of two. */
export const rowHeight = ({ id, title, critical }: WorkView, layout: 'wide' | 'stacked' | 'narrow'): number =>
  layout !== 'narrow' && textWidth(`${id} ${title}${critical === 'critical' ? ' [C]' : ''}`, 12) > nameWidth ? 38 : 26

/** A work as a bar with the tail of its slack; what lies beyond a time that is promised is hatched. */
export function WorkBar({ work, axis, chart: { activation, lines }, height }: WorkBarProps): VNode {
  const { x, ticks, width, to: edge } = axis
  const { start, end, until, tone, critical, deadline } = work
  const drawn = lines.length <= mostLines ? lines : lines.filter(({ at }) => at === deadline)
  const middle = height / 2
  const barTop = middle - 5
  const [from, to] = [x(start), Math.max(x(start) + 2, x(end))]
  if (start >= edge) return <Beyond x={width} height={height} />
  return (
    <svg width={width} height={height} aria-hidden="true">
      {ticks.map(({ at }) => (
        <path key={at} class="grid" d={`M${x(at)} 0v${height}`} />
      ))}
      {activation === undefined ? null : <path class="vdash" d={`M${x(activation)} 0v${height}`} />}
      {drawn.map(({ at, tone: look }) => (
        <path key={at} class={look === 'late' ? 'vbad' : 'rline'} d={`M${x(at)} 0v${height}`} />
      ))}
      {until === undefined ? null : <path class="slip" d={`M${to} ${middle}H${x(until)}`} />}
      <rect class={tone === 'late' ? 'b late' : 'b prog'} x={from} y={barTop} width={to - from} height="10" />
      {tone === 'late' ? <rect class="over" x={from} y={barTop} width={to - from} height="10" fill="url(#rc-bad)" /> : null}
      {critical === 'critical' ? <rect class="crit" x={from - 2.5} y={barTop - 2.5} width={to - from + 5} height="15" /> : null}
      {work.flag === undefined ? null : <Back flag={work.flag} x={to} place={{ width, middle, from }} />}
    </svg>
  )
}

/** Work behind the end of the axis: when it ends stands beside. */
const Beyond = ({ x, height }: { readonly x: number; readonly height: number }): VNode => (
  <svg width={x} height={height} aria-hidden="true">
    <path class="axis" d={`M${x - 22} ${height / 2}h16m-5-4l5 4-5 4`} />
  </svg>
)

interface BackProps {
  readonly flag: NonNullable<WorkView['flag']>
  readonly x: number
  readonly place: { readonly width: number; readonly middle: number; readonly from: number }
}

/** A flag where something is back, with its words on the side that has room for them. */
function Back({ flag: { text, tone }, x, place: { width, middle, from } }: BackProps): VNode {
  const wide = textWidth(text, 11)
  const isRight = x + 18 + wide <= width
  const look = tone === 'late' ? 'tbad' : ''
  return (
    <>
      <path class={tone === 'late' ? 'fl bad' : 'fl'} d={`M${x} ${middle + 6}v-14h9l-2 3.500 2 3.500h-7.500v7z`} />
      {isRight || from - 10 - wide > 0 ? (
        <text class={`${look} halo${isRight ? '' : ' e'}`} x={isRight ? x + 14 : from - 8} y={middle + 4}>
          {text}
        </text>
      ) : null}
    </>
  )
}
