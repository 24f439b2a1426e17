import type { VNode } from 'preact'
import type { ChartView } from '../../models/recovery/types.ts'
import type { Translate } from '../translate.ts'
import { type Flag, placedFlags, type TimeAxis } from './timeAxis.ts'

interface AxisHeadProps {
  readonly axis: TimeAxis
  readonly chart: ChartView
  readonly t: Translate
}

/** The ticks, and above them what happens when: the activation, and by when things must be back. */
export function AxisHead({ axis, chart: { activation, lines }, t }: AxisHeadProps): VNode {
  const flags: readonly Flag[] = [
    ...(activation === undefined ? [] : [{ at: activation, text: t('recovery.activation'), look: 't2' }]),
    ...lines.map(({ at, text, tone }) => ({ at, text, look: tone === 'late' ? 'tbad' : 'tb' })),
  ]
  return (
    <svg width={axis.width} height="44" aria-hidden="true">
      {placedFlags(flags, axis).map(({ at, text, look, x, line }) => (
        <text key={at} class={`m ${look}`} x={x} y={11 + 13 * line}>
          {text}
        </text>
      ))}
      <Ticks axis={axis} y={38} />
    </svg>
  )
}

export const Ticks = ({ axis: { ticks, x }, y }: { readonly axis: Pick<TimeAxis, 'ticks' | 'x'>; readonly y: number }): VNode => (
  <>
    {ticks.map(({ at, text }, index) => (
      <g key={at}>
        <text class={index === 0 ? 't2' : 't2 m'} x={index === 0 ? 0 : x(at)} y={y}>
          {text}
        </text>
        <path class="axis" d={`M${x(at)} ${y + 3}v3`} />
      </g>
    ))}
  </>
)
