import { type CivilDay, civilDay, isoText } from '../../language/values/civil.ts'
import type { Snapshot } from '../snapshot.ts'
import type { Operation, Refusal, Rescheduled } from './operation.ts'
import { nameOf, type Place, type Placed, placeOf, refusal, type Setting, setKeys } from './place.ts'

/** The dates of some items: all of them, or none with the reason of the first that cannot be written. */
export function reschedule({ moves }: Extract<Operation, { op: 'reschedule' }>, snapshot: Snapshot): readonly Placed[] | Refusal {
  const placed: Placed[] = []
  for (const move of moves) {
    const one = moved(move, snapshot)
    if ('refused' in one) return one
    placed.push(one)
  }
  return placed
}

function moved({ item, start, end }: Rescheduled, snapshot: Snapshot): Placed | Refusal {
  const place = placeOf(item, snapshot)
  if (!place) return refusal('gone', item)
  if (![start, end].every(isWritable) || (start !== undefined && end !== undefined && start > end)) return refusal('invalid', nameOf(place))
  const settings: Setting[] = []
  for (const [key, day] of [
    [startKey(place), start],
    [endKey(place), end],
  ] as const) {
    if (day === undefined) continue
    if (key === undefined) return refusal('noDate', nameOf(place))
    settings.push({ key, value: isoText(day) })
  }
  return setKeys(place, settings)
}

const [first, last] = [civilDay({ year: 1, month: 1, day: 1 }), civilDay({ year: 9999, month: 12, day: 31 })]

const isWritable = (day: CivilDay | undefined): boolean => day === undefined || (Number.isInteger(day) && day >= first && day <= last)

const known = ({ element }: Place, keys: readonly string[]): string | undefined => keys.find((key) => element.$.shape.properties.has(key))

const startKey = (place: Place): string | undefined => known(place, ['start'])

/** The key that holds the last or the only day. */
const endKey = (place: Place): string | undefined => known(place, ['end', 'due', 'date'])
