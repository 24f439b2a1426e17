import type { BiaActivity, ContinuityPlan } from '../../generated/model.ts'
import type { Located } from '../../language/model/element.ts'
import type { DocumentModel } from '../../language/model/readModel.ts'
import { derived } from '../index/derived.ts'
import { type Site, type Standpoint, targetOf } from '../index/elements.ts'
import type { Programme } from '../index/programme.ts'
import { plansOf } from './coverage.ts'

type Plan = Site<ContinuityPlan>

/**
 * The plans by which an activity is brought back: those that name it, or one of its products; those that say nothing of what they cover but
 * hold for its unit or one of its sites. A list that is still a blank, or is declared not to apply, may hold any.
 */
export function plansFor(programme: Programme, activity: BiaActivity, document: DocumentModel): readonly Plan[] {
  const from = { programme, document }
  const wanted = [
    activity.id?.value ?? '',
    ...idsOf(from, 'product', activity.products),
    ...idsOf(from, 'unit', activity.unit ? [activity.unit] : []),
    ...idsOf(from, 'site', activity.sites),
  ]
  const { byId, open } = coverage(programme)
  return [...new Set([...wanted.flatMap((id) => byId.get(id) ?? []), ...open])]
}

const idsOf = (from: Standpoint, type: 'product' | 'unit' | 'site', references: readonly Located<string>[]): readonly string[] =>
  references.flatMap((reference) => targetOf(from, [type], reference)?.id ?? [])

interface Coverage {
  /** By the id of what a plan covers, or of where it holds. */
  readonly byId: ReadonlyMap<string, readonly Plan[]>
  /** Those that may cover anything. */
  readonly open: readonly Plan[]
}

const coverage: (programme: Programme) => Coverage = derived((programme) => {
  const pairs = plansOf(programme).flatMap((plan) => covered(programme, plan).map((id) => ({ id, plan })))
  const byId = Map.groupBy(pairs, ({ id }) => id)
  return {
    byId: new Map([...byId].map(([id, all]) => [id, all.map(({ plan }) => plan)])),
    open: plansOf(programme).filter(isOpen),
  }
})

function covered(programme: Programme, { element, document }: Plan): readonly string[] {
  const from = { programme, document }
  if (!element.$.slots.has('covers')) return element.applies_to.flatMap((one) => targetOf(from, ['unit', 'site'], one)?.id ?? [])
  return element.covers.flatMap(({ activity }) => targetOf(from, ['activity', 'system', 'product'], activity)?.id ?? [])
}

function isOpen({ element }: Plan): boolean {
  const slot = element.$.slots.get('covers')
  if (slot && slot.state !== 'value') return slot.state !== 'empty'
  return element.covers.some(({ $ }) => $.slots.get('activity')?.state === 'placeholder')
}
