import { describe, expect, test } from 'vitest'
import type { Bia } from '../../../server/src/generated/model.ts'
import { parseIso } from '../../../server/src/language/values/civil.ts'
import { dayAfter } from '../../../server/src/language/values/intervals.ts'
import { changesTo } from '../../../server/src/programme/analysis/changes.ts'
import { forgottenPeaks, laterThan } from '../../../server/src/programme/analysis/peakNeeds.ts'
import { peopleBehind } from '../../../server/src/programme/analysis/peopleBehind.ts'
import type { Standpoint } from '../../../server/src/programme/index/elements.ts'
import { check } from '../../kit/check.ts'

const registry = `kind: registry
people: [{ id: lin }, { id: wang }, { id: chen }]
roles: [{ id: lead, holder: lin, deputies: [wang] }]
units: [{ id: ops, head: chen }]
systems: [{ id: lms, rto: 24h, depends_on: [identity] }, { id: identity, rto: 8h }, { id: quick, rto: 1h }]
calendars: [{ id: year, peaks: [{ name: Spring, start: 2026-02-01, end: 2026-02-09 }, { name: Winter, start: 2026-12-01, end: 2026-12-31 }] }]
`

const today = parseIso('2026-07-15') ?? 0

function read(bia: string, records = 'kind: records\n'): Standpoint & { readonly bia: Bia } {
  const beside = { 'memory:/plans/a.registry.yaml': registry, 'memory:/plans/a.records.yaml': records }
  const { file, programme } = check(`kind: bia\n${bia}\n`, { uri: 'memory:/plans/a.bia.yaml', beside })
  const [document] = file.documents
  if (!document) throw new Error('no document')
  return { programme, document, bia: document.root as Bia }
}

describe('a peak', () => {
  const late = (activities: string): readonly string[] => {
    const { programme, document, bia } = read(`activities: [${activities}]`)
    const [activity] = bia.activities
    return activity ? laterThan(programme, activity, { peak: 7200, document, today }).map(({ node }) => node.id) : []
  }

  test('is missed by what is late for it, near and far, but not for the usual time', () => {
    expect(late('{ id: a, rto: 3d, dependencies: [{ on: lms }, { on: quick }] }').toSorted()).toEqual(['identity', 'lms'])
    expect(late('{ id: a, rto: 12h, dependencies: [{ on: lms }] }')).toEqual(['identity'])
  })

  test('does not ask what is soft, has an alternative, comes later or has peaks itself', () => {
    expect(late('{ id: a, rto: 3d, dependencies: [{ on: lms, strength: soft }] }')).toEqual([])
    expect(late('{ id: a, rto: 3d, dependencies: [{ on: lms, alternative: Paper }] }')).toEqual([])
    expect(late('{ id: a, rto: 3d, dependencies: [{ on: lms, needed_by: 5d }] }')).toEqual([])
    expect(late('{ id: a, rto: 3d, dependencies: [{ on: b }] }, { id: b, rto: 1d, peaks: [{ rto: 1h }] }')).toEqual([])
    expect(late('{ id: a, rto: 3d, dependencies: [{ on: b }] }, { id: b, rto: 1d, calendar: year }')).toEqual([])
    expect(late('{ id: a, rto: 3d, dependencies: [{ on: b }] }, { id: b, rto: 1d }')).toEqual(['b'])
  })

  test('of the calendar is forgotten while it lies ahead', () => {
    const { programme, document, bia } = read('activities: [{ id: a, calendar: year }, { id: b, calendar: year, peaks: n/a (none) }]')
    const names = bia.activities.map((one) => forgottenPeaks({ programme, document, today }, one).map(({ name }) => name?.text))
    expect(names).toEqual([['Winter'], []])
  })
})

test('a change touches an analysis by what it names, or by naming nothing', () => {
  const records = `kind: records
changes:
  - { id: c1, title: Core, date: 2026-05-01, affects: [lms] }
  - { id: c2, title: Other, date: 2026-05-02, affects: [quick] }
  - { id: c3, title: All, date: 2026-05-03 }
  - { id: c4, title: Itself, date: 2026-05-04, affects: [bia-1] }
  - { id: c5, title: Unit, date: 2026-05-05, affects: [ops] }
  - { id: c6, title: Undated, affects: [lms] }
`
  const { programme, document } = read('document: { id: bia-1 }\nactivities: [{ id: a, unit: ops, dependencies: [{ on: lms }] }]', records)
  expect(changesTo(programme, document).map(({ name }) => name)).toEqual(['Core', 'All', 'Itself', 'Unit'])
})

test('behind a role stand its holder and deputies, behind a unit its head, behind a stranger nobody knows who', () => {
  const standpoint = read('activities: []')
  const behind = (text: string): readonly string[] | undefined => {
    const people = peopleBehind(standpoint, { value: text, text, span: { start: 0, end: 0 } })
    return people && [...people].map((one) => (one as unknown as { readonly id: { readonly value: string } }).id.value)
  }
  expect(behind('lead')).toEqual(['lead', 'lin', 'wang'])
  expect(behind('ops')).toEqual(['ops', 'chen'])
  expect(behind('lin')).toEqual(['lin'])
  expect(behind('somebody')).toBeUndefined()
})

test('an interval ends on a day that its month has', () => {
  const after = (day: string, months: number, days: number): number => dayAfter(parseIso(day) ?? 0, { months, days })
  expect(after('2026-01-31', 1, 0)).toBe(parseIso('2026-02-28'))
  expect(after('2024-02-29', 12, 0)).toBe(parseIso('2025-02-28'))
  expect(after('2026-11-15', 3, 10)).toBe(parseIso('2027-02-25'))
})
