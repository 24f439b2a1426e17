import type { BiaActivity, CommonSystem, ContinuityPlanBackupPolicy, RecordsExercise, RecordsRestoreTest } from '../../generated/model.ts'
import { type Element, isElementLike, type Located } from '../../language/model/element.ts'
import type { DocumentModel } from '../../language/model/readModel.ts'
import type { CivilDay } from '../../language/values/civil.ts'
import { resolve } from '../index/definitions.ts'
import { derived } from '../index/derived.ts'
import { allOf, type Site, targetOf } from '../index/elements.ts'
import type { Programme } from '../index/programme.ts'
import { type NetworkNode, networkOf } from './network.ts'
import { type ProtectedData, type Protection, protectedBy, protections } from './protection.ts'
import { isTopTier, isUpperTier } from './tiers.ts'

export type RestoreTest = Site<RecordsRestoreTest>

/** The restore tests of each policy, wherever they are written. One that names `plan#policy` means every edition of the plan. */
const testsByPolicy: (programme: Programme) => ReadonlyMap<Element, readonly RestoreTest[]> = derived((programme) => {
  const pairs = allOf(programme, 'records.restore_test').flatMap((test) => policiesNamed(programme, test).map((policy) => ({ policy, test })))
  return new Map([...Map.groupBy(pairs, ({ policy }) => policy)].map(([policy, all]) => [policy, all.map(({ test }) => test)]))
})

/** A test with its file, from its element alone. */
export const testAt = (programme: Programme, element: Element): RestoreTest | undefined => testSites(programme).get(element)

const testSites = derived(
  (programme: Programme): ReadonlyMap<Element, RestoreTest> => new Map(allOf(programme, 'records.restore_test').map((site) => [site.element, site])),
)

/** The policies that a test is about: the one it names, else all that keep the data it names. */
export function policiesNamed(programme: Programme, { element, document }: RestoreTest): readonly Element[] {
  if (!element.policy) {
    const restored = targetOf({ programme, document }, ['dataset', 'system'], element.dataset)
    const kept = [...protections(programme).values()].filter(({ data }) => restored && [data.id, data.system?.id].includes(restored.id))
    return kept.flatMap(({ policies }) => policies.map((policy) => policy.element))
  }
  const resolution = resolve(programme.definitions, { text: element.policy.value, types: ['backup_policy'] }, document)
  if (resolution.found === 'one') return [resolution.site.fact.element]
  return resolution.found === 'several' ? resolution.sites.map(({ fact }) => fact.element) : []
}

export const testsOf = (programme: Programme, policy: Element): readonly RestoreTest[] => testsByPolicy(programme).get(policy) ?? []

/** The tests that prove some data, by any of the policies that keep it. */
export const testsOfData = (programme: Programme, { policies }: Pick<Protection, 'policies'>): readonly RestoreTest[] => [
  ...new Set(policies.flatMap(({ element }) => testsOf(programme, element))),
]

const strong: ReadonlySet<string> = new Set(['restore_test', 'parallel', 'full_scale', 'live_failover'])

/** Exercises in which systems were really brought back; they prove the restore as a test of its own does. */
export const restoringExercises: (programme: Programme) => readonly Site<RecordsExercise>[] = derived((programme) =>
  allOf(programme, 'records.exercise').filter(({ element }) => strong.has(element.type?.value ?? '') && (element.status?.value ?? 'done') === 'done'),
)

/** Whether anybody writes down what was restored. */
export const keepsRestoreTests = (programme: Programme): boolean =>
  allOf(programme, 'records.restore_test').length > 0 || restoringExercises(programme).length > 0

/** Whether an exercise brought back the system of some data; one that names a plan and no system is about all of the plan. */
export function exercised(programme: Programme, exercise: Site<RecordsExercise>, { data, policies }: Protection): boolean {
  const { systems, plans } = exercise.element
  if (systems.length > 0) return systems.some((one) => targetOf({ programme, document: exercise.document }, ['system'], one)?.id === data.system?.id)
  const named = plans.map((one) => targetOf({ programme, document: exercise.document }, ['document'], one)?.id)
  return policies.some(({ document }) => named.includes(documentIdOf(document)))
}

const documentIdOf = ({ root }: DocumentModel): string | undefined =>
  (root as Element & { readonly document?: { readonly id?: Located<string> } }).document?.id?.value

/** Of several data that one policy keeps a test that names one proves only that; as long as this data has another test of its own, that one counts. */
function narrowed(
  at: { readonly programme: Programme; readonly today: CivilDay },
  tests: readonly RestoreTest[],
  { data }: Protection,
): readonly RestoreTest[] {
  const { programme, today } = at
  const own = tests.filter(({ element, document }) => {
    const named = targetOf({ programme, document }, ['dataset', 'system'], element.dataset)
    return !named || [data.id, data.system?.id].includes(named.id)
  })
  return own.some(({ element }) => !element.date || element.date.value <= today) ? own : tests
}

/** When data was brought back last. */
export type LastRestore =
  | { readonly known: 'no' }
  | { readonly known: 'never' }
  | { readonly known: 'on'; readonly day: CivilDay; readonly site: Site }

/** The last of the tests and exercises up to a day. With one whose day is not stated nobody knows. */
export function lastRestore(programme: Programme, protection: Protection, today: CivilDay): LastRestore {
  const proofs: readonly Site<RecordsRestoreTest | RecordsExercise>[] = [
    ...narrowed({ programme, today }, testsOfData(programme, protection), protection),
    ...restoringExercises(programme).filter((one) => exercised(programme, one, protection)),
  ]
  if (proofs.some(({ element }) => !element.date)) return { known: 'no' }
  const past = proofs.flatMap((site) => (site.element.date && site.element.date.value <= today ? [{ site, day: site.element.date.value }] : []))
  const [last] = past.toSorted((a, b) => b.day - a.day)
  return last ? { known: 'on', ...last } : { known: 'never' }
}

/** Whether the data stands in the fastest tier. */
export const isTopTierData = (programme: Programme, data: ProtectedData): boolean => isOfTiers(programme, data, topTiers(programme))

/** Whether it stands in one of the two fastest of several tiers; where there are two, in the fastest. */
export const isUpperTierData = (programme: Programme, data: ProtectedData): boolean => isOfTiers(programme, data, upperTiers(programme))

/**
 * Whether the data stands in one of some tiers: by its system, or by what cannot do without it, directly or along a chain. A dependent that
 * states a tier of its own answers for itself.
 */
function isOfTiers(programme: Programme, { id, system }: ProtectedData, tiers: ReadonlySet<Element>): boolean {
  const isTop = (document: DocumentModel, reference: Located<string> | undefined): boolean => {
    const tier = targetOf({ programme, document }, ['tier'], reference)
    return tier !== undefined && tiers.has(tier.element)
  }
  if (system && isTop(system.document, system.element.tier)) return true
  const { neededBy } = networkOf(programme)
  const seen = new Set([id, ...(system ? [system.id] : [])])
  // What is added while it runs is looked at as well.
  for (const one of seen) {
    const dependents = (neededBy.get(one) ?? []).flatMap(({ from, strength }) => (strength === 'hard' ? [from] : []))
    if (dependents.some((from) => isTop(from.document, tierOf(from)))) return true
    for (const from of dependents) if (!from.element.$.slots.has('tier')) seen.add(from.id)
  }
  return false
}

const tierOf = ({ type, element }: NetworkNode): Located<string> | undefined =>
  type === 'activity' ? (element as BiaActivity).tier : type === 'system' ? (element as CommonSystem).tier : undefined

const topTiers = derived(
  (programme: Programme): ReadonlySet<Element> =>
    new Set(allOf(programme, 'common.tier').flatMap(({ element, document }) => (isTopTier(element, document) ? [element] : []))),
)

const upperTiers = derived(
  (programme: Programme): ReadonlySet<Element> =>
    new Set(allOf(programme, 'common.tier').flatMap(({ element, document }) => (isUpperTier(element, document) ? [element] : []))),
)

/** Data of a policy about which it is the one to speak: of several policies of the same data the first one. */
export const ledBy = (programme: Programme, policy: ContinuityPlanBackupPolicy): readonly Protection[] =>
  protectedBy(programme, policy).filter(({ policies }) => policies[0]?.element === policy)

/** The tests that somebody has begun to do something about, by their ids. What was given up does not count. */
export const followedUp: (programme: Programme) => ReadonlySet<string> = derived((programme) => {
  const sources = [
    ...allOf(programme, 'annual_plan.action').map((site) => ({ site, source: site.element.source_ref })),
    ...allOf(programme, 'records.finding').map((site) => ({ site, source: site.element.source })),
  ]
  const ids = sources.flatMap(({ site, source }) => {
    if (!source || isElementLike(source) || site.element.status?.value === 'cancelled') return []
    return targetOf({ programme, document: site.document }, ['restore_test'], source)?.id ?? []
  })
  return new Set(ids)
})
