import type { TimelineItem } from '../../models/timeline/types.ts'
import type { Translate } from '../translate.ts'
import type { Lanes } from './ui.ts'

/** The items in the order of their lanes. By task they come as they are; else each lane is a heading with its items in time. */
export function lanesOf(items: readonly TimelineItem[], lanes: Lanes, t: Translate): readonly TimelineItem[] {
  if (lanes === 'task') return items
  const name =
    lanes === 'owner'
      ? (item: TimelineItem): string => item.owner ?? t('lanes.nobody')
      : (item: TimelineItem): string => t(`type.${item.type ?? item.kind}`)
  const own = items.filter(({ kind }) => kind !== 'group')
  return [...Map.groupBy(own, name)].flatMap(([title, members]) => [
    heading(title, lanes),
    ...members.toSorted(byTime).map((item) => ({ ...item, level: 2 })),
  ])
}

const heading = (title: string, lanes: Lanes): TimelineItem => ({
  id: `lane/${lanes}/${title}`,
  kind: 'group',
  level: 1,
  label: '',
  title,
  state: 'planned',
})

const byTime = (a: TimelineItem, b: TimelineItem): number => (a.start ?? a.end ?? Infinity) - (b.start ?? b.end ?? Infinity)
