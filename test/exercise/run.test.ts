import { describe, expect, test } from 'vitest'
import { elapsedAt, momentOf, phaseOf, timeOf } from '../../server/src/exercise/run/clock.ts'
import { clockText, readClock } from '../../server/src/exercise/run/clockText.ts'
import { activityStandings, openInjects, stepStandings } from '../../server/src/exercise/run/standing.ts'
import type { Run } from '../../server/src/exercise/run/types.ts'
import { latePlan } from '../views/fixtures/latePlan.ts'
import { at, done, happened, minutes, ownScenario, planIn, runAfter, started } from './exercises.ts'

const file = 'works.bcp.yaml'
const plan = planIn(latePlan, file)
const empty: Run = { plan, scenario: ownScenario, log: [] }
const running = runAfter(empty, ...happened(['09:00', { is: 'begin' }]))

/** The plan with other steps. */
const edited = (find: string, replace: string) =>
  planIn(new Map([...latePlan].map(([name, text]) => [name, name === file ? text.replace(find, replace) : text])), file)

describe('what can be exercised of a plan', () => {
  test('are its steps, with what they wait for and when they end at the earliest', () => {
    // Ten minutes until the plan is active; then 20 min, and behind it 40 min beside 30 min.
    expect(plan.steps.map(({ id, owner, after: waits, end }) => [id, owner, waits, end])).toEqual([
      ['s1', 'Ada Brook', [], minutes(30)],
      ['s2', 'Ben Cole', ['s1'], minutes(70)],
      ['s3', 'Cy Dale', ['s1'], minutes(60)],
    ])
  })

  test('is what it brings back, by when, and on which way', () => {
    expect(plan.activities).toEqual([
      { id: 'sys-pay', name: 'Payroll', type: 'system', rto: minutes(60), planned: minutes(70), step: 's2', way: ['s1', 's2'] },
      { id: 'sys-mail', name: 'Mail', type: 'system', rto: minutes(120), way: [] },
    ])
  })

  test('is nothing of another kind of document', () => {
    expect(() => planIn(latePlan, 'works.registry.yaml')).toThrow('is no plan')
  })
})

describe('the clock of an exercise', () => {
  test('stands while it is paused, and shows what it is set to', () => {
    const turned = runAfter(running, ...happened(['09:20', { is: 'pause' }], ['09:35', { is: 'resume' }], ['09:50', { is: 'set', to: minutes(60) }]))
    const shown = (time: string): string => clockText(elapsedAt(turned, at(time)))
    // 20 min, then 15 of waiting, then 15 more; set to an hour, and ten minutes on.
    expect(['08:59', '09:10', '09:30', '09:49', '10:00'].map(shown)).toEqual(['00:00:00', '00:10:00', '00:20:00', '00:34:00', '01:10:00'])
  })

  test('is begun once, and paused only while it runs', () => {
    expect(phaseOf(empty)).toBe('before')
    expect(runAfter(running, ...happened(['09:05', { is: 'begin' }], ['09:05', { is: 'resume' }]))).toEqual(running)
    const paused = runAfter(running, ...happened(['09:20', { is: 'pause' }]))
    expect(phaseOf(paused)).toBe('paused')
    expect(runAfter(paused, ...happened(['09:21', { is: 'pause' }]))).toEqual(paused)
    expect(phaseOf(runAfter(paused, ...happened(['09:22', { is: 'resume' }])))).toBe('running')
  })

  test('is written and read as people do', () => {
    expect(clockText(100 * 3600 + 61)).toBe('100:01:01')
    expect(['1:02', 'T+01:02:03', ' 0：45 ', '1:60', '62', 'soon', ''].map(readClock)).toEqual([3720, 3723, 2700, ...Array(4).fill(undefined)])
  })
})

describe('a step', () => {
  test('is started and done, each once, and not before the exercise has begun', () => {
    expect(runAfter(empty, ...happened(['09:00', started('s1')]))).toEqual(empty)
    const ticked = runAfter(running, ...happened(['09:02', started('s1')], ['09:25', done('s1')], ['09:26', done('s1')], ['09:27', started('s1')]))
    expect(ticked.log).toHaveLength(3)
    expect(stepStandings(ticked, minutes(30)).map(({ step, state, doneAt, waits }) => [step.id, state, doneAt, waits])).toEqual([
      ['s1', 'done', minutes(25), []],
      ['s2', 'open', undefined, []],
      ['s3', 'open', undefined, []],
    ])
  })

  test('is open again when its tick is taken back', () => {
    const ticked = runAfter(running, ...happened(['09:25', done('s1')]))
    expect(runAfter(ticked, { do: 'remove', id: 2 })).toEqual(running)
  })

  test('keeps the moment at which it happened when its time is corrected', () => {
    const ticked = runAfter(running, ...happened(['09:25', done('s1')]), { do: 'correct', id: 2, clock: minutes(20) })
    const entry = ticked.log[1]
    expect(entry && [timeOf(ticked, entry), momentOf(ticked, entry)]).toEqual([minutes(20), at('09:20')])
    expect(runAfter(running, { do: 'correct', id: 1, clock: 5 })).toEqual(running)
  })
})

describe('an activity', () => {
  test('is back when the last step of its way is done: its RTA', () => {
    // Ten past ten, less a quarter of an hour of pause: 55 min of the 60.
    const run = runAfter(running, ...happened(['09:25', done('s1')], ['09:30', { is: 'pause' }], ['09:45', { is: 'resume' }], ['10:10', done('s2')]))
    expect(activityStandings(run, minutes(90))[0]).toMatchObject({ back: minutes(55), over: 0, behind: 0 })
    expect(activityStandings(runAfter(run, { do: 'correct', id: 5, clock: minutes(65) }), minutes(90))[0]).toMatchObject({
      back: minutes(65),
      over: minutes(5),
    })
  })

  test('is behind the plan by the step of its way that is latest, and over its RTO once that is past', () => {
    // The first step should have ended after 30 min: at 40 the way is 10 behind. The second should have by 70: at 75 by 5, while the first is by 45.
    expect(activityStandings(running, minutes(40))[0]).toMatchObject({ over: 0, behind: minutes(10) })
    expect(activityStandings(running, minutes(75))[0]).toMatchObject({ over: minutes(15), behind: minutes(45) })
    // Done after 33: three minutes behind until the second is due.
    const ticked = runAfter(running, ...happened(['09:33', done('s1')]))
    expect(activityStandings(ticked, minutes(60))[0]).toMatchObject({ over: 0, behind: minutes(3) })
  })
})

describe('an inject', () => {
  test('of the scenario is told once', () => {
    const scenario = { ...ownScenario, injects: [{ at: minutes(5), text: 'The press calls' }, { text: 'Mail is down too' }] }
    const told = runAfter({ ...running, scenario }, ...happened(...Array(2).fill(['09:06', { is: 'inject', text: 'The press calls', planned: 0 }])))
    expect(told.log).toHaveLength(2)
    expect(openInjects(told)).toEqual([[1, { text: 'Mail is down too' }]])
  })

  test('and a note and a finding need words, on one line that can be written', () => {
    const said = (text: string): Run => runAfter(running, ...happened(['09:06', { is: 'finding', severity: 'low', text }]))
    expect(said(' \n\t')).toEqual(running)
    expect(said('a\u0000b\ud800\n c ').log[1]).toMatchObject({ text: 'a b c' })
  })
})

describe('a plan that changes meanwhile', () => {
  const ticked = runAfter(running, ...happened(['09:25', done('s1')], ['09:55', done('s2')]))

  test('loses no step that was ticked, and nothing that came back by it', () => {
    const now = runAfter(ticked, {
      do: 'plan',
      plan: edited('  - { id: s2, title: Restore, owner: ben, duration: 40min, depends_on: [s1], recovers: [sys-pay] }\n', ''),
    })
    expect(now.plan.steps.map(({ id, gone }) => [id, gone])).toEqual([
      ['s1', undefined],
      ['s3', undefined],
      ['s2', true],
    ])
    expect(activityStandings(now, minutes(90))[0]).toMatchObject({ back: minutes(55) })
    expect(now.log).toEqual(ticked.log)
  })

  test('keeps a step under its old name that has a new one', () => {
    const now = runAfter(ticked, { do: 'plan', plan: edited('{ id: s2,', '{ id: s9,') })
    expect(now.plan.steps.map(({ id, gone }) => [id, gone])).toEqual([
      ['s1', undefined],
      ['s9', undefined],
      ['s3', undefined],
      ['s2', true],
    ])
    expect(activityStandings(now, minutes(90))[0]).toMatchObject({ back: minutes(55) })
  })

  test('that gets its steps back is as if nothing had been', () => {
    const without = runAfter(ticked, { do: 'plan', plan: edited('{ id: s2,', '{ id: s9,') })
    expect(runAfter(without, { do: 'plan', plan })).toEqual(ticked)
  })
})
