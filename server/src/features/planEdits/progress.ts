import { scalarAt } from '../../language/model/access.ts'
import type { Snapshot } from '../snapshot.ts'
import type { Operation, Refusal } from './operation.ts'
import { nameOf, type Placed, placeOf, refusal, setKeys } from './place.ts'

/** How far the work is, in percent. */
export function setProgress({ item, percent }: Extract<Operation, { op: 'progress' }>, snapshot: Snapshot): readonly Placed[] | Refusal {
  const place = placeOf(item, snapshot)
  if (!place) return refusal('gone', item)
  if (!place.element.$.shape.properties.has('progress')) return refusal('noDate', nameOf(place))
  if (!(percent >= 0 && percent <= 100)) return refusal('invalid', nameOf(place))
  const written = scalarAt(place.element, 'progress')?.text
  const placed = setKeys(place, [{ key: 'progress', value: percentLike(written, percent) }])
  return 'refused' in placed ? placed : [placed]
}

/** `60%` beside `40%`, `60 %` elsewhere. */
export const percentLike = (written: string | undefined, percent: number): string =>
  `${percent}${written !== undefined && /\d%/.test(written) ? '' : ' '}%`
