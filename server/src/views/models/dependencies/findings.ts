import type { Finding } from '../../../base/finding.ts'
import { rules } from '../../../generated/rules.ts'
import { ancestors } from '../../../language/model/access.ts'
import type { Element } from '../../../language/model/element.ts'
import type { DocumentModel } from '../../../language/model/readModel.ts'
import { documentsThatSpeak, type Site } from '../../../programme/index/elements.ts'
import { decide } from '../../../rules/decide.ts'
import { runProgrammeRules } from '../../../rules/engine.ts'
import { sceneOf } from '../../../rules/scene.ts'
import type { ViewFinding } from '../basicTypes.ts'
import { itemFrom } from '../elsewhere.ts'
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

const judging = rules.filter(({ id }) => told.has(id))

/**
 * What the rules say of the dependencies of the whole programme, with what it has decided about its findings. The shown document has been
 * judged already; of the others only these rules are asked.
 */
export function dependencyFindings(scene: Scene): readonly Told[] {
  const others = documentsThatSpeak(scene.programme).filter(({ document }) => document !== scene.document)
  return [
    ...scene.findings.filter(({ rule }) => told.has(rule)).map((finding) => located(finding, scene.document)),
    ...others.flatMap((site) => judged(scene, site).map((finding) => located(finding, site.document))),
  ].toSorted((a, b) => gravity.indexOf(a.finding.severity) - gravity.indexOf(b.finding.severity))
}

const gravity: readonly Finding['severity'][] = ['error', 'warning', 'information', 'hint']

function judged({ programme, today }: Scene, { document, file }: Site): readonly Finding[] {
  const { settings } = programme
  const found = file.intact ? runProgrammeRules(sceneOf(file, document, { settings, today }), programme, judging) : []
  return decide(found, file, { settings, today })
}

const located = (finding: Finding, document: DocumentModel): Told => ({ finding, document, element: innermost(document, finding) })

function innermost({ elements, root }: DocumentModel, { span }: Finding): Element {
  return elements.findLast(({ $ }) => $.span.start <= span.start && span.end <= $.span.end) ?? root
}

/** Whether a finding stands in an element or in a part of it. */
export const isWithin = ({ element }: Told, whole: Element): boolean => [...ancestors(element)].includes(whole)

export function viewFinding({ finding, document, element }: Told, scene: Scene): ViewFinding {
  const { severity, rule, message } = finding
  return { severity, rule, message: scene.render(message, scene.locale), item: itemFrom(scene, { element, document }) }
}
