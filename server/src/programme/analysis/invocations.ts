import type { ContinuityPlan, ContinuityPlanStep } from '../../generated/model.ts'
import type { Located } from '../../language/model/element.ts'
import { documentId } from '../../language/model/header.ts'
import { derived } from '../index/derived.ts'
import type { Site } from '../index/elements.ts'
import type { Programme } from '../index/programme.ts'
import { plansOf } from './coverage.ts'
import { components, cycles, makeGraph } from './graph.ts'
import { planNamed } from './planWays.ts'

/** That a step of a plan starts a plan. */
export interface Invocation {
  readonly from: Site<ContinuityPlan>
  readonly to: Site<ContinuityPlan>
  /** Where the step says so. */
  readonly reference: Located<string>
  /** Whether it starts in any case, or somebody decides about it first. */
  readonly when: 'always' | 'decided'
}

export const planId = ({ document, file }: Site): string => documentId(document) ?? file.uri

const invocations: (programme: Programme) => readonly Invocation[] = derived((programme) =>
  plansOf(programme).flatMap((from) =>
    from.element.steps.flatMap((step): readonly Invocation[] => {
      const to = step.invokes && planNamed(programme, from, step.invokes)
      return step.invokes && to ? [{ from, to, reference: step.invokes, when: isDecided(step) ? 'decided' : 'always' }] : []
    }),
  ),
)

/** Who is told decides what to do. */
const isDecided = ({ type, $ }: ContinuityPlanStep): boolean =>
  type?.value === 'decision' || type?.value === 'notification' || $.slots.has('decision')

/**
 * The rounds of plans that start each other in any case, each by the invocations among them in the order of the text. Where somebody decides
 * on the way, the round ends with that decision.
 */
export const invocationRounds: (programme: Programme) => readonly (readonly Invocation[])[] = derived((programme) => {
  const certain = invocations(programme).filter(({ when }) => when === 'always')
  return cycles(graphOf(certain)).map((members) =>
    certain
      .filter(({ from, to }) => members.includes(planId(from)) && members.includes(planId(to)))
      .toSorted((a, b) =>
        a.from.file.uri === b.from.file.uri ? a.reference.span.start - b.reference.span.start : a.from.file.uri < b.from.file.uri ? -1 : 1,
      ),
  )
})

const graphOf = (all: readonly Invocation[]): ReturnType<typeof makeGraph> => {
  const ids = all.flatMap(({ from, to }) => [planId(from), planId(to)])
  return makeGraph(new Map(ids.map((id) => [id, all.filter(({ from }) => planId(from) === id).map(({ to }) => planId(to))])))
}

/** The longest row of invocations that begins with each plan that nobody starts, by the id of the plan. Plans in a round have no end. */
export const longestRows: (programme: Programme) => ReadonlyMap<string, readonly Invocation[]> = derived((programme) => {
  const all = invocations(programme)
  const graph = graphOf(all)
  const endless = new Set(cycles(graph).flat())
  const rows = new Map<string, readonly Invocation[]>()
  for (const [id = ''] of components(graph)) {
    const own = all.filter(({ from, to }) => planId(from) === id && !endless.has(planId(to)))
    const found = own.map((one) => [one, ...(rows.get(planId(one.to)) ?? [])]).toSorted((a, b) => b.length - a.length)[0]
    if (found && !endless.has(id)) rows.set(id, found)
  }
  return new Map([...rows].filter(([id]) => graph.neededBy.get(id)?.length === 0))
})
