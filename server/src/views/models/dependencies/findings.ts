import { type Finding, severities } from '../../../base/finding.ts'
import { contains } from '../../../base/span.ts'
import { ancestors } from '../../../language/model/access.ts'
import type { Element } from '../../../language/model/element.ts'
import type { DocumentModel } from '../../../language/model/readModel.ts'
import { documentsThatSpeak } from '../../../programme/index/elements.ts'
import type { ViewFinding } from '../basicTypes.ts'
import { itemFrom } from '../elsewhere.ts'
import { elementHolding } from '../holders.ts'
import type { Scene } from '../scene.ts'

/** A finding about dependencies, and what it stands at. */
export interface Told {
  readonly finding: Finding
  readonly document: DocumentModel
  /** The innermost element around it. */
  readonly element: Element
}

/** The rules that judge what the graph shows. */
const told: ReadonlySet<string> = new Set([
  ...['BIA-16', 'BIA-17', 'BIA-18', 'BIA-19', 'BIA-20', 'BIA-21', 'BIA-22', 'BIA-23', 'BIA-32'],
  ...['SUP-01', 'SUP-02', 'SUP-05', 'SUP-09', 'STR-08', 'XFL-09'],
])

/** What the rules say of the dependencies of the whole programme, the gravest first. */
export function dependencyFindings(scene: Scene): readonly Told[] {
  const others = documentsThatSpeak(scene.programme).filter(({ document }) => document !== scene.document)
  return [scene, ...others]
    .flatMap(({ document, file }) => inDocument(document, file === scene.file ? scene.findings : (scene.findingsOf?.(file) ?? [])))
    .filter(({ finding }) => told.has(finding.rule))
    .toSorted((a, b) => severities.indexOf(a.finding.severity) - severities.indexOf(b.finding.severity))
}

/** A file may hold several documents. */
const inDocument = (document: DocumentModel, findings: readonly Finding[]): readonly Told[] =>
  findings.filter(({ span }) => contains(document.root.$.span, span)).map((finding) => located(finding, document))

const located = (finding: Finding, document: DocumentModel): Told => ({
  finding,
  document,
  element: elementHolding(document.elements, finding.span) ?? document.root,
})

/** Whether a finding stands in an element or in a part of it. */
export const isWithin = ({ element }: Told, whole: Element): boolean => [...ancestors(element)].includes(whole)

export function viewFinding({ finding, document, element }: Told, scene: Scene): ViewFinding {
  const { severity, rule, message } = finding
  return { severity, rule, message: scene.render(message, scene.locale), item: itemFrom(scene, { element, document }) }
}
