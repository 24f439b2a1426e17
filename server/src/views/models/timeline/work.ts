import { type CivilDay, weekday } from '../../../language/values/civil.ts'
import type { Work } from '../../../programme/analysis/schedule.ts'
import type { Shade, TimelineItem } from './types.ts'

/** The items as work that follows other work. What has no date, or will not be done, is none. */
export const worksOf = (items: readonly TimelineItem[]): readonly Work[] => items.flatMap((item) => workOf(item) ?? [])

function workOf({ id, kind, start, end, after = [], state }: TimelineItem): Work | undefined {
  if (end === undefined || kind === 'group' || state === 'cancelled') return undefined
  return { id, start: start ?? end, end, after, kind: start === undefined ? 'milestone' : 'work' }
}

/** Monday to Friday, but for the holidays. */
export function workingDays(shades: readonly Shade[]): (day: CivilDay) => boolean {
  const holidays = shades.filter(({ kind }) => kind === 'holiday')
  return (day) => weekday(day) <= 5 && !holidays.some(({ start, end }) => start <= day && day <= end)
}
