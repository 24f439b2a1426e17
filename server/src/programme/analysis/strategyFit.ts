import type { BiaActivity, CommonSystem } from '../../generated/model.ts'
import type { Located } from '../../language/model/element.ts'
import type { Programme } from '../index/programme.ts'
import { clockOf } from './activities.ts'
import { activationOf } from './coverage.ts'
import { elementDeadline, fromDisruption } from './deadlines.ts'
import { type NetworkNode, networkOf } from './network.ts'
import { type LossScenario, mayAnswer, restores, type Solution, solutionsFor } from './strategies.ts'

/** What somebody asks of a strategy, and where it is written. */
export interface Asked {
  readonly node: NetworkNode
  readonly value: number
  readonly at: Located<number>
}

/** One respect in which a strategy may fall short. */
export interface Respect {
  readonly achieved: (solution: Solution) => Located<number> | undefined
  readonly asked: (programme: Programme, node: NetworkNode) => Pick<Asked, 'value' | 'at'> | undefined
  /** Whether what several strategies achieve together is enough. */
  readonly isEnough: (achieved: readonly number[], asked: number) => boolean
}

const least = (achieved: readonly number[], asked: number): boolean => Math.min(...achieved) <= asked

export const recoveryTime: Respect = {
  achieved: ({ element }) => element.achieves?.rto,
  asked: (programme, { element, document, id, type }) => {
    // What a system was built for is no demand.
    const deadline = type === 'system' && !(element as CommonSystem).rto ? undefined : elementDeadline(element, document)
    const value = deadline && fromDisruption(deadline, activationOf(programme, id))
    return deadline && value !== undefined ? { value, at: deadline.time } : undefined
  },
  isEnough: least,
}

export const dataLoss: Respect = {
  achieved: ({ element }) => element.achieves?.rpo,
  asked: (_, { element, document, type }) => {
    if (type === 'activity' && clockOf(element as BiaActivity, document) === 'business_hours') return undefined
    const at = (element as BiaActivity | CommonSystem).rpo
    return at && { value: at.value, at }
  },
  isEnough: least,
}

/** Two strategies that run at once add up. */
export const output: Respect = {
  achieved: ({ element }) => element.achieves?.capacity,
  asked: (_, { element, type }) => {
    const at = type === 'activity' ? (element as BiaActivity).mbco?.percent : undefined
    return at && { value: at.value, at }
  },
  isEnough: (achieved, asked) => achieved.reduce((sum, one) => sum + one, 0) >= asked,
}

/**
 * Those whose demand a strategy does not meet, the most demanding first. Strategies come in layers: one that is not enough by itself is
 * no defect where another one for the same activity answers the same losses, or may do so.
 */
export function unmet(programme: Programme, solution: Solution, respect: Respect): readonly Asked[] {
  const own = respect.achieved(solution)
  if (!own || !restores(solution)) return []
  const { nodes } = networkOf(programme)
  const asked = [...solution.serves].flatMap((id): readonly Asked[] => {
    const node = nodes.get(id)
    const demand = node && respect.asked(programme, node)
    return node && demand ? [{ node, ...demand }] : []
  })
  return asked.filter((one) => !respect.isEnough([own.value], one.value) && !isMadeUp(programme, { solution, one, own: own.value }, respect))
}

interface Gap {
  readonly solution: Solution
  readonly one: Asked
  readonly own: number
}

/** Whether for each of the losses there are other strategies that fill the gap. What one of them achieves may not be known. */
function isMadeUp(programme: Programme, { solution, one, own }: Gap, respect: Respect): boolean {
  const { achieved, isEnough } = respect
  const others = (solutionsFor(programme).get(one.node.id) ?? []).filter((other) => other.element !== solution.element && restores(other))
  const losses = solution.scenarios.length === 0 ? [undefined] : solution.scenarios
  return losses.every((loss) => {
    const layers = others
      .filter((other) => loss === undefined || (mayAnswer(other, [loss]) && (respect === dataLoss || hasPlace(other, solution, loss))))
      .map(achieved)
    return layers.includes(undefined) || isEnough([own, ...layers.map((layer) => layer?.value ?? own)], one.value)
  })
}

/** With a region halls and systems are lost at once: who brings back only the systems has no hall for one who has lost it. */
function hasPlace(other: Solution, { scenarios }: Solution, loss: LossScenario): boolean {
  if (loss !== 'region' || !scenarios.includes('premises') || other.scenarios.includes('premises')) return true
  return !other.scenarios.some((scenario) => ofSystems.has(scenario)) || other.scenarios.some((one) => one !== 'region' && scenarios.includes(one))
}

const ofSystems: ReadonlySet<LossScenario> = new Set(['technology', 'data', 'cyber'])
