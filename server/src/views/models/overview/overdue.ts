import { itemOf, itemOfKey } from '../../../language/model/items.ts'
import { isoText } from '../../../language/values/civil.ts'
import type { Scene } from '../scene.ts'
import { type Duty, dutiesIn } from './duties.ts'
import { dutyLabel } from './dutyLabel.ts'
import type { OverviewEntry } from './types.ts'

/** What of a document is past its day, the latest first. */
export function overdueIn(scene: Scene): readonly OverviewEntry[] {
  const late = dutiesIn(scene, scene).filter(({ state }) => state === 'late')
  return late.toSorted((a, b) => (a.day ?? scene.today) - (b.day ?? scene.today)).map((one) => entryOf(one, scene))
}

/** Where a duty is shown in the source. */
export const dutyItem = ({ element, key }: Duty): string => (key === undefined ? itemOf(element) : itemOfKey(element, key))

function entryOf(one: Duty, scene: Scene): OverviewEntry {
  const detail = one.day === undefined ? '' : `${isoText(one.day)} · ${lateText(scene, scene.today - one.day)}`
  return { item: dutyItem(one), label: dutyLabel(one, scene), detail, mark: 'overdue' }
}

const lateText = ({ render, locale }: Scene, days: number): string =>
  render({ key: days === 1 ? 'overview.late.one' : 'overview.late', args: { days } }, locale)
