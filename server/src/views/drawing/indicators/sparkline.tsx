import type { VNode } from 'preact'
import type { CriterionView } from '../../models/indicators/types.ts'

const width = 96
const height = 22
const inset = 4

/** The last values on a scale of their own, with the target: whether it rises matters here, not by how much. */
export function Sparkline({ criterion: { values, line, result } }: { readonly criterion: CriterionView }): VNode {
  const all = [...values, ...(line === undefined ? [] : [line])]
  const [least, most] = [Math.min(...all), Math.max(...all)]
  const y = (value: number): number => round(height - inset - ((height - 2 * inset) * (value - least)) / (most - least || 1))
  const x = (index: number): number => round(values.length < 2 ? width / 2 : inset + ((width - 2 * inset) * index) / (values.length - 1))
  const last = values.at(-1)
  return (
    <svg class="spk" width={width} height={height} aria-hidden="true">
      {line === undefined ? null : <path class="aim" d={`M0 ${y(line)}H${width}`} />}
      {values.length < 2 ? null : <path class="spl" d={values.map((value, index) => `${index === 0 ? 'M' : 'L'}${x(index)} ${y(value)}`).join('')} />}
      {last === undefined ? null : <circle class={result === 'missed' ? 'sp bad' : 'sp'} cx={x(values.length - 1)} cy={y(last)} r="3" />}
    </svg>
  )
}

const round = (px: number): number => Math.round(px * 10) / 10
