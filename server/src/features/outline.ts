import type { Span } from '../base/span.ts'
import { isElement, scalarAt } from '../language/model/access.ts'
import type { Element, Slot } from '../language/model/element.ts'
import type { Snapshot } from './snapshot.ts'

export interface OutlineSymbol {
  readonly name: string
  readonly detail: string
  readonly kind: 'section' | 'element' | 'list' | 'value'
  readonly span: Span
  readonly selection: Span
  readonly children: readonly OutlineSymbol[]
}

/** The document as a tree: its sections, and in them every element with an id or a title. */
export function outline({ file, locale }: Pick<Snapshot, 'file' | 'locale'>): readonly OutlineSymbol[] {
  return file?.documents.flatMap(({ root }) => sections(root, (slot) => slot.property?.docs.title[locale] ?? '')) ?? []
}

type TitleOf = (slot: Slot) => string

function sections(element: Element, titleOf: TitleOf): readonly OutlineSymbol[] {
  return [...element.$.slots.values()].flatMap((slot) => {
    const value = (element as unknown as Readonly<Record<string, unknown>>)[slot.key]
    const children = Array.isArray(value)
      ? value.filter(isElement).map((item) => itemSymbol(item, titleOf))
      : isElement(value)
        ? sections(value, titleOf)
        : []
    if (children.length === 0 && element.$.parent) return []
    const kind = Array.isArray(value) ? 'list' : isElement(value) ? 'section' : 'value'
    const span = { start: slot.keySpan.start, end: Math.max(slot.keySpan.end, trimmedEnd(slot)) }
    return [{ name: slot.key, detail: titleOf(slot), kind, span, selection: slot.keySpan, children }]
  })
}

const trimmedEnd = ({ span }: Slot): number => span.end

const naming = ['title', 'name', 'statement', 'item', 'audience', 'action', 'summary', 'version'] as const

function itemSymbol(element: Element, titleOf: TitleOf): OutlineSymbol {
  const id = scalarAt(element, 'id')
  const name = naming.map((key) => scalarAt(element, key)).find((one) => one !== undefined)
  const first = [...element.$.slots.values()][0]
  const selection = id?.span ?? name?.span ?? first?.keySpan ?? { start: element.$.span.start, end: element.$.span.start }
  return {
    name: id?.text ?? name?.text ?? '–',
    detail: id && name ? name.text : '',
    kind: 'element',
    span: element.$.span,
    selection,
    children: sections(element, titleOf).filter(({ children }) => children.length > 0),
  }
}
