import type { Link } from './links.ts'
import type { LayerName, NodeType } from './types.ts'

/** The layers from left to right. */
export const layers: readonly LayerName[] = ['products', 'activities', 'systems', 'places', 'suppliers']

export const layerOf: Readonly<Record<NodeType, LayerName>> = {
  product: 'products',
  activity: 'activities',
  system: 'systems',
  dataset: 'systems',
  equipment: 'systems',
  vital_record: 'systems',
  channel: 'systems',
  site: 'places',
  utility: 'places',
  supplier: 'suppliers',
  unit: 'suppliers',
  role: 'suppliers',
  person: 'suppliers',
  team: 'suppliers',
}

/** Something to be put into a column. */
export interface Ranked {
  readonly id: string
  readonly layer: LayerName
}

/**
 * The column of each thing. Systems stand on systems: what others need lies further to the right, in as many columns as the longest way
 * through them has steps. A link that closes a round counts for nothing here. Every other layer is one column.
 */
export function columnsFor(things: readonly Ranked[], links: readonly Link[]): ReadonlyMap<string, number> {
  const depth = depthsOf(
    things.filter(({ layer }) => layer === 'systems').map(({ id }) => id),
    links,
  )
  const deepest = Math.max(0, ...depth.values())
  const used = layers.filter((layer) => things.some((one) => one.layer === layer))
  const start = new Map(
    used.map((layer, index) => [layer, index + (used.includes('systems') && index > used.indexOf('systems') ? deepest : 0)] as const),
  )
  return new Map(things.map(({ id, layer }) => [id, (start.get(layer) ?? 0) + (depth.get(id) ?? 0)]))
}

function depthsOf(ids: readonly string[], links: readonly Link[]): ReadonlyMap<string, number> {
  const inside = new Set(ids)
  const onward = Map.groupBy(
    links.filter(({ from, to, strength }) => strength !== 'standIn' && inside.has(from) && inside.has(to)),
    ({ from }) => from,
  )
  const depth = new Map(ids.map((id) => [id, 0]))
  const placed = new Set<string>()
  for (const id of inOrder(ids, onward)) {
    placed.add(id)
    const next = (depth.get(id) ?? 0) + 1
    for (const { to } of onward.get(id) ?? []) if (!placed.has(to)) depth.set(to, Math.max(depth.get(to) ?? 0, next))
  }
  return depth
}

/** Whoever needs before what is needed, as far as there is no round: the reverse of the order in which a search is done with them. */
function inOrder(ids: readonly string[], onward: ReadonlyMap<string, readonly Link[]>): readonly string[] {
  const done: string[] = []
  const seen = new Set<string>()
  const visit = (start: string): void => {
    const path: { readonly id: string; next: number }[] = []
    const enter = (id: string): void => {
      seen.add(id)
      path.push({ id, next: 0 })
    }
    enter(start)
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const to = onward.get(top.id)?.[top.next++]?.to
      if (to === undefined) done.push(path.pop()?.id ?? '')
      else if (!seen.has(to)) enter(to)
    }
  }
  for (const id of ids) if (!seen.has(id)) visit(id)
  return done.reverse()
}
