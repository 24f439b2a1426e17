import type { Place } from '../source/source.ts'
import type { Context, Spoken } from './context.ts'
import type { DraftElement } from './draft.ts'
import type { Labelled } from './marks.ts'
import { named } from './spoken.ts'
import { sayingProperties, type Term, termsOf } from './terms.ts'
import { valueFor } from './values.ts'

/** A key, and the element that it is said of. */
export interface Match {
  readonly owner: DraftElement
  readonly term: Term
}

/**
 * The nearest key of that name that can take what is said: of the entry that is being said, of those around it, of the section, of the
 * document. A number makes an entry of a list.
 */
export function keyFor(said: Labelled, { at }: Spoken, { root, open, frames }: Context): Match | undefined {
  const around = [...new Set([...(frames.element ? [frames.element] : []), ...open])].toReversed()
  const inEntries = around.flatMap((owner) => named(termsOf(owner.shape), said.label).map((term): Match => ({ owner, term })))
  const inSection = named(frames.section?.terms ?? [], said.label)
  const inDocument = ofDocument(named(termsOf(root.shape), said.label), frames.section?.terms[0]?.way[0])
  const all = [...inEntries.filter(isOpen), ...[...inSection, ...inDocument].map((term): Match => ({ owner: root, term }))]
  const fitting = said.ordinal === undefined ? all : all.filter(({ term }) => term.item)
  return fitting.find((match) => takes(match, said, at)) ?? fitting[0]
}

/** An entry has one name: the same label again begins the next one. */
const isOpen = ({ owner, term: { way, property } }: Match): boolean =>
  way.length > 1 || !sayingProperties(owner.shape).includes(property) || !owner.values.has(property.key)

/** What may be said of any part of a document, is said of the one whose heading is above. */
const general: ReadonlySet<string> = new Set([
  'note',
  'description',
  'type',
  'name',
  'title',
  'status',
  'text',
  'item',
  'method',
  'reason',
  'rationale',
  'owner',
])

/** Keys of the document that a label may mean: single values before groups of them, the head before other parts. */
function ofDocument(terms: readonly Term[], section: string | undefined): readonly Term[] {
  const clear = terms.filter(({ way, property }) => way.length === 1 || way[0] === 'document' || way[0] === section || !general.has(property.key))
  const rank = ({ way, item, property: { shape } }: Term): number => {
    if (section === undefined && way[0] === 'document' && way.length === 2) return 0
    return item || (shape.mapping && !shape.scalar) ? 2 : 1
  }
  return clear.toSorted((a, b) => rank(a) - rank(b))
}

const takes = ({ term }: Match, { value: words }: Labelled, from: Place): boolean =>
  words === '' || term.item !== undefined || valueFor(term.property.shape, words, { path: '', from }) !== undefined
