import type { ContinuityPlan, ContinuityPlanStep } from '../../generated/model.ts'
import { isElementLike, type Located } from '../../language/model/element.ts'
import { type Site, type Target, targetOf } from '../index/elements.ts'
import type { Programme } from '../index/programme.ts'
import { type Dependency, networkOf } from './network.ts'
import { referenceOf } from './priorityInversions.ts'
import { orderOf } from './recoveryOrder.ts'
import { isBinding } from './reliance.ts'
import { type Ancestors, ancestors } from './stepTimes.ts'

/** A supplier is called for help while what it supplies is down. */
const usable = ['system', 'site', 'dataset', 'utility'] as const

type Used = Target<(typeof usable)[number]>

/** That a step uses what another one brings back, without waiting for it. */
export interface UntimelyUse {
  readonly step: ContinuityPlanStep
  readonly used: Used
  readonly reference: Located<string>
  /** The step that brings it back. */
  readonly recovery: ContinuityPlanStep
  /** Whether the use comes before the recovery for certain, or only may. */
  readonly order: 'before' | 'free'
}

/**
 * Every use of something that the plan itself still has to bring back. A step that works on a thing to bring it back uses it before: so only
 * of steps that need it as a tool it is wrong to come before the recovery.
 */
export function untimelyUses(programme: Programme, { element, document }: Site<ContinuityPlan>): readonly UntimelyUse[] {
  const from = { programme, document }
  const before = ancestors(element.steps)
  const recoveries = recoveriesOf(from, element.steps)
  return element.steps.filter(isWork).flatMap((step) =>
    usesOf(from, step).flatMap(({ used, reference }): readonly UntimelyUse[] => {
      const found = recoveries.get(used.id) ?? []
      const [recovery] = found
      if (!recovery || found.some((one) => one === step || isWaitedFor(one, step, before) || follows(step, one))) return []
      const order = isWaitedFor(step, recovery, before) ? 'before' : 'free'
      return order === 'before' && !isMeans(step) ? [] : [{ step, used, reference, recovery, order }]
    }),
  )
}

/** That a step brings a system back before what that cannot run without is back. */
export interface UntimelyStart extends UntimelyUse {
  /** The system that the step brings back. */
  readonly started: Used
  /** Whether the plan’s own order of recovery says the same. */
  readonly isOrdered: boolean
}

/**
 * Every system that is brought back by a step that does not wait for the one which brings back what it needs. Steps that nobody has put
 * in an order run as they are listed; who says what a step waits for has said all of it. What comes back in part may do without, unless the order of
 * recovery says otherwise.
 */
export function untimelyStarts(programme: Programme, { element, document }: Site<ContinuityPlan>): readonly UntimelyStart[] {
  const from = { programme, document }
  const before = ancestors(element.steps)
  const recoveries = recoveriesOf(from, element.steps)
  const place = (step: ContinuityPlanStep): number => element.steps.indexOf(step)
  const isListedAfter = (step: ContinuityPlanStep, one: ContinuityPlanStep): boolean => !step.$.slots.has('depends_on') && place(step) > place(one)
  const order = orderOf(programme, document)
  const isAfter = (id: string, other: string): boolean => order.some((entry) => entry.id === id && entry.after.includes(other))
  return element.steps.filter(isStart).flatMap((step) =>
    step.recovers.flatMap((reference) => {
      const started = targetOf(from, ['system'], reference)
      if (!started || recoveries.get(started.id)?.[0] !== step) return []
      return foundations(programme, started.id).flatMap((used): readonly UntimelyStart[] => {
        const isOrdered = isAfter(started.id, used.id)
        if (isInPart(step) && !isOrdered) return []
        const found = recoveries.get(used.id) ?? []
        const [recovery] = found
        const isReady = (one: ContinuityPlanStep): boolean =>
          one === step || isWaitedFor(one, step, before) || follows(step, one) || isListedAfter(step, one)
        if (!recovery?.id || found.some(isReady)) return []
        return [{ step, started, isOrdered, used, reference, recovery, order: isWaitedFor(step, recovery, before) ? 'before' : 'free' }]
      })
    }),
  )
}

const isInPart = ({ recovery_level: level }: ContinuityPlanStep): boolean => level?.value === 'partial'

const isStart = (step: ContinuityPlanStep): boolean => isWork(step) && !isMeans(step) && step.phase?.value !== 'reconstitution'

/** The systems that one cannot run without, of which none needs it in turn. */
function foundations(programme: Programme, id: string): readonly Used[] {
  const { needs } = networkOf(programme)
  const isFirm = (need: Dependency): boolean => isBinding(need) && need.direction === 'upstream' && need.neededBy === undefined
  const firm = (needs.get(id) ?? []).filter((need) => need.on.type === 'system' && isFirm(need))
  return firm.filter(({ on }) => !(needs.get(on.id) ?? []).some((back) => back.on.id === id)).map(({ on }) => on as Used)
}

interface Use {
  readonly used: Used
  readonly reference: Located<string>
}

function usesOf(
  from: { readonly programme: Programme; readonly document: Site['document'] },
  { resources, location }: ContinuityPlanStep,
): readonly Use[] {
  const place = location && !isElementLike(location) ? [location] : []
  const uses = [...resources.flatMap((one) => referenceOf(one) ?? []), ...place].flatMap((reference): readonly Use[] => {
    const used = targetOf(from, usable, reference)
    return used ? [{ used, reference }] : []
  })
  return uses.filter(({ used }, index) => uses.findIndex((other) => other.used.id === used.id) === index)
}

/** The way back to normal brings back what was lost at first; until then something else stands in for it. */
function recoveriesOf(
  from: { readonly programme: Programme; readonly document: Site['document'] },
  steps: readonly ContinuityPlanStep[],
): ReadonlyMap<string, readonly ContinuityPlanStep[]> {
  const found = steps
    .filter(({ type, phase }) => type?.value !== 'failback' && phase?.value !== 'reconstitution')
    .flatMap((step) => step.recovers.flatMap((one) => targetOf(from, usable, one) ?? []).map(({ id }) => ({ id, step })))
  return new Map([...Map.groupBy(found, ({ id }) => id)].map(([id, all]) => [id, all.map(({ step }) => step)]))
}

/** Who looks at the damage, decides about it or clears a building has to do with what is lost. */
const isWork = ({ type, start_after: later, id }: ContinuityPlanStep): boolean =>
  id !== undefined && later === undefined && !['assessment', 'decision', 'life_safety', 'failback'].includes(type?.value ?? '')

const isMeans = ({ type }: ContinuityPlanStep): boolean => ['notification', 'workaround', 'reconciliation', 'handover'].includes(type?.value ?? '')

const isWaitedFor = (one: ContinuityPlanStep, by: ContinuityPlanStep, before: Ancestors): boolean =>
  one.id !== undefined && before(by.id?.value ?? '').has(one.id.value)

const ranks: Readonly<Record<string, number>> = { response: 0, continuity: 1, recovery: 1, reconstitution: 2 }

/** Whether a step belongs to a later phase than another one. Continuity and recovery run side by side. */
const follows = (step: ContinuityPlanStep, other: ContinuityPlanStep): boolean => {
  const [own, earlier] = [ranks[step.phase?.value ?? ''], ranks[other.phase?.value ?? '']]
  return own !== undefined && earlier !== undefined && own > earlier
}
