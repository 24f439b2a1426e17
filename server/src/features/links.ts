import { isHarmless } from '../base/addresses.ts'
import { type Span, span } from '../base/span.ts'
import type { FigureFact } from '../language/model/facts.ts'
import type { Snapshot } from './snapshot.ts'

/** A piece of a value that leads somewhere. */
export interface Link {
  readonly span: Span
  /** An address as it can be opened, or the path of a file as seen from the folder of this one. */
  readonly target: { readonly address: string } | { readonly path: string }
}

/**
 * The addresses in the values of a file, and the files that they name:
 *
 *     evidence: See minutes/2026-03.pdf and https://example.org/report.
 *     email: wang@example.org           phone: +886 2 1234 5678
 */
export function links({ file }: Pick<Snapshot, 'file'>): readonly Link[] {
  if (!file) return []
  const { text } = file.table
  const found = file.documents.flatMap(({ figures }) => figures.flatMap((figure) => linksIn(figure, text.slice(figure.span.start, figure.span.end))))
  // What an alias brings in twice stands in the text once.
  return [...new Map(found.map((link) => [link.span.start, link])).values()].toSorted((a, b) => a.span.start - b.span.start)
}

function linksIn({ scalar, text, span: { start, end } }: FigureFact, source: string): readonly Link[] {
  if (scalar.refers || scalar.choices) return []
  if (scalar.value === 'email') return [{ span: span(start, end), target: { address: `mailto:${text.trim()}` } }]
  if (scalar.value === 'phone') return dialled(text).map((address) => ({ span: span(start, end), target: { address } }))
  if (scalar.value !== 'string' && scalar.value !== 'text' && scalar.value !== 'uri') return []
  const at = (index: number, piece: string): Span => span(start + index, start + index + piece.length)
  const addresses = [...source.matchAll(address)].map(({ index, 0: whole }) => {
    const piece = whole.replace(/[.,;:!?)\]}]+$/, '')
    return { span: at(index, piece), target: { address: piece } }
  })
  const paths = [...source.matchAll(path)].flatMap(({ index, 0: piece }) =>
    isHarmless(piece) ? [{ span: at(index, piece), target: { path: piece } }] : [],
  )
  return [...addresses, ...paths.filter((one) => addresses.every((other) => one.span.end <= other.span.start || other.span.end <= one.span.start))]
}

const address =
  /\bhttps?:\/\/[^\s<>"'`，。；、（）「」《》]+|\bmailto:[^\s<>"'`,;，。；、（）「」]+@[^\s<>"'`,;，。；、（）「」]+|\btel:\+?[\d().-]{3,}/gi

/** Files as plans name them: other plans, records and evidence. A host's name that ends like one stands behind its scheme. */
const path =
  /(?<=^|[\s"'([（「，、：])[^\s"'`()[\]{}<>|*?:,;（）「」，、：；。\\]+\.(?:ya?ml|pdf|docx?|xlsx?|pptx?|od[tsp]|md|txt|csv|json|html?|png|jpe?g|svg|vsdx?|drawio|ics|eml|msg|zip)(?=$|[\s"'`)\],;.（）」，、；。])/gi

/** The number of a telephone as it can be dialled; what stands behind it is an extension. */
function dialled(text: string): readonly string[] {
  const [main = ''] = text.split(/ext|#|x|转|轉|分機|分机|\/|;|,|，|、/i)
  const digits = main.replace(/\(0\)/, '').replace(/[^\d+]/g, '')
  return /^\+?\d{3,15}$/.test(digits) ? [`tel:${digits}`] : []
}
