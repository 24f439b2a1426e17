import type { AnnualPlanAction, RecordsFinding, RecordsMeasuredRecovery } from '../../generated/model.ts'
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
  measured.flatMap(({ of, rta, rpa, rto, rpo }): readonly Measured[] => {
    const target = targetOf(from, ['activity', 'system'], of)
    if (!target) return []
    const one = (kind: Measured['kind'], value: Located<Duration> | undefined, wanted: Located<Duration> | undefined): readonly Measured[] =>
      value ? [{ of: target.id, kind, measurement: { ...rest, value, ...(wanted && { target: wanted.value }) } }] : []
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

/** The exercises and incidents from which something is still being done. */
export const beingWorkedOn: (programme: Programme) => ReadonlySet<string> = derived((programme) => {
  const findings = allOf(programme, 'records.finding').map(({ element }) => ({ element, source: element.source }))
  const actions = allOf(programme, 'annual_plan.action').map(({ element }) => ({ element, source: element.source_ref }))
  const open = [...findings, ...actions].filter(({ element }) => isOpen(element))
  return new Set(open.flatMap(({ source }) => (!source || isElementLike(source) ? [] : source.value.slice(source.value.indexOf('#') + 1))))
})

const isOpen = ({ status }: RecordsFinding | AnnualPlanAction): boolean => status?.value === 'open' || status?.value === 'in_progress'
