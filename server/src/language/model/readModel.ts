import type { Span } from '../../base/span.ts'
import { isKind, type Kind, kindOfUri, shapeOf } from '../schema/kinds.ts'
import type { Mapping, Node, Tree } from '../yaml/nodes.ts'
import type { Element } from './element.ts'
import type { ModelFacts } from './facts.ts'
import { Reader } from './reader.ts'

/** One YAML document of a file, read by the schema of its kind. */
export interface DocumentModel extends ModelFacts {
  readonly kind: Kind
  readonly root: Element
}

/** Why a document has no model. */
export type Unread =
  | { readonly reason: 'empty' }
  | { readonly reason: 'notAMapping'; readonly span: Span }
  | { readonly reason: 'noKind'; readonly span: Span; readonly expected?: Kind }
  | { readonly reason: 'unknownKind'; readonly span: Span; readonly text: string }

export type ReadResult = { readonly model: DocumentModel } | { readonly unread: Unread }

/** Reads a document. Its own `kind` decides; a file name that promises another one is for a rule to judge. */
export function readModel(tree: Tree, source: string, uri: string): ReadResult {
  const root = tree.root && follow(tree.root)
  if (!root) return { unread: { reason: 'empty' } }
  if (root.kind !== 'mapping') return { unread: { reason: 'notAMapping', span: root.span } }
  const kind = kindOf(root, uri)
  if (typeof kind !== 'string') return { unread: kind }
  const reader = new Reader(source)
  const element = reader.mapping(root, shapeOf(kind))
  const { elements, problems, blanks, definitions, references, figures } = reader
  return { model: { kind, root: element, elements, problems, blanks, definitions, references, figures } }
}

const follow = (node: Node): Node | undefined => (node.kind === 'alias' ? node.target : node)

function kindOf(root: Mapping, uri: string): Kind | Unread {
  const promised = kindOfUri(uri)
  const pair = root.pairs.find(({ key }) => key.text === 'kind')
  if (pair?.value?.kind !== 'scalar') {
    // The name alone says what a settings file is; a plan is also read without its `kind`, and the missing key is then a finding.
    if (promised) return promised
    return { reason: 'noKind', span: pair?.key.span ?? { start: root.span.start, end: root.span.start } }
  }
  const text = pair.value.text.trim()
  return isKind(text) ? text : { reason: 'unknownKind', span: pair.value.span, text }
}
