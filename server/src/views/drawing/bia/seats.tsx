import type { VNode } from 'preact'
import type { SeatsView } from '../../models/bia/types.ts'
import { fitted } from '../textWidth.ts'
import { type PlacedText, placeTexts } from './labels.ts'
import { tenths, timeX } from './logScale.ts'
import { Axes, type Frame, floor, frameFor, frameHeight, stepPath } from './quantityFrame.tsx'
import type { Scene } from './scene.ts'

/** How many seats are needed at once, against how many the sites have that stand in. */
export function Seats({ seats, scene }: { readonly seats: SeatsView; readonly scene: Scene }): VNode {
  const { t, half } = scene
  const { totals, offered } = seats
  const most = roundUp(Math.max(offered, ...totals.map(({ needed }) => needed)))
  const frame = frameFor(
    totals.map(({ seconds }) => seconds),
    most,
    half,
  )
  const steps = totals.map(({ seconds, needed }) => ({ seconds, quantity: needed }))
  const y = frame.yOf(offered)
  return (
    <svg width={half} height={frameHeight} role="img" aria-label={seats.said}>
      <Axes frame={frame} marks={[0, most / 2, most].map((at) => ({ at, text: String(at) }))} t={t} />
      <path class="seat" d={`${stepPath(steps, frame)}V${floor}z`} />
      <Missing seats={seats} frame={frame} />
      <path class="lim" d={`M${frame.scale.zero} ${y}H${frame.scale.end}`} />
      {labels(seats, frame, t).map(({ key, x, y: at, anchor, text }) => (
        <text key={key} class={anchor === 'end' ? 'halo e' : 'halo'} x={x} y={at}>
          {text}
        </text>
      ))}
    </svg>
  )
}

/** Who finds no seat: the part above the line. */
function Missing({ seats: { totals, offered }, frame: { scale, yOf } }: { readonly seats: SeatsView; readonly frame: Frame }): VNode {
  return (
    <>
      {totals.map(({ seconds, needed }, index) => {
        const x = timeX(scale, seconds)
        const next = totals[index + 1]
        const to = next ? timeX(scale, next.seconds) : scale.end
        return needed > offered ? (
          <rect
            key={seconds}
            class="over"
            x={x}
            y={yOf(needed)}
            width={tenths(to - x)}
            height={tenths(yOf(offered) - yOf(needed))}
            fill="url(#p-bad)"
          />
        ) : null
      })}
    </>
  )
}

/** The line first, then each step; a figure without room is in the sentence of the drawing. */
function labels({ totals, offered, alternates }: SeatsView, { scale, yOf, width }: Frame, t: Scene['t']): readonly PlacedText[] {
  const y = yOf(offered)
  const text = fitted(t('bia.seats.offered', { n: offered, sites: alternates }), 11, width - scale.zero - 24)
  const line = [-6, 16].map((by) => ({ x: scale.zero + 6, y: y + by, anchor: 'start' as const }))
  const steps = totals.map(({ seconds, needed }) => {
    const x = timeX(scale, seconds) + 5
    const places = [-5, 15].map((by) => ({ x, y: yOf(needed) + by, anchor: 'start' as const }))
    return { key: String(seconds), text: String(needed), places: places.filter((place) => Math.abs(place.y - 4 - y) > 7) }
  })
  return placeTexts([{ key: 'offered', text, places: line }, ...steps], { width })
}

/** The next round figure: 264 becomes 300, 46 becomes 50. */
function roundUp(most: number): number {
  const size = 10 ** Math.floor(Math.log10(Math.max(1, most)))
  return ([1, 2, 3, 4, 5, 6, 8, 10].find((n) => n * size >= most) ?? 10) * size
}
