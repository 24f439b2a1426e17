import type { ContinuityPlanStep } from '../../generated/model.ts'
import { recoverySentences } from '../../l10n/texts/recovery.ts'
import type { Located } from '../../language/model/element.ts'
import { documentId } from '../../language/model/header.ts'
import { networkOf } from '../../programme/analysis/network.ts'
import { orderSchedule, type PlanGoal, stepSchedule } from '../../programme/analysis/planSchedule.ts'
import { orderOf } from '../../programme/analysis/recoveryOrder.ts'
import { stepGraph } from '../../programme/analysis/stepTimes.ts'
import { targetOf } from '../../programme/index/elements.ts'
import { choiceAt, nameBehind } from '../../views/models/board/words.ts'
import type { ExerciseStep } from '../run/types.ts'
import { systemStep, type Viewed } from './viewed.ts'

const phases: readonly string[] = ['response', 'continuity', 'recovery', 'reconstitution']

/** The steps of a plan by phase, each phase in the order of the plan; then its order of systems. */
export function stepsOf(viewed: Viewed, goals: readonly PlanGoal[]): readonly ExerciseStep[] {
  const { steps } = viewed.plan.element
  const ends = new Map(stepSchedule(viewed.plan.element, goals).map(({ id, end }) => [id, end]))
  const graph = stepGraph(steps)
  const inOrder = steps.toSorted((a, b) => rank(a) - rank(b))
  const own = inOrder.flatMap((step): readonly ExerciseStep[] => {
    const id = step.id?.value
    return id === undefined ? [] : [stepOf(step, { id, after: graph.needs.get(id) ?? [], end: ends.get(id) }, viewed)]
  })
  return [...own, ...systemsOf(viewed)]
}

/** What belongs to no phase comes first. */
const rank = ({ phase }: ContinuityPlanStep): number => phases.indexOf(phase?.value ?? '')

interface Placed {
  readonly id: string
  readonly after: readonly string[]
  readonly end: number | undefined
}

function stepOf(step: ContinuityPlanStep, { id, after, end }: Placed, viewed: Viewed): ExerciseStep {
  const { title, duration, instruction, verification } = step
  return {
    ...{ id, after, title: title?.text ?? id, group: phaseName(step, viewed) },
    ...whoDoes(step.owner, viewed),
    ...(duration && { duration: duration.value }),
    ...(end !== undefined && { end }),
    ...(instruction && { instruction: instruction.text }),
    ...(verification && { verification: verification.text }),
  }
}

/** As the plan calls the phase, else as everybody does. */
function phaseName(step: ContinuityPlanStep, { plan, locale }: Viewed): string {
  const named = plan.element.phases.find(({ type, name }) => name && type?.value === step.phase?.value)
  return named?.name?.text ?? choiceAt(step, 'phase', { locale }) ?? ''
}

/** Somebody by name, and as a record refers to them: a team of this plan is another document's there. */
function whoDoes(owner: Located<string> | undefined, { programme, plan }: Viewed): Pick<ExerciseStep, 'owner' | 'actor'> {
  if (!owner) return {}
  const from = { programme, document: plan.document }
  const name = nameBehind(owner, ['role', 'person', 'team'], from) ?? owner.text
  const target = targetOf(from, ['role', 'person', 'team'], owner)
  const home = target && documentId(target.document)
  const actor = target?.type === 'team' ? home && `${home}#${target.id}` : target?.id
  return { owner: name, ...(actor !== undefined && { actor }) }
}

/** The order of systems, without what a step of the plan brings back: nothing is ticked twice. */
function systemsOf(viewed: Viewed): readonly ExerciseStep[] {
  const { programme, plan, locale } = viewed
  const from = { programme, document: plan.document }
  const brought = new Set(plan.element.steps.flatMap(({ recovers }) => recovers.flatMap((one) => targetOf(from, ['system'], one)?.id ?? [])))
  const after = new Map(orderOf(programme, plan.document).map((entry) => [entry.id, entry.after]))
  const { nodes } = networkOf(programme)
  const rest = orderSchedule(programme, plan).filter(({ id }) => !brought.has(id))
  return rest.map(({ id, work, end }) => ({
    ...{ id: systemStep(id), title: nodes.get(id)?.name ?? id, group: recoverySentences['recovery.systems'][locale], end },
    ...whoDoes(work.owner, viewed),
    ...(work.duration && { duration: work.duration.value }),
    after: (after.get(id) ?? []).filter((one) => !brought.has(one)).map(systemStep),
  }))
}
