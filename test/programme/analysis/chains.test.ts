import { describe, expect, test } from 'vitest'
import type { AnnualPlan, ContinuityPlan, RecordsExercise } from '../../../server/src/generated/model.ts'
import { readText } from '../../../server/src/language/model/file.ts'
import { withPercentage, withTime } from '../../../server/src/language/values/targetText.ts'
import { chainOf, inSeries } from '../../../server/src/programme/analysis/chain.ts'
import { downtimePerYear, expectedOutages } from '../../../server/src/programme/analysis/expectedDowntime.ts'
import { missesOf } from '../../../server/src/programme/analysis/missedTargets.ts'
import { planPath } from '../../../server/src/programme/analysis/planPath.ts'
import { reachOf } from '../../../server/src/programme/analysis/population.ts'
import { noSettings } from '../../../server/src/programme/config/settings.ts'
import { buildProgramme } from '../../../server/src/programme/index/programme.ts'

function programmeOf(...texts: readonly string[]) {
  const files = texts.map((text, index) => readText(`memory:/${index}.yaml`, text))
  const sites = files.flatMap((file) => file.documents.map((document) => ({ file, document, element: document.root })))
  return { programme: buildProgramme(files, noSettings), sites }
}

describe('availabilities in a row', () => {
  test('multiply: three of 99.99 % make 99.97 %, two of 99.95 % make 99.90 %', () => {
    expect(inSeries([99.99, 99.99, 99.99])).toBeCloseTo(99.97, 4)
    expect(inSeries([99.95, 99.95])).toBeCloseTo(99.9, 4)
    expect(inSeries([])).toBe(100)
  })

  test('are those of what cannot be done without, each once and no further than it is stated', () => {
    const { programme } = programmeOf(`kind: registry
systems:
  - { id: api, depends_on: [db, queue, { on: cdn, alternative: origin }, { on: mail, strength: soft }] }
  - { id: db, availability: 99.9 %, depends_on: [disk] }
  - { id: queue, depends_on: [db, disk] }
  - { id: disk, availability: 99.99 % }
  - { id: cdn, availability: 99 % }
  - { id: mail, availability: 99 % }
`)
    expect(
      chainOf(programme, 'api')
        .map(({ node }) => node.id)
        .toSorted(),
    ).toEqual(['db', 'disk'])
    expect([...reachOf(programme, ['queue'])].toSorted()).toEqual(['db', 'disk', 'queue'])
  })
})

test('expected downtime is at least the lowest frequency times the outage: twice a year 3 h, once 30 min', () => {
  const { programme, sites } = programmeOf(
    'kind: annual_plan\nrisks: [{ id: R0, affects: [web], expected_outage: 30min, current: { likelihood: 2 } }]\nregistry: { systems: [{ id: web }] }\n',
    `kind: risk_register
criteria: { likelihood: [{ value: 2, frequency_from: 1 per year }, { value: 3, label: Likely, frequency_from: 2 per year }] }
risks:
  - { id: R1, affects: [web], expected_outage: 3h, current: { likelihood: Likely } }
  - { id: R2, affects: [web], expected_outage: 9h, current: { likelihood: 3 }, status: closed }
`,
  )
  const [plan] = sites
  const outages = plan
    ? expectedOutages(new Set(['web']), { ...plan, element: plan.element as AnnualPlan }, { programme, document: plan.document })
    : []
  expect(downtimePerYear(outages)).toBe(6 * 3600 + 1800)
})

describe('the way through a plan', () => {
  const path = (steps: string, activation = 1800) => {
    const { programme, sites } = programmeOf(`kind: continuity_plan\nsteps: ${steps}\nregistry: { systems: [{ id: erp }] }\n`)
    const [site] = sites
    return site && planPath(programme, { ...site, element: site.element as ContinuityPlan }, { wanted: 'erp', activation })
  }

  test('adds what waits for each other, and the activation once: 30 min + 1 h + 45 min', () => {
    const found = path('[{ id: a, duration: 1h }, { id: b, duration: 20min }, { id: c, duration: 45min, depends_on: [a, b], recovers: [erp] }]')
    expect(found?.at).toBe(8100)
    expect(found?.steps.map(({ id }) => id?.value)).toEqual(['a', 'c'])
  })

  test('waits for the earliest start after the activation: 30 min + 2 h + 45 min', () => {
    expect(path('[{ id: c, duration: 45min, start_after: 2h, recovers: [erp] }]')?.at).toBe(11_700)
  })

  test('waits for nobody where it runs by itself, and is not known where nothing recovers it', () => {
    expect(path('[{ id: a, duration: 1h, automated: true, recovers: [erp] }]')?.at).toBe(3600)
    expect(path('[{ id: a, duration: 1h }]')).toBeUndefined()
  })
})

test('an exercise misses what its own figures fall short of', () => {
  const { programme, sites } = programmeOf(`kind: records
exercises:
  - id: ex
    measured: [{ of: erp, rta: 3h, rpa: 1min }, { of: erp, rta: 3h, rto: 4h }]
    objectives: [{ id: a, target: '>= 95 %', actual: 94 % }, { id: b, target: '>= 95 %', actual: 94 %, met: partly }, { id: c, met: no }]
registry: { systems: [{ id: erp, rto: 2h, rpo: 5min }] }
`)
  const [site] = sites
  const exercise = site?.document.elements.find(({ $ }) => $.shape.name === 'records.exercise') as RecordsExercise | undefined
  const misses = site && exercise ? missesOf(exercise, { programme, document: site.document }, site.file.uri) : []
  expect(misses.map(({ kind, of }) => `${kind} ${of}`)).toEqual(['time erp', 'value a', 'said c'])
})

describe('a target in the author’s words', () => {
  test('keeps them around another figure', () => {
    expect(withPercentage('>= 99.99 % per year', '99.9 %')).toBe('>= 99.9 % per year')
    expect(withTime('at most 2 h 30 min', '45min')).toBe('at most 45min')
    expect(withTime('2 小時內', '1h')).toBe('1h內')
    expect(withTime('TBD', '1h')).toBe('TBD')
  })
})
