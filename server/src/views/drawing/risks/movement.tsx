import type { VNode } from 'preact'
import type { RatingState, RiskView } from '../../models/risks/types.ts'
import type { Translate } from '../translate.ts'
import { cellWidth } from './layout.ts'

interface MovementProps {
  readonly risk: RiskView
  readonly heights: readonly number[]
  readonly columns: number
  readonly t: Translate
}

const order: readonly RatingState[] = ['inherent', 'current', 'residual', 'target']
const radius = 8

/** The ratings of a risk as a way through the matrix, under the ids. The register says the same in words. */
export function Movement({ risk, heights, columns, t }: MovementProps): VNode {
  const nodes = placed(risk, heights)
  const width = columns * cellWidth
  const height = heights.reduce((sum, one) => sum + one, 0)
  return (
    <svg class="mxo" width={width} height={height} aria-hidden="true">
      <defs>
        <marker id="mva" viewBox="0 0 6 6" refX="5" refY="3" markerWidth="7" markerHeight="7" markerUnits="userSpaceOnUse" orient="auto">
          <path class="arh crit" d="M0 0l6 3-6 3z" />
        </marker>
      </defs>
      {nodes.slice(1).map((node, index) => (
        <path key={node.state} class={node.state === 'target' ? 'mv mv-t' : 'mv'} d={between(nodes[index] ?? node, node)} marker-end="url(#mva)" />
      ))}
      {nodes.map(({ state, x, y }) => (
        <g key={state}>
          <circle class={`nd nd-${state}`} cx={x} cy={y} r={radius} />
          <text class={`m ndt nt-${state}`} x={x} y={y + 4}>
            {t(`risks.letter.${state}`)}
          </text>
        </g>
      ))}
    </svg>
  )
}

interface Node {
  readonly state: RatingState
  readonly x: number
  readonly y: number
}

/** In the lower right corner of its cell; several of one cell stand side by side. */
function placed({ ratings }: RiskView, heights: readonly number[]): readonly Node[] {
  const seen = new Map<string, number>()
  return order.flatMap((state) => {
    const { row, column } = ratings[state] ?? {}
    if (row === undefined || column === undefined) return []
    const before = seen.get(`${row}/${column}`) ?? 0
    seen.set(`${row}/${column}`, before + 1)
    const bottom = heights.slice(0, row + 1).reduce((sum, one) => sum + one, 0)
    return [{ state, x: (column + 1) * cellWidth - 12 - before * 22, y: bottom - 12 }]
  })
}

/** From the edge of one circle to that of the other. */
function between(from: Node, to: Node): string {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const length = Math.hypot(dx, dy) || 1
  const at = (node: Node, by: number): string => `${Math.round(node.x + (dx / length) * by)} ${Math.round(node.y + (dy / length) * by)}`
  return `M${at(from, radius)}L${at(to, -radius - 1)}`
}
