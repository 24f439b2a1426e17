import { readRating } from '../../../programme/analysis/riskRatings.ts'
import { ageOf } from '../../../programme/analysis/treatmentActions.ts'
import type { Lede } from '../basicTypes.ts'
import { joined, sayer } from '../board/say.ts'
import type { Scene } from '../scene.ts'
import { levelMark } from './levels.ts'
import type { Key } from './say.ts'
import type { Subject } from './subjects.ts'

/** Those with a measure whose day has passed. */
export const lateOnes = (subjects: readonly Subject[], { today }: Scene): readonly Subject[] =>
  subjects.filter(({ open }) => open.some((action) => ageOf(action, today) === 'overdue'))

/** What the tab opens with: what remains above the appetite undecided, else what is late, else what is above it and treated, else that all is within. */
export function ledeOf(subjects: readonly Subject[], scene: Scene): Lede {
  const say = sayer<Key>('risks', scene)
  const above = subjects.filter(({ excess }) => excess).toSorted((a, b) => Number(b.isUntreated) - Number(a.isUntreated) || excessOf(b) - excessOf(a))
  const late = lateOnes(subjects, scene)
  const [worst] = above
  const [first] = late
  const told = worst && (worst.isUntreated || !first) ? worst : first
  if (!told) return wellOrUnknown(subjects, restOf(subjects, { above, late }, scene), scene)
  const rest = restOf(subjects, { above: above.filter((one) => one !== told), late: late.filter((one) => one !== told) }, scene)
  const text = rest.length > 0 ? { text: joined(scene, rest) } : {}
  if (told === worst) return { tone: worst.isUntreated ? 'error' : 'warning', headline: aboveSentence(worst, scene), ...text }
  const days = scene.today - (told.open[0]?.due ?? scene.today)
  return { tone: 'late', headline: say('lede.late', { name: told.name, days }), ...text }
}

const excessOf = ({ excess }: Subject): number => (excess ? excess.level - excess.appetite.level : 0)

function aboveSentence({ name, excess, criteria, isUntreated }: Subject, scene: Scene): string {
  const level = (index: number | undefined): string => (criteria && levelMark(criteria, index, scene)?.name) ?? ''
  const args = { name, level: level(excess?.level), limit: level(excess?.appetite.level) }
  return sayer<Key>('risks', scene)(isUntreated ? 'lede.untreated' : 'lede.above', args)
}

interface Told {
  readonly above: readonly Subject[]
  readonly late: readonly Subject[]
}

/** What else is the matter, each in a sentence with the ids. */
function restOf(subjects: readonly Subject[], { above, late }: Told, scene: Scene): readonly string[] {
  const say = sayer<Key>('risks', scene)
  const groups: readonly (readonly [Key, readonly Subject[]])[] = [
    ['lede.alsoAbove', above],
    ['lede.lateOnes', late],
    ['lede.expired', subjects.filter(({ expired }) => expired !== undefined)],
    ['lede.rising', subjects.filter(({ trend }) => trend?.direction === 'rising')],
    ['lede.unrated', subjects.filter(isUnrated)],
  ]
  return groups.flatMap(([key, all]) =>
    all.length === 0 ? [] : [say(key, { count: all.length, names: all.slice(0, 5).map(({ element, item }) => element.id?.text ?? item) })],
  )
}

const isUnrated = ({ criteria, element }: Subject): boolean => readRating(criteria, element.residual)?.level === undefined

function wellOrUnknown(subjects: readonly Subject[], rest: readonly string[], scene: Scene): Lede {
  const say = sayer<Key>('risks', scene)
  const text = rest.length > 0 ? { text: joined(scene, rest) } : {}
  const rated = subjects.filter((subject) => !isUnrated(subject)).length
  if (rated === 0) return { tone: 'information', headline: say('lede.none', { count: subjects.length }) }
  const hasAppetite = subjects.some(({ criteria }) => criteria?.element.appetite)
  const key = !hasAppetite ? 'lede.noAppetite' : rated === subjects.length ? 'lede.well' : 'lede.ratedWell'
  const tone = hasAppetite && rest.length === 0 ? 'ok' : rest.length > 0 && rated === subjects.length ? 'warning' : 'information'
  return { tone, headline: say(key, { count: rated }), ...text }
}
