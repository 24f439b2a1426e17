import type { GraphNode } from '../../models/dependencies/types.ts'
import { canBeOff, pick, type Scene, toggleOff } from './scene.ts'

/** Where a key leads from a node: along its lines to the left and right, else up and down its column. */
export function nodeTowards(key: string, node: GraphNode, { view, nodes }: Pick<Scene, 'view' | 'nodes'>): string | undefined {
  const column = view.nodes.filter(({ place }) => place && place.column === node.place?.column).toSorted((a, b) => heightOf(a) - heightOf(b))
  const at = column.findIndex(({ id }) => id === node.id)
  switch (key) {
    case 'ArrowUp':
      return column[at - 1]?.id
    case 'ArrowDown':
      return column[at + 1]?.id
    case 'Home':
      return column[0]?.id
    case 'End':
      return column.at(-1)?.id
    case 'ArrowRight':
      return nearest(
        node,
        view.edges.filter(({ from }) => from === node.id).map(({ to }) => nodes.get(to)),
      )
    case 'ArrowLeft':
      return nearest(
        node,
        view.edges.filter(({ to }) => to === node.id).map(({ from }) => nodes.get(from)),
      )
    default:
      return undefined
  }
}

const heightOf = ({ place }: GraphNode): number => place?.y ?? 0

/** Of the neighbours the one that is least far up or down. */
function nearest(node: GraphNode, others: readonly (GraphNode | undefined)[]): string | undefined {
  const drawn = others.flatMap((one) => (one?.place ? [one] : []))
  return drawn.toSorted((a, b) => Math.abs(heightOf(a) - heightOf(node)) - Math.abs(heightOf(b) - heightOf(node)))[0]?.id
}

/** Arrows go on, Enter goes to the source, space shows it there and stays, O switches off and on, Escape lets go. Chords belong to the editor. */
export function nodeKeys(node: GraphNode, scene: Scene): { readonly onKeyDown?: (event: KeyboardEvent) => void } {
  const { act } = scene
  if (act === null) return {}
  return {
    onKeyDown: (event) => {
      if (event.altKey || event.ctrlKey || event.metaKey) return
      if (!acted(event, node, scene)) return
      event.preventDefault()
      event.stopPropagation()
    },
  }
}

function acted(event: KeyboardEvent, node: GraphNode, scene: Scene): boolean {
  const to = nodeTowards(event.key, node, scene)
  if (to !== undefined) return go(event, to, scene)
  switch (event.key) {
    case 'Enter':
    case ' ':
      pick(scene, node.id, event.key === 'Enter' ? 'move' : 'keep')
      return true
    case 'o':
    case 'O':
    case 'Delete':
      if (canBeOff(node)) toggleOff(scene, node.id)
      return canBeOff(node)
    case 'Escape':
      scene.act?.({ do: 'dependencies', change: { selected: null } })
      return true
    default:
      return false
  }
}

/** The focus follows the selection. */
function go(event: KeyboardEvent, id: string, { act }: Scene): boolean {
  act?.({ do: 'dependencies', change: { selected: id } })
  const nodes = (event.currentTarget as Element | null)?.closest('svg')?.querySelectorAll<SVGElement>('[data-node]') ?? []
  for (const one of nodes) if (one.getAttribute('data-node') === id) one.focus()
  return true
}
