import type { VNode } from 'preact'
import type { CapacityView } from '../../models/bia/types.ts'
import { capacityLabels } from './capacityLabels.ts'
import { timeX } from './logScale.ts'
import { Axes, type Frame, floor, frameFor, frameHeight, stepPath } from './quantityFrame.tsx'
import type { Scene } from './scene.ts'

interface CapacityProps {
  readonly capacity: CapacityView
  readonly scene: Scene
}

/** How much must be possible again by when, and how much was when it was measured. */
export function Capacity({ capacity, scene }: CapacityProps): VNode {
  const { t, half } = scene
  const frame = frameFor(timesOf(capacity), Math.max(100, ...capacity.required.map(({ percent }) => percent)), half)
  const { least = 0 } = capacity
  const marks = [...new Set([0, 100, ...(least > 12 && least < 88 ? [least] : [])])].map((at) => ({ at, text: t('percent', { n: at }) }))
  return (
    <svg width={half} height={frameHeight} role="img" aria-label={capacity.said}>
      <Axes frame={frame} marks={marks} t={t} />
      <Workaround capacity={capacity} frame={frame} />
      <Required capacity={capacity} frame={frame} />
      <Moments capacity={capacity} frame={frame} />
      <Reached capacity={capacity} frame={frame} />
      {capacityLabels(capacity, frame, t).map(({ key, x, y, anchor, text }) => (
        <text key={key} class={`halo ${looks[key]}${anchor === 'end' ? ' e' : ''}`} x={x} y={y}>
          {text}
        </text>
      ))}
    </svg>
  )
}

const looks = { rto: '', mtpd: '', reached: '', missed: 'tbad', mbco: 't2', workaround: 't2', required: 't2' } as const

const timesOf = ({ required, rto, mtpd, reached }: CapacityView): readonly number[] =>
  [...required.map(({ seconds }) => seconds), rto?.seconds, mtpd?.seconds, reached?.seconds].filter((time) => time !== undefined)

interface PartProps {
  readonly capacity: CapacityView
  readonly frame: Frame
}

function Required({ capacity: { required, least }, frame }: PartProps): VNode {
  const { scale, yOf } = frame
  const steps = required.map(({ seconds, percent }) => ({ seconds, quantity: percent }))
  return (
    <>
      {least === undefined ? null : <path class="mbco" d={`M${scale.zero} ${yOf(least)}H${scale.end}`} />}
      <path class="req" d={stepPath(steps, frame)} />
    </>
  )
}

/** What goes on by hand, for as long as it can be kept up. */
function Workaround({ capacity: { workaround }, frame: { scale, yOf } }: PartProps): VNode | null {
  if (workaround === undefined) return null
  const { from, until, percent } = workaround
  const x = timeX(scale, from)
  const to = until === undefined ? scale.end : timeX(scale, until)
  return <path class="byhand" d={`M${x} ${floor}V${yOf(percent)}H${to}${until === undefined ? '' : `V${floor}`}`} />
}

function Moments({ capacity: { rto, mtpd }, frame: { scale } }: PartProps): VNode {
  return (
    <>
      {rto === undefined ? null : <path class="vline" d={`M${timeX(scale, rto.seconds)} 20V${floor}`} />}
      {mtpd === undefined ? null : <path class="lim" d={`M${timeX(scale, mtpd.seconds)} 20V${floor}`} />}
    </>
  )
}

/** One moment of one day. What was still missing at the RTO is hatched. */
function Reached({ capacity: { reached, rto, least = 0 }, frame: { scale, yOf } }: PartProps): VNode | null {
  if (reached === undefined) return null
  const { seconds, percent, tone } = reached
  const x = timeX(scale, seconds)
  const late = rto !== undefined && seconds > rto.seconds ? timeX(scale, rto.seconds) : undefined
  const look = tone === 'bad' ? 'got missed' : 'got'
  return (
    <>
      {late === undefined ? null : (
        <rect class="over" x={late} y={yOf(least)} width={Math.max(1, x - late)} height={floor - yOf(least)} fill="url(#p-bad)" />
      )}
      <path class={look} d={`M${x} ${floor}V${yOf(percent)}`} />
      {tone === 'bad' ? <path class="ach-bad" d={`M${x} ${yOf(percent) - 7}l7 7-7 7-7-7z`} /> : <circle class="ach" cx={x} cy={yOf(percent)} r="5" />}
    </>
  )
}
