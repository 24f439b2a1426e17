import { durationText } from '../../../l10n/quantities.ts'
import { scalarAt } from '../../../language/model/access.ts'
import type { Element } from '../../../language/model/element.ts'
import type { FileModel } from '../../../language/model/file.ts'
import type { Duration } from '../../../language/values/valueTypes.ts'
import { holeOf } from '../cells.ts'
import type { Scene } from '../scene.ts'
import type { Span, TimeCell } from './types.ts'

export const spanOf = (seconds: Duration, scene: Scene): Span => ({ seconds, text: durationText(seconds, scene.locale) })

interface Place {
  readonly element: Element
  readonly file: FileModel
}

/** The time behind a key, or what stands in its place. `wanted`: what it means that the key is not there. */
export function timeCell(
  key: string,
  { element, file }: Place,
  { scene, wanted }: { readonly scene: Scene; readonly wanted: 'needed' | 'optional' },
): TimeCell {
  const time = scalarAt<Duration>(element, key)
  if (time) return spanOf(time.value, scene)
  const slot = element.$.slots.get(key)
  if (slot) return holeOf(slot, { file })
  return wanted === 'needed' ? { is: 'missing', key } : { is: 'unset' }
}
