import type { CommonTier, Elements } from '../../generated/model.ts'
import type { DocumentModel } from '../../language/model/readModel.ts'

/** The tiers of a document, the fastest first: by their rank, else in the order of the list. */
export function tiersOf(document: DocumentModel): readonly CommonTier[] {
  const all = document.elements.filter(({ $ }) => $.shape.name === ('common.tier' satisfies keyof Elements)) as readonly CommonTier[]
  return all
    .map((tier, index) => ({ tier, rank: tier.rank?.value ?? index + 1 }))
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ tier }) => tier)
}

/** Whether a tier is the fastest of its document. One tier alone divides nothing: then none is. */
export function isTopTier(tier: CommonTier, document: DocumentModel): boolean {
  const tiers = tiersOf(document)
  return tiers.length > 1 && tiers[0] === tier
}
