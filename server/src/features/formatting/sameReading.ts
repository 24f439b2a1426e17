import type { LineTable } from '../../language/lines/lineTable.ts'
import type { Node } from '../../language/yaml/nodes.ts'
import { parseText, type Reading } from '../../language/yaml/parse.ts'
import { commentsIn, placesIn } from './places.ts'

/** Whether a formatted text says what the text before it said: the same data written the same way, the same comments, the same problems. */
export function saysTheSame(before: { readonly table: LineTable; readonly reading: Reading }, table: LineTable): boolean {
  const reading = parseText(table)
  const [old, now] = [before.reading, reading]
  return (
    old.intact === now.intact &&
    old.trees.length === now.trees.length &&
    old.trees.every(({ root }, index) => sameNode(root, now.trees[index]?.root)) &&
    sameList(problemsOf(old), problemsOf(now)) &&
    sameList(commentTexts(before.table, old), commentTexts(table, now))
  )
}

const sameList = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((text, index) => text === other[index])

const problemsOf = ({ problems }: Reading): readonly string[] => problems.map(({ code, args }) => `${code} ${JSON.stringify(args)}`)

const commentTexts = ({ text }: LineTable, { trees }: Reading): readonly string[] =>
  commentsIn(text, placesIn(trees).scalars).map(({ start, end }) => text.slice(start, end))

function sameNode(one: Node | undefined, other: Node | undefined): boolean {
  if (!one || !other) return one === other
  if (one.kind === 'alias') return other.kind === 'alias' && other.name === one.name
  if (other.kind === 'alias' || one.anchor !== other.anchor) return false
  if (one.kind === 'scalar') return other.kind === 'scalar' && one.style === other.style && one.text === other.text
  if (other.kind === 'scalar' || one.layout !== other.layout) return false
  if (one.kind === 'sequence') return other.kind === 'sequence' && sameNodes(values(one.items), values(other.items))
  return other.kind === 'mapping' && sameNodes(keys(one.pairs), keys(other.pairs)) && sameNodes(values(one.pairs), values(other.pairs))
}

type Nodes = readonly (Node | undefined)[]

const values = (parts: readonly { readonly value: Node | undefined }[]): Nodes => parts.map(({ value }) => value)
const keys = (pairs: readonly { readonly key: Node }[]): Nodes => pairs.map(({ key }) => key)

const sameNodes = (one: Nodes, other: Nodes): boolean => one.length === other.length && one.every((node, index) => sameNode(node, other[index]))
