import { buildLines } from '../lines/lineTable.ts'
import type { Node } from '../yaml/nodes.ts'
import { parseText } from '../yaml/parse.ts'
import { writeLike } from './writeScalar.ts'

/** A value that is written over lines, as it is written between brackets. */
export function asFlow(value: string): string {
  if (!value.includes('\n')) return value
  const root = parseText(buildLines(`value:${value}`)).trees[0]?.root
  return root?.kind === 'mapping' ? flow(root.pairs[0]?.value) : ''
}

function flow(node: Node | undefined): string {
  switch (node?.kind) {
    case 'mapping':
      return `{ ${node.pairs.map(({ key, value }) => `${key.text}: ${flow(value)}`).join(', ')} }`
    case 'sequence':
      return `[${node.items.map(({ value }) => flow(value)).join(', ')}]`
    case 'scalar':
      return writeLike(node.style, node.text, 'flow')
    case 'alias':
      return `*${node.name}`
    case undefined:
      return ''
  }
}
