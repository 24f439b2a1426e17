import type { Entry, Run } from './types.ts'

interface Reading {
  /** What the clock showed when it was last touched. */
  readonly shown: number
  /** Since when it runs, in milliseconds; nothing while it stands. */
  readonly since?: number
}

/** Where the clock stands after an entry; what is no matter of the clock leaves it alone. */
function touched(reading: Reading, entry: Entry): Reading {
  const { at } = entry
  switch (entry.is) {
    case 'begin':
    case 'resume':
      return reading.since === undefined ? { shown: reading.shown, since: at } : reading
    case 'pause':
      return { shown: shownAt(reading, at) }
    case 'set':
      return { shown: entry.to, ...(reading.since !== undefined && { since: at }) }
    default:
      return reading
  }
}

const shownAt = ({ shown, since }: Reading, at: number): number => shown + (since === undefined ? 0 : Math.max(0, at - since) / 1000)

const isTurned = (entry: Entry): boolean => entry.is === 'begin' || entry.is === 'pause' || entry.is === 'resume' || entry.is === 'set'

const readingAt = ({ log }: Pick<Run, 'log'>, at: number): Reading =>
  log.filter((entry) => isTurned(entry) && entry.at <= at).reduce(touched, { shown: 0 })

/** The time of the exercise at a moment, in whole seconds: it stands while it is paused. */
export const elapsedAt = (run: Pick<Run, 'log'>, at: number): number => Math.floor(shownAt(readingAt(run, at), at))

/** The time of the exercise at which something happened: as it was corrected, else as the clock had it. */
export const timeOf = (run: Pick<Run, 'log'>, entry: Entry): number => entry.clock ?? elapsedAt(run, entry.at)

/** The moment at which something happened, in milliseconds; a corrected time moves it. */
export const momentOf = (run: Pick<Run, 'log'>, entry: Entry): number => entry.at + (timeOf(run, entry) - elapsedAt(run, entry.at)) * 1000

export type Phase = 'before' | 'running' | 'paused'

export function phaseOf({ log }: Pick<Run, 'log'>): Phase {
  if (!log.some(({ is }) => is === 'begin')) return 'before'
  return log.reduce<Reading>(touched, { shown: 0 }).since === undefined ? 'paused' : 'running'
}
