import { describe, expect, test } from 'vitest'
import type { AnnualPlan } from '../../../server/src/generated/model.ts'
import { largestShare } from '../../../server/src/programme/analysis/accountability.ts'
import { waitingFor } from '../../../server/src/programme/analysis/standIns.ts'
import type { Standpoint } from '../../../server/src/programme/index/elements.ts'
import { programmeOf } from '../../kit/defects.ts'

const registry = `registry:
  people: [{ id: ann, name: Ann }, { id: bo, name: Bo }, { id: cy, name: Cy }]
  roles: [{ id: head, name: Head, holder: ann }]
`

/** A plan with three people, and the place it is seen from. */
function seen(text: string): { readonly plan: AnnualPlan; readonly from: Standpoint } {
  const programme = programmeOf(new Map([['a.plan.yaml', `kind: annual_plan\n${text}${registry}`]]))
  const document = [...programme.files.values()][0]?.documents[0]
  if (!document) throw new Error('no document')
  return { plan: document.root as AnnualPlan, from: { programme, document } }
}

describe('who answers for most', () => {
  const share = (tasks: readonly string[]) => {
    const { plan, from } = seen(`tasks: [${tasks.map((task, index) => `{ id: T${index}, ${task} }`).join(', ')}]\n`)
    const found = largestShare(plan, from)
    return found && `${found.named.map(({ value }) => value).join()} of ${found.of}`
  }
  const others = ['raci: { a: bo, r: [cy] }', 'raci: { a: cy }']

  test('by the division of work, else as owner, a role counting for its holder', () => {
    expect(share(['raci: { a: ann }, owner: bo', 'raci: { a: head }', 'owner: ann', ...others])).toBe('ann,head,ann of 5')
  })

  test('nobody in a plan of four tasks, of two people, or in one that divides half of its work', () => {
    expect(share(['raci: { a: ann }', 'raci: { a: ann }', ...others])).toBeUndefined()
    expect(share(['raci: { a: ann }', 'raci: { a: ann }', 'raci: { a: ann }', 'raci: { a: bo }', 'raci: { a: ann, r: [head] }'])).toBeUndefined()
    expect(share(['owner: ann', 'owner: ann', 'owner: ann', ...others])).toBeUndefined()
  })

  test('without what is cancelled', () => {
    expect(share(['raci: { a: ann }, status: cancelled', 'raci: { a: ann }', 'raci: { a: ann }', ...others])).toBeUndefined()
  })
})

describe('what waits for a task', () => {
  const waiting = (text: string) => Object.fromEntries([...waitingFor(seen(text).plan)].map(([task, works]) => [task, works.map(({ id }) => id)]))

  test('is other work that names it or one of its steps, once each', () => {
    expect(
      waiting(
        'tasks: [{ id: A, title: First, subtasks: [{ id: A1 }, { id: A2, depends_on: [A1] }] }, { id: B, depends_on: [A1, First], subtasks: [{ id: B1, depends_on: [A] }] }]\n',
      ),
    ).toEqual({ A: ['B', 'B1'] })
  })

  test('is no milestone that closes it, and nothing that is settled', () => {
    expect(
      waiting(
        'tasks: [{ id: A }, { id: B, depends_on: [A], status: done }, { id: C, status: done }, { id: D, depends_on: [C] }]\nmilestones: [{ id: M, task: A }]\n',
      ),
    ).toEqual({})
  })
})
