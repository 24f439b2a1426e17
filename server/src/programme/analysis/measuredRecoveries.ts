import type { AnnualPlanAction, RecordsFinding, RecordsMeasuredRecovery } from '../../generated/model.ts'
import { scalarAt } from '../../language/model/access.ts'
import { isElementLike, type Located } from '../../language/model/element.ts'
import type { CivilDay } from '../../language/values/civil.ts'
import type { Duration } from '../../language/values/valueTypes.ts'
import { derived } from '../index/derived.ts'
import { allOf, type Site, type Standpoint, targetOf } from '../index/elements.ts'
import type { Programme } from '../index/programme.ts'

/** What an exercise or an incident has shown of one thing. */
export interface Measurement {
  readonly value: Located<Duration>
  readonly day: CivilDay
  readonly uri: string
  /** The exercise or the incident. */
  readonly from: string
  /** The target of that day, where it stands beside the measurement. */
  readonly target?: Duration
  /** The share of normal output that was reached then, in percent. */
  readonly capacity?: number
  /** Whether the exercise was rated as passed: then EXE-04 speaks of a missed target. */
  readonly rated: 'passed' | 'otherwise'
}

interface Measured {
  readonly of: string
  readonly kind: 'rta' | 'rpa'
  readonly measurement: Measurement
}

/** The latest measurement of each thing, by its id; of one day the worst. */
export const latestOf = (programme: Programme, kind: 'rta' | 'rpa', id: string): Measurement | undefined => latest(programme)[kind].get(id)

const latest: (programme: Programme) => Readonly<Record<'rta' | 'rpa', ReadonlyMap<string, Measurement>>> = derived((programme) => {
  const all = [...fromExercises(programme), ...fromIncidents(programme)]
  const newest = (kind: 'rta' | 'rpa'): ReadonlyMap<string, Measurement> =>
    new Map(
      all
        .filter((one) => one.kind === kind)
        .toSorted((a, b) => a.measurement.day - b.measurement.day || a.measurement.value.value - b.measurement.value.value)
        .map(({ of, measurement }) => [of, measurement]),
    )
  return { rta: newest('rta'), rpa: newest('rpa') }
})

const fromExercises = (programme: Programme): readonly Measured[] =>
  allOf(programme, 'records.exercise').flatMap(({ element, document, file }) => {
    const { date, status, measured, rating, id, type } = element
    if (!date || (status && status.value !== 'done') || onPaper.has(type?.value ?? '')) return []
    const rated = rating?.value === 'pass' ? 'passed' : 'otherwise'
    return read(measured, { programme, document }, { day: date.value, uri: file.uri, from: id?.value ?? '', rated })
  })

const fromIncidents = (programme: Programme): readonly Measured[] =>
  allOf(programme, 'records.incident').flatMap(({ element, document, file }) => {
    const { start, near_miss, measured, id } = element
    if (!start || near_miss?.value === true) return []
    return read(measured, { programme, document }, { day: start.value.day, uri: file.uri, from: id?.value ?? '', rated: 'otherwise' })
  })

/** What was only talked through has measured nothing. */
const onPaper: ReadonlySet<string> = new Set(['orientation', 'walkthrough', 'tabletop'])

type Circumstances = Pick<Measurement, 'day' | 'uri' | 'from' | 'rated'>

const read = (measured: readonly RecordsMeasuredRecovery[], from: Standpoint, rest: Circumstances): readonly Measured[] =>
  measured.flatMap(({ of, rta, rpa, rto, rpo, capacity }): readonly Measured[] => {
    const target = targetOf(from, ['activity', 'system'], of)
    if (!target) return []
    const reached = capacity ? { capacity: capacity.value } : {}
    const one = (kind: Measured['kind'], value: Located<Duration> | undefined, wanted: Located<Duration> | undefined): readonly Measured[] =>
      value ? [{ of: target.id, kind, measurement: { ...rest, value, ...(wanted && { target: wanted.value }), ...reached } }] : []
    return [...one('rta', rta, rto), ...one('rpa', rpa, rpo)]
  })

/** Everything that an exercise, a restore test or an incident has tried or hit, whether or not it was measured. */
export const triedOut: (programme: Programme) => ReadonlySet<string> = derived((programme) => {
  const exercises = allOf(programme, 'records.exercise')
    .filter(({ element: { status, type } }) => (!status || status.value === 'done') && !onPaper.has(type?.value ?? ''))
    .flatMap((site) =>
      idsOf(programme, site, [...site.element.activities, ...site.element.systems, ...site.element.measured.flatMap(({ of }) => of ?? [])]),
    )
  const tests = allOf(programme, 'records.restore_test').flatMap((site) => idsOf(programme, site, site.element.dataset ? [site.element.dataset] : []))
  const incidents = allOf(programme, 'records.incident').flatMap((site) =>
    idsOf(programme, site, [
      ...site.element.affected.flatMap((one) => (isElementLike(one) ? [] : one)),
      ...site.element.measured.flatMap(({ of }) => of ?? []),
    ]),
  )
  return new Set([...exercises, ...tests, ...incidents])
})

/** A data set stands for the system that holds it. */
const idsOf = (programme: Programme, { document }: Site, references: readonly Located<string>[]): readonly string[] =>
  references.flatMap((reference) => {
    const target = targetOf({ programme, document }, ['activity', 'system', 'dataset'], reference)
    if (target?.type !== 'dataset') return target?.id ?? []
    const { system } = target.element as { readonly system?: Located<string> }
    return [target.id, targetOf({ programme, document: target.document }, ['system'], system)?.id ?? target.id]
  })

/** Whether something is still being done about a thing because of an exercise or an incident: an open finding or action that names it. */
export const isBeingWorkedOn = (programme: Programme, from: string, thing: Named): boolean =>
  (openWork(programme).get(from) ?? []).some((text) => names(text, thing.id) || (thing.name !== undefined && names(text, thing.name)))

interface Named {
  readonly id: string
  readonly name?: string
}

/** By exercise or incident what is written in the open findings and actions that came of it. */
const openWork: (programme: Programme) => ReadonlyMap<string, readonly string[]> = derived((programme) => {
  const findings = allOf(programme, 'records.finding').map(({ element }) => element)
  const actions = allOf(programme, 'annual_plan.action').map(({ element }) => element)
  const origin = new Map(findings.map((one) => [one.id?.value, one]))
  const work = [...findings, ...actions].filter(isOpen).map((one) => {
    const source = sourceOf(one)
    const finding = origin.get(source)
    // An action against a finding answers what the finding found.
    return { from: (finding && sourceOf(finding)) ?? source, text: [...textsOf(one), ...(finding ? textsOf(finding) : [])].join('\n') }
  })
  return new Map([...Map.groupBy(work, ({ from }) => from ?? '')].map(([from, all]) => [from, all.map(({ text }) => text)]))
})

type Work = RecordsFinding | AnnualPlanAction

const isOpen = ({ status }: Work): boolean => status?.value === 'open' || status?.value === 'in_progress'

/** The exercise or the incident that it came of, as `e1` or `records-2026#e1`. */
function sourceOf(work: Work): string | undefined {
  const source = 'source_ref' in work ? work.source_ref : (work as RecordsFinding).source
  return !source || isElementLike(source) || !('text' in source) ? undefined : String(source.value).split('#').at(-1)
}

const textsOf = (work: Work): readonly string[] =>
  (['text', 'finding', 'root_cause', 'recommendation', 'action'] as const).flatMap((key) => scalarAt<string>(work, key)?.text ?? [])

/** Whether a text speaks of something: by words of its own where letters have gaps between them. */
function names(text: string, name: string): boolean {
  const [within, wanted] = [fold(text), fold(name)]
  const around = (at: number): string => (within[at - 1] ?? ' ') + (within[at + wanted.length] ?? ' ')
  const isWord = /^[\x20-\x7e]+$/.test(wanted)
  for (let at = within.indexOf(wanted); at >= 0; at = within.indexOf(wanted, at + 1)) if (!isWord || !/[a-z0-9]/.test(around(at))) return true
  return false
}

const fold = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase()
