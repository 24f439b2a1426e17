import fc from 'fast-check'
import { expect, test } from 'vitest'
import { recordOf } from '../../server/src/exercise/record/record.ts'
import { changed } from '../../server/src/exercise/run/change.ts'
import { elapsedAt, timeOf } from '../../server/src/exercise/run/clock.ts'
import { activityStandings } from '../../server/src/exercise/run/standing.ts'
import type { Change, Happening, Run } from '../../server/src/exercise/run/types.ts'
import { render } from '../../server/src/service/workspace/wording.ts'
import { at, happened, ownScenario, planIn, runAfter } from '../exercise/exercises.ts'
import { sentence } from '../kit/check.ts'
import { programmeOf, seenIn } from '../kit/defects.ts'
import { latePlan } from '../views/fixtures/latePlan.ts'

const file = 'works.bcp.yaml'
const plan = planIn(latePlan, file)
const fewer = planIn(new Map([...latePlan].map(([name, text]) => [name, text.replace(/^ {2}- \{ id: s2.*\n/m, '')])), file)

const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('a: b # c', '- x', '[name]', "it's", '"q"', 'n/a', '注意：先報告', '|', '>-\n  x'),
)
const step = fc.constantFrom('s1', 's2', 's3', 'unknown')
const what: fc.Arbitrary<Happening> = fc.oneof(
  fc.record({ is: fc.constantFrom('begin' as const, 'pause' as const, 'resume' as const) }),
  fc.record({ is: fc.constant('set' as const), to: fc.integer({ min: -5, max: 90_000 }) }),
  fc.record({ is: fc.constantFrom('started' as const, 'done' as const), step, title: text }),
  fc.record({ is: fc.constant('note' as const), step, title: text, text }),
  fc.record({ is: fc.constant('inject' as const), text, to: fc.constantFrom('ada', 'nobody') }),
  fc.record({ is: fc.constant('finding' as const), text, severity: fc.constantFrom('low' as const, 'high' as const), step }),
)
const moment = fc.integer({ min: 0, max: 2 * 86_400_000 }).map((later) => at('09:00') + later)
const add = fc.record({ do: fc.constant('add' as const), at: moment, what })
const change: fc.Arbitrary<Change> = fc.oneof(
  { weight: 6, arbitrary: add },
  fc.record({ do: fc.constant('remove' as const), id: fc.integer({ min: 1, max: 30 }) }),
  fc.record({ do: fc.constant('correct' as const), id: fc.integer({ min: 1, max: 30 }), clock: fc.integer({ min: -5, max: 90_000 }) }),
  fc.record({ do: fc.constant('plan' as const), plan: fc.constantFrom(plan, fewer) }),
)
const fresh: Run = { plan, scenario: ownScenario, log: [] }
const runs = fc.array(change, { maxLength: 25 }).map((changes) => runAfter(fresh, ...happened(['09:00', { is: 'begin' }]), ...changes))

test('whatever happens in an exercise, its record is read without an error', () => {
  fc.assert(
    fc.property(runs, (run) => {
      const record = recordOf(run, { programme: programmeOf(latePlan), render, at: at('09:00') + 3 * 86_400_000, zone: -600, day: 20_649 })
      const found = seenIn(programmeOf(new Map([...latePlan, ['a.records.yaml', record]])))
      expect(
        found.filter((one) => one.file === 'a.records.yaml' && one.finding.severity === 'error').map(({ finding }) => sentence(finding)),
      ).toEqual([])
    }),
    { numRuns: 60 },
  )
}, 60_000)

test('what was added and is taken back was never there', () => {
  fc.assert(
    fc.property(runs, add, (run, one) => {
      const next = changed(run, one)
      const added = next.log.at(-1)
      expect(added === undefined || next === run ? run : changed(next, { do: 'remove', id: added.id })).toEqual(run)
    }),
  )
})

test('the clock never shows less than nothing, and an RTA is the time of a tick', () => {
  fc.assert(
    fc.property(runs, moment, (run, now) => {
      expect(elapsedAt(run, now)).toBeGreaterThanOrEqual(0)
      const ticks = run.log.flatMap((entry) => (entry.is === 'done' ? [timeOf(run, entry)] : []))
      for (const { back } of activityStandings(run, elapsedAt(run, now))) if (back !== undefined) expect(ticks).toContain(back)
    }),
  )
})
