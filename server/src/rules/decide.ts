import type { Finding } from '../base/finding.ts'
import { contains, type Span, span } from '../base/span.ts'
import { pathText } from '../language/model/element.ts'
import type { FileModel } from '../language/model/file.ts'
import type { DocumentModel } from '../language/model/readModel.ts'
import type { CivilDay } from '../language/values/civil.ts'
import { type Checks, readChecks, type Waiver } from '../programme/config/settings.ts'
import { isFile, mayBeIn, readPlace } from '../programme/config/waivedPlace.ts'

interface Decision {
  readonly settings: Checks
  readonly today: CivilDay
}

/** Applies what the programme and each document have decided about their findings: severities, then waivers. */
export function decide(findings: readonly Finding[], file: FileModel, { settings, today }: Decision): readonly Finding[] {
  const own = file.documents.map((document) => ({ document, checks: readChecks(document.root) }))
  return findings.flatMap((finding) => {
    const near = own.find(({ document }) => contains(document.root.$.span, finding.span))?.checks
    const severity = near?.severities.get(finding.rule) ?? settings.severities.get(finding.rule) ?? finding.severity
    const waivers = [...(near?.waivers ?? []), ...settings.waivers]
    // Until somebody has said why, nothing is waived.
    const waived = waivers.some((waiver) => waiver.reason !== undefined && isInForce(waiver, today) && covers(waiver, finding, file))
    if (severity === 'off' || waived) return []
    return [{ ...finding, severity }]
  })
}

/** The last day of a waiver still counts. */
export const isInForce = ({ until }: Waiver, today: CivilDay): boolean => until === undefined || today <= until

/** A waiver names a rule and, where it means less than all of it, a place. */
export const covers = ({ rule, at }: Waiver, finding: Finding, file: FileModel): boolean =>
  rule === finding.rule && (at === undefined || placesOf(at, file).some((place) => contains(place, finding.span)))

/**
 * What the place of a waiver may be: a file by the end of its path, an element by its id (`O1`, `annual-2026#O1`), or a path in the
 * document (`tasks[0].end`), alone or behind `document#` or `file#`.
 */
function placesOf(at: string, file: FileModel): readonly Span[] {
  const whole = span(0, Number.POSITIVE_INFINITY)
  if (isFile(at, file)) return [whole]
  const place = readPlace(at)
  return file.documents.filter((document) => mayBeIn(place, document, file)).flatMap((document) => placesIn(document, place.inner))
}

function placesIn(document: DocumentModel, inner: string): readonly Span[] {
  const defined = document.definitions.filter(({ id, element }) => id === inner && element.$.path.length > 1).map(({ element }) => element.$.span)
  const named = document.definitions.some(({ id, element }) => id === inner && element.$.path.length <= 1) ? [document.root.$.span] : []
  const paths = document.elements.flatMap(({ $ }) => {
    const own = pathText($.path)
    if (own === inner) return [span($.keySpan && typeof $.path.at(-1) === 'string' ? $.keySpan.start : $.span.start, $.span.end)]
    const prefix = own === '' ? '' : `${own}.`
    const slot = inner.startsWith(prefix) ? $.slots.get(inner.slice(prefix.length)) : undefined
    return slot ? [span(slot.keySpan.start, Math.max(slot.keySpan.end, slot.node?.span.end ?? slot.span.end))] : []
  })
  return [...defined, ...named, ...paths]
}
