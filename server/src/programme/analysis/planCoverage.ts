import type { BiaActivity, ContinuityPlan } from '../../generated/model.ts'
import type { Located } from '../../language/model/element.ts'
import type { DocumentModel } from '../../language/model/readModel.ts'
import { type Site, type Standpoint, targetOf } from '../index/elements.ts'
import type { Programme } from '../index/programme.ts'
import { plansOf } from './coverage.ts'

/**
 * The plans by which an activity is brought back: those that name it, or one of its products; those that say nothing of what they cover but
 * hold for its unit or one of its sites. A list that is still a blank, or is declared not to apply, may hold any.
 */
export function plansFor(programme: Programme, activity: BiaActivity, document: DocumentModel): readonly Site<ContinuityPlan>[] {
  const from = { programme, document }
  const covered = new Set([activity.id?.value, ...idsOf(from, 'product', activity.products)])
  const places = new Set([...idsOf(from, 'unit', activity.unit ? [activity.unit] : []), ...idsOf(from, 'site', activity.sites)])
  return plansOf(programme).filter((plan) => covers(programme, plan, covered) || holdsFor(programme, plan, places))
}

const idsOf = (from: Standpoint, type: 'product' | 'unit' | 'site', references: readonly Located<string>[]): readonly string[] =>
  references.flatMap((reference) => targetOf(from, [type], reference)?.id ?? [])

type Ids = ReadonlySet<string | undefined>

function covers(programme: Programme, { element, document }: Site<ContinuityPlan>, wanted: Ids): boolean {
  const slot = element.$.slots.get('covers')
  if (slot && slot.state !== 'value') return slot.state !== 'empty'
  return element.covers.some(
    ({ activity, $ }) =>
      $.slots.get('activity')?.state === 'placeholder' ||
      wanted.has(targetOf({ programme, document }, ['activity', 'system', 'product'], activity)?.id),
  )
}

function holdsFor(programme: Programme, { element, document }: Site<ContinuityPlan>, places: Ids): boolean {
  if (element.$.slots.has('covers')) return false
  return element.applies_to.some((one) => places.has(targetOf({ programme, document }, ['unit', 'site'], one)?.id))
}
