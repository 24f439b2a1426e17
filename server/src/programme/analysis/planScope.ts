import type { AnnualPlan, BiaActivity } from '../../generated/model.ts'
import { isElementLike, type Located } from '../../language/model/element.ts'
import { derived } from '../index/derived.ts'
import { allOf, isCurrent, type Site, type Standpoint, targetOf } from '../index/elements.ts'
import type { Programme } from '../index/programme.ts'
import { isLive } from './activities.ts'
import { hasBlank } from './actors.ts'
import { annualPlans } from './plannedRisks.ts'

const types = ['site', 'unit', 'product', 'activity', 'system', 'supplier'] as const

/** What an annual plan in force includes, item by item. */
export interface PlanScope extends Site<AnnualPlan> {
  readonly ids: ReadonlySet<string>
  /** The kinds of things that it lists. */
  readonly kinds: ReadonlySet<string>
  readonly products: readonly { readonly id: string; readonly named: Located<string> }[]
}

/** The scopes of the plans in force; nothing while one of them says a part in words, or of something that is not known. */
export const planScopes: (programme: Programme) => readonly PlanScope[] = derived((programme) => {
  const plans = annualPlans(programme).filter(({ document }) => isCurrent(document))
  const scopes = plans.flatMap((plan) => scopeOf(programme, plan) ?? [])
  return scopes.length === plans.length ? scopes : []
})

function scopeOf(programme: Programme, plan: Site<AnnualPlan>): PlanScope | undefined {
  const { scope } = plan.element
  if (!scope || scope.included.length === 0 || hasBlank(scope, 'included')) return undefined
  const found = scope.included.map((named) => {
    const target = isElementLike(named) ? undefined : targetOf({ programme, document: plan.document }, types, named)
    return target && !isElementLike(named) ? { id: target.id, type: target.type, named } : undefined
  })
  const known = found.filter((one) => one !== undefined)
  if (known.length < found.length) return undefined
  const products = known.filter(({ type }) => type === 'product')
  return { ...plan, ids: new Set(known.map(({ id }) => id)), kinds: new Set(known.map(({ type }) => type)), products }
}

/**
 * Whether nothing by which an activity could be in a scope is in it: its unit and those above it, its sites, its products, what it directly
 * needs. Only kinds of things that the scope lists are compared, and with one that is not known nobody can say.
 */
export function isOutside({ ids, kinds }: PlanScope, { element, document }: Site<BiaActivity>, programme: Programme): boolean {
  const from = { programme, document }
  const { id, unit, sites, products, dependencies } = element
  const needs = dependencies.flatMap(({ on }) => (on && !isElementLike(on) ? [on] : []))
  const named = [unit ? unitsAbove(from, unit) : [], idsOf(from, 'site', sites), idsOf(from, 'product', products)]
  if (named.some((some) => some === undefined)) return false
  const compared = (['unit', 'site', 'product'] as const).flatMap((kind, index) => (kinds.has(kind) ? (named[index] ?? []) : []))
  const near = needs.flatMap((one) => targetOf(from, types, one)?.id ?? [])
  return compared.length > 0 && ![id?.value ?? '', ...named.flatMap((some) => some ?? []), ...near].some((one) => ids.has(one))
}

function idsOf(from: Standpoint, type: 'site' | 'product', references: readonly Located<string>[]): readonly string[] | undefined {
  const found = references.flatMap((one) => targetOf(from, [type], one)?.id ?? [])
  return found.length === references.length ? found : undefined
}

/** A unit, what it is part of, and where it works. */
function unitsAbove(from: Standpoint, reference: Located<string>, depth = 0): readonly string[] | undefined {
  const unit = targetOf(from, ['unit'], reference)
  if (!unit || depth > 9) return undefined
  const home = { programme: from.programme, document: unit.document }
  const sites = unit.element.sites.flatMap((one) => targetOf(home, ['site'], one)?.id ?? [])
  const above = unit.element.parent ? unitsAbove(home, unit.element.parent, depth + 1) : []
  return above && [unit.id, ...sites, ...above]
}

/** The products of a scope behind which no activity stands. While an activity names a product that nobody knows, it may be that one. */
export function unsupportedProducts({ products }: PlanScope, programme: Programme): PlanScope['products'] {
  const activities = allOf(programme, 'bia.activity').filter(({ element }) => isLive(element))
  const named = activities.flatMap(({ element, document }) => element.products.map((one) => targetOf({ programme, document }, ['product'], one)?.id))
  return named.length === 0 || named.includes(undefined) ? [] : products.filter(({ id }) => !named.includes(id))
}
