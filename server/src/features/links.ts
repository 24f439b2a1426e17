import { type Span, span } from '../base/span.ts'
import type { FigureFact } from '../language/model/facts.ts'
import { address, fileLinks, fileNames } from './fileLinks.ts'
import type { Snapshot } from './snapshot.ts'

/** A piece of a value that leads somewhere. */
export interface Link {
  readonly span: Span
  /** An address as it can be opened. */
  readonly target: string
}

/**
 * The addresses in the values of a file, and the files that they name:
 *
 *     evidence: See minutes/2026-03.pdf and https://example.org/report.
 *     email: wang@example.org
 *
 * Numbers of telephones are none: a registry is full of them, and would be underlined all over.
 */
export function links({ file }: Pick<Snapshot, 'file'>): readonly Link[] {
  if (!file) return []
  const { text } = file.table
  const addresses = file.documents.flatMap(({ figures }) => figures.flatMap((figure) => addressesIn(figure, text)))
  const files = fileLinks(
    file,
    fileNames(file).filter(({ looks }) => looks),
  )
  // What an alias brings in twice stands in the text once.
  return [...new Map([...addresses, ...files].map((link) => [link.span.start, link])).values()]
    .map(({ span: place, target }) => ({ span: place, target }))
    .toSorted((a, b) => a.span.start - b.span.start)
}

function addressesIn({ scalar, text, span: { start, end } }: FigureFact, source: string): readonly Link[] {
  if (scalar.refers || scalar.choices) return []
  if (scalar.value === 'email') return [{ span: span(start, end), target: `mailto:${text.trim()}` }]
  if (scalar.value !== 'string' && scalar.value !== 'text' && scalar.value !== 'uri') return []
  return [...source.slice(start, end).matchAll(address)].map(({ index, 0: whole }) => {
    const piece = whole.replace(/(?<![.,;:!?)\]}])[.,;:!?)\]}]+$/, '')
    return { span: span(start + index, start + index + piece.length), target: piece }
  })
}
