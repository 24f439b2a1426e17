import type { VNode } from 'preact'
import type { AxisView, RatingState, RiskView } from '../../models/risks/types.ts'
import { Point } from './points.tsx'

const width = 162
const inset = 10
const height = 40
const middle = height / 2
const order: readonly RatingState[] = ['target', 'inherent', 'current', 'residual']

const placeOn =
  ({ from, to }: AxisView) =>
  (at: number): number =>
    Math.round((inset + ((width - 2 * inset) * (at - from)) / Math.max(1, to - from)) * 10) / 10

/** The scale of all rows. */
export function AxisHead({ axis, name }: { readonly axis: AxisView; readonly name: string }): VNode {
  const x = placeOn(axis)
  return (
    <>
      <span class="sr">{name}</span>
      <svg width={width} height="19" aria-hidden="true">
        {axis.ticks.map(({ at, text }) => (
          <g key={at}>
            <text class="t2 m" x={x(at)} y="11">
              {text}
            </text>
            <path class="axis" d={`M${x(at)} 15v4`} />
          </g>
        ))}
      </svg>
    </>
  )
}

/** From where a risk began to where it is, and from there to where it is to be. */
export function Way({ risk: { ratings, limit }, axis }: { readonly risk: RiskView; readonly axis: AxisView }): VNode {
  const x = placeOn(axis)
  const at = (state: RatingState): number | undefined => {
    const place = ratings[state]?.at
    return place === undefined ? undefined : x(place)
  }
  const [begin, now, goal] = [at('inherent') ?? at('current'), at('residual') ?? at('current'), at('target')]
  return (
    <svg width={width} height={height} aria-hidden="true">
      {limit === undefined ? null : <path class="lim" d={`M${x(limit)} 0v${height}`} />}
      {begin === undefined || now === undefined ? null : <path class="axis" d={`M${begin} ${middle}H${now}`} />}
      {now === undefined || goal === undefined ? null : <path class="slip" d={`M${now} ${middle}H${goal}`} />}
      {order.map((state) => {
        const place = at(state)
        return place === undefined ? null : <Point key={state} state={state} x={place} y={middle} />
      })}
    </svg>
  )
}
