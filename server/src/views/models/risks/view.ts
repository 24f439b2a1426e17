import { scoreAt } from '../../../programme/analysis/riskMatrix.ts'
import { readRating } from '../../../programme/analysis/riskRatings.ts'
import { titleOf } from '../bia/subjects.ts'
import { foundIn } from '../board/findings.ts'
import { sayer } from '../board/say.ts'
import type { Opening } from '../opening.ts'
import type { Scene } from '../scene.ts'
import { agesOf } from './ages.ts'
import { lateOnes, ledeOf } from './lede.ts'
import { axisOf } from './levels.ts'
import { matrixOf } from './matrix.ts'
import { riskView } from './register.ts'
import type { Key } from './say.ts'
import { type Source, type Subject, sourcesOf, subjectsOf } from './subjects.ts'
import type { RatingState, RisksView } from './types.ts'

const states: readonly RatingState[] = ['inherent', 'current', 'residual', 'target']

/** The risks of a register, or of a plan and the register that it names; nothing where there are none and none are expected. */
export function risksOf(scene: Scene): Opening<RisksView> | undefined {
  const sources = sourcesOf(scene)
  if (sources.length === 0) return undefined
  const subjects = subjectsOf(sources, scene)
  const wrong = new Set([...subjects.filter(({ isUntreated }) => isUntreated), ...lateOnes(subjects, scene)]).size
  return { wrong, view: () => (subjects.length === 0 ? empty(scene) : drawn(sources, subjects.toSorted(byWeight), scene)) }
}

const empty = (scene: Scene): RisksView => ({
  lede: { tone: 'information', headline: sayer<Key>('risks', scene)('lede.empty') },
  wants: ['risks'],
  items: [],
  findings: [],
  axis: { from: 0, to: 1, ticks: [] },
  risks: [],
  states: [],
  ages: agesOf([], scene),
})

function drawn(sources: readonly Source[], subjects: readonly Subject[], scene: Scene): RisksView {
  const say = sayer<Key>('risks', scene)
  const criteria = subjects.find((subject) => subject.criteria)?.criteria
  const matrix = matrixOf(criteria, scene)
  const risks = subjects.map((subject) => riskView(subject, subject.criteria === criteria ? matrix : undefined, scene))
  return {
    lede: ledeOf(subjects, scene),
    wants: [],
    items: risks.map(({ item }) => item),
    findings: foundIn(sources, (rule) => rule.startsWith('RSK-'), scene),
    axis: axisOf(criteria, scene),
    risks,
    states: states.filter((state) => risks.some(({ ratings }) => ratings[state])),
    ages: agesOf(subjects, scene),
    ...(matrix ? { matrix } : { noMatrix: say(criteria ? 'noMatrix' : 'noCriteria') }),
    ...(criteria && criteria.document !== scene.document && { source: titleOf(criteria.document) }),
  }
}

/** The highest of what remains first; what nobody has rated comes last. */
function byWeight(a: Subject, b: Subject): number {
  const [one, other] = [weightOf(a), weightOf(b)]
  return other.level - one.level || other.score - one.score
}

function weightOf({ criteria, element }: Subject): { readonly level: number; readonly score: number } {
  const reading = readRating(criteria, element.residual ?? element.current ?? element.inherent)
  const { likelihood, impact, level = -1 } = reading ?? {}
  const score = likelihood !== undefined && impact !== undefined && criteria?.matrix ? scoreAt(criteria.matrix, { likelihood, impact }) : undefined
  return { level, score: score ?? (likelihood ?? 0) + (impact ?? 0) }
}
