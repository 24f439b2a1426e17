import type { VNode } from 'preact'
import type { GraphNode } from '../../models/dependencies/types.ts'
import type { NodeState } from '../../models/dependencies/whatIfTypes.ts'
import { as } from '../roles.ts'
import { fitted } from '../textWidth.ts'
import { boxOf, nodeHeight } from './geometry.ts'
import { nodeKeys } from './keys.ts'
import { nodeSays } from './nodeSays.ts'
import type { Scene } from './scene.ts'
import { factsLine, hoursAndMinutes, titleOf } from './words.ts'

interface NodeProps {
  readonly node: GraphNode
  readonly tabIndex: number
  readonly scene: Scene
}

/** Two lines in a box: its name, and its numbers. Marks at its right, what becomes of it at its left. */
export function Node({ node, tabIndex, scene }: NodeProps): VNode {
  const { act, geometry, t } = scene
  const { x, y, width } = boxOf(node, geometry)
  const state = scene.answer === 'here' ? scene.view.whatIf?.states[node.id] : undefined
  const marks = marksOf(node, state)
  const room = width - 12 - 5 - marks.length * 17
  const line = secondLine(node, state, scene)
  const isBad = node.late !== undefined && line === factsLine(node, scene)
  const isPressable =
    act === null ? {} : { ...as('button', { 'aria-pressed': node.id === scene.selected?.id }), tabindex: tabIndex, 'data-node': node.id }
  return (
    <g class={looks(node, state, scene)} {...isPressable} {...nodeKeys(node, scene)}>
      <title>{nodeSays(node, scene)}</title>
      {node.single === undefined && !node.members ? null : <rect class="nb2" x={x - 2.5} y={y - 2.5} width={width + 5} height={nodeHeight + 5} />}
      <rect class="nb" x={x + 0.5} y={y + 0.5} width={width - 1} height={nodeHeight - 1} />
      {state?.is === 'off' ? <rect x={x + 0.5} y={y + 0.5} width={width - 1} height={nodeHeight - 1} fill="url(#p-off)" /> : null}
      {state === undefined || state.is === 'off' ? null : <Stripe x={x} y={y} is={state.is} />}
      <text class="nt" x={x + 12} y={y + 15}>
        {fitted(titleOf(node, t), 12 * bold, room)}
      </text>
      <text class={isBad ? 'tbad' : 't2'} x={x + 12} y={y + 29}>
        {fitted(line, isBad ? 11 * bold : 11, width - 17)}
      </text>
      {marks.map((name, index) => (
        <use key={name} class="nmark" href={`#i-${name}`} x={x + width - 19 - index * 17} y={y + 4} width="14" height="14" />
      ))}
    </g>
  )
}

/** Heavy letters are wider. */
const bold = 1.12

const Stripe = ({ x, y, is }: { readonly x: number; readonly y: number; readonly is: 'stops' | 'breaches' }): VNode =>
  is === 'breaches' ? (
    <rect class="stp br" x={x + 1} y={y + 1} width="6" height={nodeHeight - 2} />
  ) : (
    <rect class="stp" x={x + 1} y={y + 1} width="6" height={nodeHeight - 2} fill="url(#p-stop)" />
  )

const marksOf = (node: GraphNode, state: NodeState | undefined): readonly ('power' | 'single')[] => [
  ...(state?.is === 'off' ? (['power'] as const) : []),
  ...(node.single === undefined ? [] : (['single'] as const)),
]

/** In a what-if the moment of return, where one is known; else what it is measured by. */
function secondLine(node: GraphNode, state: NodeState | undefined, scene: Scene): string {
  const { t } = scene
  if (state?.is === 'off' && state.back?.back !== 'at') return [t(`dep.type.${node.type}`), t('dep.state.off')].join(' · ')
  if (state?.back?.back === 'at') return t('dep.state.back', { time: hoursAndMinutes(state.back.seconds) })
  return factsLine(node, scene)
}

function looks({ id, late, item, members }: GraphNode, state: NodeState | undefined, { selected, lit, cursor }: Scene): string {
  const isAtCursor = item !== undefined && cursor !== null && (cursor === item || cursor.startsWith(`${item}/`))
  const words = [
    'node',
    late ? 'nbad' : '',
    state?.is === 'off' ? 'noff' : '',
    id === selected?.id ? 'nsel' : '',
    isAtCursor ? 'ncur' : '',
    members ? 'ngroup' : '',
    lit === undefined || lit.has(id) ? '' : 'nback',
  ]
  return words.filter((word) => word !== '').join(' ')
}
