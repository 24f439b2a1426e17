import type { Finding } from '../../base/finding.ts'
import { type Span, touches } from '../../base/span.ts'
import type { Slot } from '../../language/model/element.ts'
import { type PlaceAt, placeAt } from '../placeAt.ts'
import { elementAt } from '../references.ts'
import type { Snapshot } from '../snapshot.ts'
import { elementCard } from './elementCard.ts'
import { findingCard } from './findingCard.ts'
import { keyCard } from './keyCard.ts'
import { valueCard } from './valueCard.ts'

export interface Hover {
  readonly markdown: string
  readonly span: Span
}

/** What a hover may speak of beyond the text. */
export interface HoverSources {
  /** Of this file. */
  readonly findings?: readonly Finding[]
  /** The address of the page about a mapping; absent where the editor opens none. */
  readonly pageOf?: ((name: string) => string) | undefined
}

/** Explains what stands at an offset: a key by its doc, a figure by what it amounts to, an id by what it names, a finding by why it matters. */
export function hover(snapshot: Snapshot, offset: number, { findings = [], pageOf }: HoverSources = {}): Hover | undefined {
  const place = snapshot.file && placeAt(snapshot.file, offset)
  const card = place && (place.key ? keyHover(place, place.key, { snapshot, pageOf }) : cardAt(place, snapshot, offset))
  const found = findings.filter(({ span }) => touches(span, offset))
  const why = found.flatMap((finding) => findingCard(finding, snapshot) ?? [])
  const parts = [...(card ? [card.markdown] : []), ...new Set(why)]
  const span = card?.span ?? found[0]?.span
  return span && parts.length > 0 ? { markdown: parts.join('\n\n---\n\n'), span } : undefined
}

/** A key by its doc, with the way to the page of all the keys beside it. */
function keyHover({ element }: PlaceAt, { property, keySpan }: Slot, { snapshot, pageOf }: Keyed): Hover | undefined {
  if (!property) return undefined
  const { shape } = element.$
  const title = snapshot.render({ key: 'hover.page', args: { title: shape.docs.title[snapshot.locale] } }, snapshot.locale)
  const link = pageOf ? `\n\n[${title}](${pageOf(shape.name)})` : ''
  return { markdown: `${keyCard(property, snapshot)}${link}`, span: keySpan }
}

interface Keyed extends Pick<HoverSources, 'pageOf'> {
  readonly snapshot: Snapshot
}

function cardAt({ figure, document }: PlaceAt, snapshot: Snapshot, offset: number): Hover | undefined {
  const site = elementAt(snapshot, offset)
  if (site && figure) return { markdown: elementCard(site, snapshot), span: figure.span }
  const markdown = figure && valueCard(figure, document, snapshot)
  return markdown === undefined ? undefined : { markdown, span: figure?.span ?? { start: offset, end: offset } }
}
