import type { BiaActivity, BiaStrategy } from '../../generated/model.ts'
import { derived } from '../index/derived.ts'
import { allOf, type Site, targetOf } from '../index/elements.ts'
import type { Programme } from '../index/programme.ts'
import { networkOf } from './network.ts'

export type LossScenario = BiaStrategy['loss_scenarios'][number]['value']

/** A strategy that somebody still means to follow, with what it is for. */
export interface Solution extends Site<BiaStrategy> {
  readonly id: string
  readonly name: string
  /** The ids of activities and systems; those of a product’s activities in its place. */
  readonly serves: ReadonlySet<string>
  /** Empty where it does not say which losses it helps against. */
  readonly scenarios: readonly LossScenario[]
}

/** All strategies of a programme that are not retired. */
export const solutionsOf: (programme: Programme) => readonly Solution[] = derived((programme) => {
  const byProduct = activitiesByProduct(programme)
  return allOf(programme, 'bia.strategy')
    .filter(({ element }) => element.status?.value !== 'retired')
    .map((site) => {
      const { element } = site
      const id = element.id?.value ?? ''
      const scenarios = element.loss_scenarios.map(({ value }) => value)
      return { ...site, id, name: element.name?.value ?? id, serves: servedBy(programme, site, byProduct), scenarios }
    })
})

/** The solutions for each activity and system, by its id. */
export const solutionsFor: (programme: Programme) => ReadonlyMap<string, readonly Solution[]> = derived((programme) => {
  const pairs = solutionsOf(programme).flatMap((solution) => [...solution.serves].map((id) => ({ id, solution })))
  return new Map([...Map.groupBy(pairs, ({ id }) => id)].map(([id, all]) => [id, all.map(({ solution }) => solution)]))
})

/** The solutions for an activity, and those for the systems that it needs. */
export function answersFor(programme: Programme, { id }: BiaActivity): readonly Solution[] {
  const needed = (networkOf(programme).needs.get(id?.value ?? '') ?? []).map(({ on }) => on.id)
  return [id?.value ?? '', ...needed].flatMap((one) => solutionsFor(programme).get(one) ?? [])
}

/** A solution that does not say yet what it is for may be for anything. */
export const hasUnknownAim = (programme: Programme): boolean => solutionsOf(programme).some(({ serves }) => serves.size === 0)

/** Whether a solution may help against a loss: one that names none may help against any. */
export const mayAnswer = ({ scenarios }: Solution, losses: readonly LossScenario[]): boolean =>
  scenarios.length === 0 || scenarios.some((scenario) => losses.includes(scenario))

/** Money, or the decision to wait, brings nothing back. */
export const restores = ({ element }: Solution): boolean => element.type?.value !== 'insure' && element.type?.value !== 'do_nothing'

type ByProduct = ReadonlyMap<string, readonly string[]>

function activitiesByProduct(programme: Programme): ByProduct {
  const pairs = allOf(programme, 'bia.activity').flatMap(({ element, document }) =>
    element.products.flatMap((reference) => {
      const product = targetOf({ programme, document }, ['product'], reference)
      return product && element.id ? [{ product: product.id, activity: element.id.value }] : []
    }),
  )
  return new Map([...Map.groupBy(pairs, ({ product }) => product)].map(([id, all]) => [id, all.map(({ activity }) => activity)]))
}

function servedBy(programme: Programme, { element, document }: Site<BiaStrategy>, byProduct: ByProduct): ReadonlySet<string> {
  const served = element.for.flatMap((reference) => {
    const target = targetOf({ programme, document }, ['activity', 'system', 'product'], reference)
    if (!target) return []
    return target.type === 'product' ? (byProduct.get(target.id) ?? []) : [target.id]
  })
  return new Set(served)
}
