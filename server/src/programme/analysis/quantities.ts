import type { Span } from '../../base/span.ts'
import type { BiaActivityResourceQuantityByTime } from '../../generated/model.ts'
import type { Located } from '../../language/model/element.ts'
import { readDuration } from '../../language/values/durations.ts'
import type { Duration } from '../../language/values/valueTypes.ts'

/** How much is needed from a time after the disruption on. */
export interface NeededQuantity {
  readonly key: string
  readonly keySpan: Span
  readonly seconds: Duration
  readonly quantity: Located<number>
}

/** What `quantity_by_time` asks for, the earliest first. A key that is no duration is left out. */
export function neededOverTime(quantities: BiaActivityResourceQuantityByTime | undefined): readonly NeededQuantity[] {
  const steps = [...(quantities?.others ?? [])].flatMap(([key, quantity]): readonly NeededQuantity[] => {
    const [from, slot] = [readDuration(key), quantities?.$.slots.get(key)]
    return 'value' in from && slot ? [{ key, keySpan: slot.keySpan, seconds: from.value, quantity }] : []
  })
  return steps.toSorted((a, b) => a.seconds - b.seconds)
}

/** The first time at which any is needed. */
export const firstNeeded = (needed: readonly NeededQuantity[]): NeededQuantity | undefined => needed.find(({ quantity }) => quantity.value > 0)
