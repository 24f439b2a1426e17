import { type Finding, severities } from '../../../base/finding.ts'
import type { Bia } from '../../../generated/model.ts'
import { itemFrom } from '../elsewhere.ts'
import { elementHolding } from '../holders.ts'
import type { Scene } from '../scene.ts'
import { viewFinding } from '../sections.ts'
import type { Analysis, Subject } from './subjects.ts'
import type { ActivityFinding } from './types.ts'

/** What was found at the activities that are shown, and what is said of an analysis as a whole; the worst first. */
export const findingsOf = (analyses: readonly Analysis[], scene: Scene): readonly ActivityFinding[] =>
  analyses
    .flatMap((analysis) => foundIn(analysis, scene).map((finding) => ({ finding, analysis })))
    .toSorted((a, b) => rank(a.finding) - rank(b.finding) || a.finding.rule.localeCompare(b.finding.rule))
    .flatMap(({ finding, analysis }) => shown(finding, analysis, scene) ?? [])

/** Of one severity what is wrong comes before what is not there yet, which the drawings show by themselves. */
const rank = ({ severity, message }: Finding): number => severities.indexOf(severity) * 2 + (message.key === 'shape.missing' ? 1 : 0)

/** What rules of impact analysis, and those that compare its times with what was measured and exercised, have found. */
const foundIn = ({ document, file }: Analysis, scene: Scene): readonly Finding[] =>
  (document === scene.document ? scene.findings : (scene.findingsOf?.(file) ?? [])).filter(({ rule }) => isOurs(rule))

const isOurs = (rule: string): boolean => rule.startsWith('BIA-') || rule === 'XFL-04' || rule === 'EXE-01'

function shown(finding: Finding, { document, subjects }: Analysis, scene: Scene): ActivityFinding | undefined {
  const about = subjects.find((subject) => holds(subject, finding))
  // Of a retired activity, which is not shown.
  if (!about && (document.root as Bia).activities.some((element) => holds({ element }, finding))) return undefined
  return { ...viewFinding(finding, itemOf(finding, { document, about }, scene), scene), ...(about && { about: about.name }) }
}

const holds = ({ element }: Pick<Subject, 'element'>, { span }: Finding): boolean =>
  element.$.span.start <= span.start && span.end <= element.$.span.end

interface Around extends Pick<Analysis, 'document'> {
  readonly about: Subject | undefined
}

/** What of an activity it stands at; of the analysis as a whole the key. */
function itemOf({ span }: Finding, { document, about }: Around, scene: Scene): string {
  const element = about && elementHolding(document.elements, span)
  if (element) return itemFrom(scene, { element, document })
  const slot = [...document.root.$.slots.values()].find(({ keySpan, span: value }) => keySpan.start <= span.start && span.end <= value.end)
  return `${itemFrom(scene, { element: document.root, document })}${slot?.key ?? ''}`
}
