import type { Locale } from '../../l10n/locale.ts'
import { scalarAt } from '../../language/model/access.ts'
import { choiceFor } from '../../language/schema/lookup.ts'
import type { Choice } from '../../language/schema/shape.ts'
import { isoText } from '../../language/values/civil.ts'
import type { Snapshot } from '../snapshot.ts'
import type { Operation, Refusal } from './operation.ts'
import { nameOf, type Place, type Placed, placeOf, refusal, type Setting, setKeys } from './place.ts'
import { percentLike } from './progress.ts'

/** That work is done, on the day that somebody says: its status, its progress where it has one, and the day where the schema keeps it. */
export function complete({ item, on }: Extract<Operation, { op: 'complete' }>, snapshot: Snapshot): readonly Placed[] | Refusal {
  const place = placeOf(item, snapshot)
  if (!place) return refusal('gone', item)
  const status = doneStatus(place)
  if (status === undefined) return refusal('noDate', nameOf(place))
  const progress = scalarAt(place.element, 'progress')
  const day = ['actual_end', 'achieved_on', 'completed_on'].find((key) => place.element.$.shape.properties.has(key))
  const settings: readonly Setting[] = [
    { key: 'status', value: status },
    ...(progress ? [{ key: 'progress', value: percentLike(progress.text, 100) }] : []),
    ...(day === undefined ? [] : [{ key: day, value: isoText(on) }]),
  ]
  const placed = setKeys(place, settings)
  return 'refused' in placed ? placed : [placed]
}

/** What the schema calls done here, in the language in which the status is written now. */
function doneStatus({ element }: Place): string | undefined {
  const scalar = element.$.shape.properties.get('status')?.shape.scalar
  const done = scalar?.choices?.find(({ value }) => value === 'done' || value === 'achieved')
  const written = scalarAt(element, 'status')?.text
  const current = written === undefined || !scalar ? undefined : choiceFor(scalar, written)
  return done && (current && written !== undefined ? inWordsOf(done, current, written) : done.value)
}

function inWordsOf(done: Choice, current: Choice, written: string): string {
  const language = (Object.keys(current.labels) as Locale[]).find((locale) => locale !== 'en' && current.labels[locale] === written)
  return language === undefined ? done.value : done.labels[language]
}
