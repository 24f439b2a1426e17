import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { recordOf } from '../../server/src/exercise/record/record.ts'
import { oneLine } from '../../server/src/exercise/run/tidy.ts'
import type { Run } from '../../server/src/exercise/run/types.ts'
import type { Locale } from '../../server/src/l10n/locale.ts'
import { readText } from '../../server/src/language/model/file.ts'
import { parseIso } from '../../server/src/language/values/civil.ts'
import { standing } from '../../server/src/language/values/placeholders.ts'
import { render } from '../../server/src/service/workspace/wording.ts'
import { sentence } from '../kit/check.ts'
import { programmeOf, seenIn } from '../kit/defects.ts'
import { hostile } from '../kit/hostile.ts'
import { latePlan } from '../views/fixtures/latePlan.ts'
import { at, done, happened, minutes, ownScenario, planIn, runAfter, started } from './exercises.ts'

const written = (run: Run, { end = '02:30', zone = 480, files = latePlan } = {}): string =>
  recordOf(run, { programme: programmeOf(files), render, at: at(end), zone, day: parseIso('2026-07-15') ?? 0 })

/** What the rules find in a record that lies beside the plan; holes are no errors in a draft. */
const errorsIn = (text: string, files = latePlan): readonly string[] =>
  seenIn(programmeOf(new Map([...files, ['2026-07-15-works.records.yaml', text]])))
    .filter(({ file, finding }) => file === '2026-07-15-works.records.yaml' && finding.severity !== 'hint')
    .map(({ rule, finding }) => `${rule} ${finding.severity} ${sentence(finding)}`)

const begun = runAfter(
  { plan: planIn(latePlan, 'works.bcp.yaml'), scenario: { ...ownScenario, text: 'The hall burns.\n\nNobody is hurt.' }, log: [] },
  ...happened(['01:00', { is: 'begin' }]),
)

// Done at ten past two, with a pause of five minutes: 65 min, five more than the hour of the RTO.
const run = runAfter(
  begun,
  ...happened(
    ['01:02', started('s1')],
    ['01:06', { is: 'inject', text: 'The press: is it #1?', to: 'ben' }],
    ['01:25', done('s1')],
    ['01:30', { is: 'pause' }],
    ['01:35', { is: 'resume' }],
    ['01:40', { is: 'finding', text: 'Nobody has the key: it lies at home', severity: 'high', step: 's2' }],
    ['02:10', done('s2')],
  ),
)

describe('the record of an exercise', () => {
  test('says what was exercised, what was told, what was measured, and asks for the rest', () => {
    expect(written(run)).toBe(`# Written at the end of a tabletop exercise. What stands in brackets is to be filled in.
kind: records
schema_version: 1

document:
  id: records-2026-07-15-plan-works
  title: Record of the exercise of Plan of the works
  language: en
  status: draft

exercises:
  - id: ex-2026-07-15-plan-works
    title: Tabletop exercise of Plan of the works
    type: tabletop
    date: 2026-07-15
    start: 09:00
    duration: 1h25min
    status: done
    plans: [plan-works]
    systems: [sys-pay]
    scenario: |-
      Fire in the hall
      The hall burns.

      Nobody is hurt.
    injects:
      - at: 6min
        text: 'The press: is it #1?'
        to: ben
    objectives:
      - id: ex-2026-07-15-plan-works-rto1
        statement: Payroll is back within its RTO
        target: <= 1h
        actual: 1h5min
        met: no
    director: [name]
    evaluators: ['[name]']
    participants: ['[name]']
    timeline:
      - at: 09:00:00
        event: Exercise begins
      - at: 09:02:00
        event: 'Started: s1 (s1, T+00:02:00)'
        actor: ada
      - at: 09:06:00
        event: 'Inject (T+00:06:00): The press: is it #1?'
      - at: 09:25:00
        event: 'Done: s1 (s1, T+00:25:00)'
        actor: ada
      - at: 09:30:00
        event: Clock stopped (T+00:30:00)
      - at: 09:35:00
        event: Clock goes on (T+00:30:00)
      - at: 09:40:00
        event: 'Observed (T+00:35:00): Nobody has the key: it lies at home'
      - at: 10:10:00
        event: 'Done: s2 (s2, T+01:05:00)'
        actor: ben
      - at: 10:30:00
        event: Exercise ends (T+01:25:00)
    measured:
      - of: sys-pay
        rta: 1h5min
    rating: [rating]
    summary: [summary]

findings:
  - id: ex-2026-07-15-plan-works-f1
    text: 'Nobody has the key: it lies at home'
    source: ex-2026-07-15-plan-works
    plan: plan-works
    section: Restore
    severity: high
    owner: [name]
    due: [date]
    status: open
  - id: ex-2026-07-15-plan-works-f2
    text: Payroll was back after 01:05:00, 00:05:00 later than its RTO of 1 h.
    source: ex-2026-07-15-plan-works
    plan: plan-works
    severity: [severity]
    owner: [name]
    due: [date]
    status: open
`)
  })

  test('goes on where guided fill asks: who led, judged and took part, the outcome, and of each finding who does it by when', () => {
    const text = written(run)
    const blanks = readText('memory:/a.records.yaml', text).documents.flatMap((document) => document.blanks)
    const asked = blanks.toSorted((a, b) => a.span.start - b.span.start).map(({ key }) => key)
    const first = ['director', 'evaluators', 'participants', 'rating', 'summary']
    expect(asked).toEqual([...first, 'owner', 'due', 'severity', 'owner', 'due'])
  })

  test('is without an error, in each language', () => {
    const tags: readonly (readonly [string, Locale])[] = [
      ['en', 'en'],
      ['zh-Hans', 'zh-cn'],
      ['zh-Hant', 'zh-tw'],
    ]
    for (const [tag, locale] of tags) {
      const files = new Map([...latePlan].map(([name, text]) => [name, text.replace('language: en', `language: ${tag}`)]))
      const text = written({ ...run, plan: planIn(files, 'works.bcp.yaml', locale) }, { files })
      expect(errorsIn(text, files)).toEqual([])
      expect(text).toContain(`language: ${tag}`)
    }
  })

  test('says that something was not brought back, and not that it was exercised', () => {
    const text = written(begun, { end: '01:30' })
    expect(text).not.toMatch(/measured:|systems:|actual:/)
    expect(text).toContain('text: Payroll was not brought back before the exercise ended; its RTO is 1 h.')
    expect(errorsIn(text)).toEqual([])
  })

  test('names the day of what happened after midnight, by the clock on the wall', () => {
    const text = written(runAfter({ ...begun, log: [] }, ...happened(['15:50', { is: 'begin' }], ['16:05', done('s1')])), { end: '16:10' })
    expect(text).toContain('start: 23:50')
    expect(text).toContain('- at: 2026-07-16 00:05:00')
  })

  test('takes over what was planned, and names itself anew beside another one', () => {
    const planned = `kind: records
document: { id: records-2026-07-15-plan-works, title: Old }
exercises:
  - id: ex-p
    title: Fire
    type: tabletop
    date: 2026-07-15
    status: planned
    plans: [plan-works]
    scenario: It burns
    injects: [{ at: 15min, text: Second call, to: ada }, { at: 5min, text: First call }]
    objectives: [{ id: o1, statement: Everybody is reached, target: '>= 90 %' }]
    director: ada
    participants: [ben, { person: cy, as: player }]
`
    const files = new Map([...latePlan, ['old.records.yaml', planned]])
    const plan = planIn(files, 'works.bcp.yaml')
    const [scenario = ownScenario] = plan.scenarios
    expect(scenario).toEqual({
      ...{ from: 'exercise', exercise: 'ex-p', title: 'Fire', text: 'It burns' },
      injects: [
        { at: minutes(5), text: 'First call' },
        { at: minutes(15), text: 'Second call', to: 'ada' },
      ],
    })
    const text = written({ ...run, plan, scenario }, { files })
    expect(text).toMatch(/# It was planned as ex-p: .*\n/)
    expect(text).toContain('id: records-2026-07-15-plan-works-2\n')
    expect(text).toMatch(/id: o1\n +statement: Everybody is reached\n +target: '>= 90 %'\n +actual: \[actual\]\n +met: \[met\]/)
    expect(text).toMatch(/director: ada\n +evaluators: \['\[name\]'\]\n +participants: \[ben, cy\]/)
    expect(errorsIn(text, files)).toEqual([])
  })

  test('holds whatever people type, as they typed it on one line', () => {
    const texts = hostile.map(oneLine).filter((text) => text !== '' && standing(text) !== 'placeholder')
    const typed = hostile.flatMap((text) =>
      happened(['02:20', { is: 'finding', text, severity: 'low' }], ['02:21', { is: 'note', step: 's3', title: text, text }]),
    )
    const scenario = { ...ownScenario, title: hostile.join(' '), text: hostile.join('\n   ') }
    const record = written({ ...runAfter(run, ...typed), scenario })
    expect(errorsIn(record)).toEqual([])
    const read = parse(record, { schema: 'failsafe' }) as { readonly findings: readonly { readonly text: unknown }[] }
    expect(read.findings.map(({ text }) => text)).toEqual(expect.arrayContaining(texts))
  })
})
