import type { CommonImpactType } from '../generated/model.ts'
import type { Element, Located } from '../language/model/element.ts'
import type { DocumentModel } from '../language/model/readModel.ts'
import { type Scale, scaleOf } from '../programme/analysis/curves.ts'
import { criteriaFor, type RiskLevel } from '../programme/analysis/riskCriteria.ts'
import { targetOf } from '../programme/index/elements.ts'
import type { Programme } from '../programme/index/programme.ts'

/** A level that may be written in a place. */
export interface Level {
  /** As it is written: its number, or its id. */
  readonly text: string
  /** Every way to say it, folded by nobody yet. */
  readonly names: readonly string[]
  /** What has to be so for this level, in its author's words. */
  readonly meaning: string
}

/** Where a level stands: behind a key of a shape. */
export interface LevelPlace {
  readonly shape: string
  readonly key: string
  /** The element that holds the key, where there is one yet. */
  readonly element?: Element
}

/** The levels of the scale that a place is judged by, the lowest first; none where nobody has declared one. */
export function levelsAt({ shape, key, element }: LevelPlace, programme: Programme, document: DocumentModel): readonly Level[] {
  if (shape === 'bia.activity.impacts') return ofScale(targetOf({ programme, document }, ['impact_type'], named(key))?.element)
  if (key === 'intolerable_from') return ofScale(element as CommonImpactType | undefined)
  const criteria = criteriaFor(programme, document)
  if (!criteria) return []
  if (key === 'likelihood' || key === 'impact') return ofScale(criteria[key])
  return criteria.levels.map(ofRisk)
}

/** A key that names something, as a reference. */
const named = (text: string): Located<string> => ({ value: text, text, span: { start: 0, end: 0 } })

const ofScale = (scale: Scale | undefined): readonly Level[] =>
  scale ? scaleOf(scale).map(({ rank, names, element }) => ({ text: String(rank), names, meaning: meaningOf(element) })) : []

const ofRisk = ({ name, names, element }: RiskLevel): Level => ({ text: names[0] ?? name, names, meaning: meaningOf(element) })

function meaningOf(element: Element): string {
  const written = ['criteria', 'definition', 'action'].map((key) => (element as unknown as Readonly<Record<string, unknown>>)[key])
  const [text] = written.flatMap((value) => (typeof value === 'object' && value !== null && 'text' in value ? [(value as Located<string>).text] : []))
  return text ?? ''
}

/** The level that a text says, of those that are declared. */
export function levelNamed(levels: readonly Level[], text: string): Level | undefined {
  const wanted = text.trim().normalize('NFKC').toLowerCase()
  return levels.find(({ names }) => names.some((name) => name.normalize('NFKC').toLowerCase() === wanted))
}

/** What a level is called beside its number. */
export const levelTitle = ({ names, text }: Level): string => names.find((name) => name !== text) ?? ''
