import type { DependenciesView, GraphNode } from '../../models/dependencies/types.ts'
import type { DependenciesUi } from './ui.ts'

/** A node with all that stops if it does, and all that it needs. */
export function around({ edges, nodes }: DependenciesView, { id, reach, type }: GraphNode): ReadonlySet<string> {
  const needed = new Set([id])
  for (const one of needed) for (const { from, to, strength } of edges) if (from === one && strength !== 'standIn') needed.add(to)
  const stops = new Set(reach)
  const rests = edges.filter(
    ({ from, to }) => nodes.some((one) => one.id === from && one.type === 'product') && (stops.has(to) || (to === id && type === 'activity')),
  )
  const lit = new Set([...needed, ...stops, ...rests.map(({ from }) => from)])
  for (const { id: group, members } of nodes) if (members?.some((member) => lit.has(member))) lit.add(group)
  return lit
}

export const isFiltering = ({ text, only }: DependenciesUi): boolean => text.trim() !== '' || only !== 'all'

export const noFilter: Partial<DependenciesUi> = { text: '', only: 'all' }

/** What the filter finds; nothing while nothing is filtered. */
export function found({ nodes }: DependenciesView, ui: DependenciesUi): ReadonlySet<string> | undefined {
  if (!isFiltering(ui)) return undefined
  const hits = nodes.filter((node) => isWanted(node, ui) && isNamed(node, ui.text))
  const ids = new Set(hits.map(({ id }) => id))
  return new Set([...ids, ...nodes.filter(({ members }) => members?.some((member) => ids.has(member))).map(({ id }) => id)])
}

function isWanted({ late, single }: GraphNode, { only }: DependenciesUi): boolean {
  switch (only) {
    case 'all':
      return true
    case 'contradictions':
      return late !== undefined
    case 'singlePoints':
      return single !== undefined
  }
}

function isNamed({ name, id }: GraphNode, text: string): boolean {
  const wanted = fold(text)
  return fold(name).includes(wanted) || fold(id).includes(wanted)
}

const fold = (text: string): string => text.trim().normalize('NFKC').toLowerCase()

/** How many things the reader would count: a group is not one more. */
export const thingCount = ({ nodes }: DependenciesView): number => nodes.filter(({ members }) => !members).length
