import type { Snapshot } from './snapshot.ts'

/** How far a day is from today: `in 12 days`, `yesterday`. */
export function distance(days: number, { render, locale }: Pick<Snapshot, 'render' | 'locale'>): string {
  const direction = days > 0 ? 'until' : 'ago'
  const key = days === 0 ? 'today' : Math.abs(days) === 1 ? `${direction}One` : direction
  return render({ key: `hover.${key}`, args: { days: Math.abs(days) } }, locale)
}
