import type { ContinuityPlan } from '../../generated/model.ts'
import type { CivilDay } from '../../language/values/civil.ts'
import { dayAfter } from '../../language/values/intervals.ts'
import type { Limits } from '../config/limits.ts'
import type { Standpoint } from '../index/elements.ts'
import type { Protection } from './protection.ts'
import { isTopTierData, type LastRestore, lastRestore } from './restoreTests.ts'

/** When data was brought back in a test last, and by which day it is to be again; nobody knows the day of a first test where none is said for the plan. */
export interface RestoreDue {
  readonly last: Exclude<LastRestore, { readonly known: 'no' }>
  readonly due: CivilDay | undefined
}

interface When extends Standpoint {
  readonly today: CivilDay
  readonly limits: Limits
}

/** A plan that has just come into force has as long for its first test as between two of them. */
export function restoreDue(protection: Protection, { programme, document, today, limits }: When): RestoreDue | undefined {
  const limit = limits(isTopTierData(programme, protection.data) ? 'restore_test_max_age_tier_1' : 'restore_test_max_age')
  const last = lastRestore(programme, protection, today)
  if (!limit || last.known === 'no') return undefined
  const from = last.known === 'on' ? last.day : (document.root as ContinuityPlan).document?.effective_from?.value
  return { last, due: from === undefined ? undefined : dayAfter(from, limit) }
}
