import type { Finding } from '../../base/finding.ts'
import { type Span, touches } from '../../base/span.ts'
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

/** Explains what stands at an offset: a key by its doc, a figure by what it amounts to, an id by what it names, a finding by why it matters. */
export function hover(snapshot: Snapshot, offset: number, findings: readonly Finding[] = []): Hover | undefined {
  const place = snapshot.file && placeAt(snapshot.file, offset)
  const card = place && cardAt(place, snapshot, offset)
  const found = findings.filter(({ span }) => touches(span, offset))
  const why = found.flatMap((finding) => findingCard(finding, snapshot) ?? [])
  const parts = [...(card ? [card.markdown] : []), ...new Set(why)]
  const span = card?.span ?? found[0]?.span
  return span && parts.length > 0 ? { markdown: parts.join('\n\n---\n\n'), span } : undefined
}

function cardAt({ key, figure, document }: PlaceAt, snapshot: Snapshot, offset: number): Hover | undefined {
  if (key) return key.property && { markdown: keyCard(key.property, snapshot), span: key.keySpan }
  const site = elementAt(snapshot, offset)
  if (site && figure) return { markdown: elementCard(site, snapshot), span: figure.span }
  const markdown = figure && valueCard(figure, document, snapshot)
  return markdown === undefined ? undefined : { markdown, span: figure?.span ?? { start: offset, end: offset } }
}
