import type { VNode } from 'preact'
import type { Meter } from '../../models/types.ts'

export interface Segment {
  readonly part: 'filled' | 'placeholder' | 'missing'
  readonly x: number
  readonly width: number
}

const gap = 2
const least = 3

/** Pieces of a bar in proportion; what exists is never too small to be seen, and the longest piece pays for it. */
export function segments(meter: Meter, width: number): readonly Segment[] {
  const parts = (['filled', 'placeholder', 'missing'] as const).filter((part) => meter[part] > 0)
  const all = parts.reduce((sum, part) => sum + meter[part], 0)
  const room = width - gap * Math.max(0, parts.length - 1)
  const widths = parts.map((part) => Math.max(least, Math.floor((room * meter[part]) / all)))
  const longest = widths.indexOf(Math.max(...widths))
  const rest = room - widths.reduce((sum, one) => sum + one, 0)
  let x = 0
  return parts.map((part, index) => {
    const segment = { part, x, width: (widths[index] ?? 0) + (index === longest ? rest : 0) }
    x += segment.width + gap
    return segment
  })
}

/** Filled is solid, a placeholder coloured, what is missing an outline: the figures beside it say the same in words. */
export function MeterBar({ meter, width }: { readonly meter: Meter; readonly width: number }): VNode {
  return (
    <svg class="mt" width={width} height="4" aria-hidden="true">
      {segments(meter, width).map(({ part, x, width: length }) =>
        part === 'missing' ? (
          <rect key={part} class="mt-no" x={x + 0.5} y="0.5" width={length - 1} height="3" />
        ) : (
          <rect key={part} class={part === 'filled' ? 'mt-ok' : 'mt-ph'} x={x} y="0" width={length} height="4" />
        ),
      )}
    </svg>
  )
}

export const gapsIn = (meter: Meter): number => meter.placeholder + meter.missing
