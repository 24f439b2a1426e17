import { activitiesOf } from '../../../programme/analysis/acceptedOutages.ts'
import type { StoppedActivity, WhatIf } from '../../../programme/analysis/whatIf.ts'
import { leastOf } from '../../../programme/analysis/whatIfPart.ts'
import { allOf } from '../../../programme/index/elements.ts'
import type { Programme } from '../../../programme/index/programme.ts'
import { type NameOf, returnView } from './notes.ts'
import type { NodeState, WhatIfView } from './whatIfTypes.ts'

/** What becomes of each thing, and of the products that rest on them. */
export function statesOf(programme: Programme, found: WhatIf, name: NameOf): WhatIfView['states'] {
  const off = new Set(found.off.map(({ id }) => id))
  const breached = new Set(found.stopped.filter(({ verdict }) => verdict === 'breached').map(({ thing }) => thing.id))
  // People ask when an activity has caught up as well.
  const caughtUp = new Map(found.stopped.map(({ thing, back }) => [thing.id, back]))
  const things = [...found.returns].map(([id, ready]): readonly [string, NodeState] => [
    id,
    { is: off.has(id) ? 'off' : breached.has(id) ? 'breaches' : 'stops', back: returnView(caughtUp.get(id) ?? ready, name) },
  ])
  return Object.fromEntries([...things, ...products(programme, found.stopped)])
}

/** A product stops with any of its activities, and breaches where one of them is away longer than the product may be. */
const products = (programme: Programme, stopped: readonly StoppedActivity[]): readonly (readonly [string, NodeState])[] =>
  allOf(programme, 'bia.product').flatMap(({ element }): readonly (readonly [string, NodeState])[] => {
    const id = element.id?.value ?? ''
    const own = new Set(activitiesOf(id, { programme }).map((site) => site.element))
    const mine = stopped.filter(({ thing }) => [...own].some((activity) => activity === thing.element))
    const isBreached = mine.some(
      ({ verdict, back }) => verdict === 'breached' || (element.mtpd && (back.back === 'never' || leastOf(back) > element.mtpd.value)),
    )
    return mine.length > 0 ? [[id, { is: isBreached ? 'breaches' : 'stops' }]] : []
  })
