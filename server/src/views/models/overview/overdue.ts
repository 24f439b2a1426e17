import { scalarAt } from '../../../language/model/access.ts'
import { headerOf } from '../../../language/model/header.ts'
import { itemOfKey } from '../../../language/model/items.ts'
import { type CivilDay, isoText } from '../../../language/values/civil.ts'
import { isCurrent } from '../../../programme/index/elements.ts'
import type { Scene } from '../scene.ts'
import { timelineOf } from '../timeline/view.ts'
import type { OverviewEntry } from './types.ts'

/** What of a document is past its day, the latest first: its items over time, and its own review. */
export function overdueIn(scene: Scene): readonly OverviewEntry[] {
  const items = timelineOf(scene)?.items ?? []
  const late = items.flatMap(({ id, kind, state, label, title, end = 0 }) =>
    // What another document plans is late there.
    state === 'overdue' && kind !== 'group' && !id.includes('#') ? [{ item: id, label: `${label} ${title}`.trim(), day: end }] : [],
  )
  const entries = [...late, ...reviewOf(scene)].toSorted((a, b) => a.day - b.day)
  return entries.map(({ item, label, day }) => ({ item, label, detail: `${isoText(day)} · ${lateText(scene, scene.today - day)}`, mark: 'overdue' }))
}

const lateText = ({ render, locale }: Scene, days: number): string =>
  render({ key: days === 1 ? 'overview.late.one' : 'overview.late', args: { days } }, locale)

interface Late {
  readonly item: string
  readonly label: string
  readonly day: CivilDay
}

/** The review of a document that holds. */
function reviewOf({ document, today, render, locale }: Scene): readonly Late[] {
  const header = headerOf(document)
  const day = header && scalarAt<CivilDay>(header, 'next_review_date')?.value
  if (!header || day === undefined || day >= today || !isCurrent(document)) return []
  return [{ item: itemOfKey(header, 'next_review_date'), label: render({ key: 'overview.review', args: {} }, locale), day }]
}
