import type { VNode } from 'preact'
import type { Translate } from '../translate.ts'
import { type LogScale, momentTicks, spanFor, tenths, timeX } from './logScale.ts'

/** The frame of a drawing of quantities over time. */
export interface Frame {
  readonly width: number
  readonly scale: LogScale
  /** px of a quantity. */
  readonly yOf: (quantity: number) => number
}

export const frameHeight = 214
const top = 24
export const floor = 186
const left = 48

/** Time from 15 min to 7 d, from 0 a short stretch before it; quantities from 0 to the most that is drawn. */
export function frameFor(times: readonly number[], most: number, width: number): Frame {
  const scale = { ...spanFor(times), zero: left, start: left + 38, end: width - 16 }
  return { width, scale, yOf: (quantity) => tenths(floor - ((floor - top) * quantity) / most) }
}

interface AxesProps {
  readonly frame: Frame
  readonly marks: readonly { readonly at: number; readonly text: string }[]
  readonly t: Translate
}

export function Axes({ frame: { scale, yOf }, marks, t }: AxesProps): VNode {
  const ticks = [{ seconds: 0, x: scale.zero, label: '0' }, ...momentTicks(scale, t)]
  return (
    <>
      {marks.map(({ at, text }) => (
        <g key={at}>
          <text class="t2 e" x={scale.zero - 8} y={yOf(at) + 4}>
            {text}
          </text>
          <path class="grid" d={`M${scale.zero} ${yOf(at)}H${scale.end}`} />
        </g>
      ))}
      <path class="axis" d={`M${scale.zero} ${floor}H${scale.end}`} />
      {ticks.map(({ seconds, x, label }) => (
        <g key={seconds}>
          <path class="axis" d={`M${x} ${floor}v4`} />
          <text class="t2 m" x={x} y={floor + 16}>
            {label}
          </text>
        </g>
      ))}
    </>
  )
}

/** A quantity that holds until it changes, as a line from 0 on. */
export function stepPath(steps: readonly { readonly seconds: number; readonly quantity: number }[], { scale, yOf }: Frame): string {
  const parts = steps.map(({ seconds, quantity }) => `H${timeX(scale, seconds)}V${yOf(quantity)}`)
  return `M${scale.zero} ${floor}${parts.join('')}H${scale.end}`
}
