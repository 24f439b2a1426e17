import type { ContinuityPlanPlannedLoss, RecordsExercise, RecordsInject, RiskRegisterRisk } from '../../generated/model.ts'
import { isElementLike, type Located } from '../../language/model/element.ts'
import { choiceFor } from '../../language/schema/lookup.ts'
import type { Shape } from '../../language/schema/shape.ts'
import { allOf, type Site, type Standpoint, targetOf } from '../../programme/index/elements.ts'
import { choiceAt } from '../../views/models/board/words.ts'
import type { PlannedInject, Scenario } from '../run/types.ts'
import type { Viewed } from './viewed.ts'

/** What may be assumed to happen: what was planned for this exercise, the losses that the plan is made for, the risks to what it covers. */
export const scenariosOf = (viewed: Viewed): readonly Scenario[] => [...plannedFor(viewed), ...lossesOf(viewed), ...risksTo(viewed)]

const over: ReadonlySet<string> = new Set(['done', 'cancelled'])

/** What is no talk at a table. */
const elsewhere: ReadonlySet<string> = new Set(['call_tree', 'restore_test'])

function plannedFor({ programme, plan }: Viewed): readonly Scenario[] {
  // What is talked through at a table comes first, then what may be rehearsed there.
  const all = allOf(programme, 'records.exercise').toSorted((a, b) => Number(!isTable(a)) - Number(!isTable(b)))
  return all.flatMap(({ element, document }): readonly Scenario[] => {
    const { id, title, type, status, plans, scenario, injects, rating } = element
    const from = { programme, document }
    const isOurs = plans.some((one) => targetOf(from, ['document'], one)?.document === plan.document)
    if (!id || !isOurs || over.has(status?.value ?? '') || rating || elsewhere.has(type?.value ?? '')) return []
    return [
      {
        ...{ from: 'exercise', exercise: id.value, title: title?.text ?? id.value, text: scenario?.text ?? '' },
        injects: injects.flatMap((one) => injectOf(one, from)).toSorted((a, b) => (a.at ?? 0) - (b.at ?? 0)),
      },
    ]
  })
}

const isTable = ({ element: { type } }: Site<RecordsExercise>): boolean => type?.value === 'tabletop'

function injectOf({ at, text, to }: RecordsInject, from: Standpoint): readonly PlannedInject[] {
  if (!text) return []
  const told = to && (isElementLike(to) ? undefined : (targetOf(from, ['role', 'person', 'unit'], to)?.id ?? to.value))
  return [{ text: text.text, ...(at && { at: at.value }), ...(told !== undefined && { to: told }) }]
}

function lossesOf({ plan, locale }: Viewed): readonly Scenario[] {
  const item = plan.element.$.shape.properties.get('loss_scenarios')?.shape.list?.item
  return plan.element.loss_scenarios.flatMap((loss): readonly Scenario[] => {
    const title = isElementLike(loss) ? choiceAt(loss, 'type', { locale }) : labelOf(loss, item, locale)
    const text = isElementLike(loss) ? (loss as ContinuityPlanPlannedLoss).description?.text : undefined
    return title === undefined && text === undefined ? [] : [{ from: 'loss', title: title ?? text ?? '', text: text ?? '', injects: [] }]
  })
}

function labelOf({ text }: Located<string>, item: Shape | undefined, locale: Viewed['locale']): string {
  return (item?.scalar && choiceFor(item.scalar, text)?.labels[locale]) ?? text
}

/** The open risks that this plan is kept for, or that touch what it covers. */
function risksTo({ programme, plan }: Viewed): readonly Scenario[] {
  const own = { programme, document: plan.document }
  const covered = new Set(plan.element.covers.flatMap(({ activity }) => targetOf(own, ['activity', 'system', 'product'], activity)?.id ?? []))
  return allOf(programme, 'risk_register.risk').flatMap((site): readonly Scenario[] => {
    const { title, cause, event, consequence, status } = site.element
    if (!title || status?.value === 'closed' || !(isFor(site, plan, programme) || touches(site, covered, programme))) return []
    const text = [cause, event, consequence].flatMap((one) => one?.text ?? []).join('\n')
    return [{ from: 'risk', title: title.text, text, injects: [] }]
  })
}

const isFor = ({ element, document }: Site<RiskRegisterRisk>, plan: Viewed['plan'], programme: Viewed['programme']): boolean =>
  targetOf({ programme, document }, ['document'], element.contingency_plan)?.document === plan.document

const touches = ({ element, document }: Site<RiskRegisterRisk>, covered: ReadonlySet<string>, programme: Viewed['programme']): boolean =>
  element.affects.some(
    (one) => !isElementLike(one) && covered.has(targetOf({ programme, document }, ['activity', 'system', 'product'], one)?.id ?? ''),
  )
