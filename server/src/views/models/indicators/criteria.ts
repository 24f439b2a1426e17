import type { AnnualPlan, AnnualPlanCriterion } from '../../../generated/model.ts'
import { itemOf } from '../../../language/model/items.ts'
import { isoText } from '../../../language/values/civil.ts'
import { type CriterionState, criterionState } from '../../../programme/analysis/criterionState.ts'
import { sayer } from '../board/say.ts'
import { choiceAt } from '../board/words.ts'
import type { Inline } from '../inlineTypes.ts'
import type { Scene } from '../scene.ts'
import type { Key } from './say.ts'
import type { CriterionView } from './types.ts'

export interface Judged {
  readonly criterion: AnnualPlanCriterion
  readonly state: CriterionState
}

const order: readonly CriterionView['result'][] = ['missed', 'at_risk', 'never', 'unknown', 'met']

/** The criteria of a plan with how they stand; what is missed first. Nobody measures by a plan whose year is over. */
export function judgedCriteria(plan: AnnualPlan, { today }: Scene): readonly Judged[] {
  const until = Math.min(today, plan.period?.end?.value ?? today)
  const all = (plan.evaluation?.criteria ?? []).map((criterion) => ({ criterion, state: criterionState(criterion, plan, until) }))
  return all.toSorted((a, b) => order.indexOf(a.state.result) - order.indexOf(b.state.result))
}

const shown = 6

export function criterionView({ criterion, state }: Judged, scene: Scene): CriterionView {
  const { id, title } = criterion
  const { target, values, result, trend } = state
  const say = sayer<Key>('indicators', scene)
  const last = values.at(-1)
  const unit = target?.value.measure.unit
  const drawn = values.slice(-shown).map(({ value }) => value.value.measure)
  return {
    ...{ item: itemOf(criterion), id: id?.text ?? '', title: title?.text ?? '', result },
    target: target ? spelled(target.text) : '–',
    values: drawn.filter((measure) => measure.unit === (unit ?? drawn[0]?.unit)).map(({ value }) => value),
    state: say(`state.${result}`),
    measured: measuredWords(state, scene),
    frequency: choiceAt(criterion, 'frequency', scene) ?? '–',
    said: saidOf(state, scene),
    ...(last && { last: last.value.text }),
    ...(target && { line: target.value.measure.value }),
    ...(trend && { trend: say(`trend.${trend}`) }),
  }
}

/** `>= 99.95 % / year` is read more easily with the sign that is meant. */
const spelled = (text: string): string => text.replace(/>=\s*/, '≥ ').replace(/<=\s*/, '≤ ')

function measuredWords({ values, stale }: CriterionState, scene: Scene): readonly Inline[] {
  const last = values.at(-1)
  const say = sayer<Key>('indicators', scene)
  if (!last) return [{ is: 'words', text: say('never'), tone: 'warning' }]
  const age: Inline = {
    is: 'words',
    text: say('age', { days: scene.today - last.day }),
    ...(stale ? { tone: 'stale' as const } : { tone: 'dim' as const }),
  }
  return [{ is: 'date', day: last.day }, ' ', age]
}

/** The values with their days. */
function saidOf({ values, target }: CriterionState, scene: Scene): string {
  const say = sayer<Key>('indicators', scene)
  const parts = values.slice(-shown).map(({ day, value }) => say('value', { value: value.text, date: isoText(day) }))
  return [...parts, ...(target ? [say('target', { value: spelled(target.text) })] : [])].join(scene.locale === 'en' ? ', ' : '，')
}
