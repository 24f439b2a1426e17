import type { Span } from '../../base/span.ts'
import { listAt } from '../../language/model/access.ts'
import type { BlankPlace } from '../../language/model/facts.ts'
import type { DocumentModel } from '../../language/model/readModel.ts'
import type { ScalarShape, Shape } from '../../language/schema/shape.ts'
import type { Offer } from '../completion/offer.ts'
import { offersFor } from '../completion/offers.ts'
import type { Snapshot } from '../snapshot.ts'

/** A blank, and all that one needs to fill it in. */
export interface BlankAsked {
  readonly span: Span
  /** The term of the field, in the reader's language. */
  readonly title: string
  /** Whose it is: the element's id and name, as far as it has them. */
  readonly of: string
  readonly doc: string
  /** What stands there now. */
  readonly hint: string
  /** `choice`: one of the offers and nothing else. `offers`: one of them, or anything of the same kind. `text`: whatever is true. */
  readonly way: 'choice' | 'offers' | 'text'
  readonly offers: readonly Offer[]
  /** Whether several values may stand there. */
  readonly many: boolean
}

/** The places of a file that are still to be filled in, in its order. */
export const blanksOf = ({ file }: Pick<Snapshot, 'file'>): readonly (readonly [BlankPlace, DocumentModel])[] =>
  (file?.documents ?? [])
    .flatMap((document) => document.blanks.map((blank) => [blank, document] as const))
    .toSorted(([a], [b]) => a.span.start - b.span.start)

export function blankAsked(blank: BlankPlace, snapshot: Snapshot): BlankAsked {
  const { locale } = snapshot
  const property = blank.element.$.shape.properties.get(blank.key)
  const scalar = scalarOf(blank)
  const offers =
    blank.where === 'prose' || !scalar
      ? []
      : offersFor(scalar, snapshot, { shape: blank.element.$.shape.name, key: blank.key, element: blank.element })
  return {
    span: blank.span,
    title: property?.docs.title[locale] ?? blank.key,
    of: ['id', 'name', 'title'].flatMap((key) => textAt(blank, key)).join(' '),
    doc: property?.docs.description[locale] ?? '',
    hint: blank.where === 'empty' ? '' : blank.text.replace(/^(["'])(.*)\1$/s, '$2'),
    way: scalar?.choices && blank.where !== 'prose' ? 'choice' : offers.length > 0 ? 'offers' : 'text',
    offers,
    many: takesMany(blank),
  }
}

/** What the place holds; a key that its author made up holds what the others do. */
const shapeOf = ({ element, key }: Pick<BlankPlace, 'element' | 'key'>): Shape =>
  element.$.shape.properties.get(key)?.shape ?? element.$.shape.others ?? {}

/** What one value of the place is. */
export function scalarOf(blank: BlankPlace): ScalarShape | undefined {
  const { scalar, list } = shapeOf(blank)
  return blank.path.endsWith(']') ? list?.item.scalar : (scalar ?? list?.item.scalar)
}

/** A whole list may be blank, or one item of it. */
export function takesMany(blank: BlankPlace): boolean {
  const { scalar, list } = shapeOf(blank)
  return blank.where !== 'prose' && !blank.path.endsWith(']') && scalar === undefined && list?.item.scalar !== undefined
}

function textAt({ element, key: own }: BlankPlace, key: string): readonly string[] {
  const value = (element as unknown as Readonly<Record<string, unknown>>)[key]
  const isText = own !== key && typeof value === 'object' && value !== null && 'text' in value && listAt(element, key).length === 0
  return isText ? [String((value as { readonly text: string }).text)] : []
}
