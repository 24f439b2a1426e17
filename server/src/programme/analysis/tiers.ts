import { remembered } from '../../base/remembered.ts'
import type { BiaActivity, CommonTier, Elements } from '../../generated/model.ts'
import type { DocumentModel } from '../../language/model/readModel.ts'

/** The tiers of a document, the fastest first: by their rank, else in the order of the list. */
export const tiersOf: (document: DocumentModel) => readonly CommonTier[] = remembered(({ elements }: DocumentModel) => {
  const all = elements.filter(({ $ }) => $.shape.name === ('common.tier' satisfies keyof Elements)) as readonly CommonTier[]
  return all
    .map((tier, index) => ({ tier, rank: tier.rank?.value ?? index + 1 }))
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ tier }) => tier)
})

/** Whether a tier is the fastest of its document. One tier alone divides nothing: then none is. */
export function isTopTier(tier: CommonTier, document: DocumentModel): boolean {
  const tiers = tiersOf(document)
  return tiers.length > 1 && tiers[0] === tier
}

/** Whether a tier is one of the two fastest of three or more; of two, whether it is the fastest. */
export const isUpperTier = (tier: CommonTier, document: DocumentModel): boolean =>
  isTopTier(tier, document) || (tiersOf(document).length > 2 && tiersOf(document)[1] === tier)

/** The fastest tier whose limits the times of an activity keep; nothing where a limit is missing on the way there. */
export function fittingTier(tiers: readonly CommonTier[], { rto, rpo }: Pick<BiaActivity, 'rto' | 'rpo'>): CommonTier | undefined {
  if (!rto || tiers.some(({ max_rto }) => !max_rto)) return undefined
  return tiers.find(({ max_rto, max_rpo }) => rto.value <= (max_rto?.value ?? 0) && (!max_rpo || (rpo !== undefined && rpo.value <= max_rpo.value)))
}
