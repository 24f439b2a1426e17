import { phaseOf } from './clock.ts'
import { renewed } from './renewed.ts'
import { oneLine } from './tidy.ts'
import type { Change, Entry, Happening, Run } from './types.ts'

/** The run after a change. What makes no sense as things stand, as a second tick of one step, leaves it as it is. */
export function changed(run: Run, change: Change): Run {
  switch (change.do) {
    case 'add': {
      const what = tidy(change.what)
      return what && makesSense(run, what) ? { ...run, log: [...run.log, { id: nextId(run), at: change.at, ...what }] } : run
    }
    case 'remove':
      return isRemovable(run, change.id) ? { ...run, log: run.log.filter(({ id }) => id !== change.id) } : run
    case 'correct':
      return { ...run, log: run.log.map((entry) => (entry.id === change.id ? corrected(entry, change.clock) : entry)) }
    case 'plan':
      return renewed(run, change.plan)
  }
}

// One more than any that there is: what is taken back leaves no gap.
const nextId = ({ log }: Run): number => 1 + Math.max(0, ...log.map(({ id }) => id))

/** Words as they can be written; nothing where none are left. */
function tidy(what: Happening): Happening | undefined {
  const named = 'title' in what ? { ...what, title: oneLine(what.title) } : what
  if (!('text' in named)) return named
  const text = oneLine(named.text)
  if (text === '') return undefined
  return 'to' in named && named.to !== undefined ? { ...named, text, to: oneLine(named.to) } : { ...named, text }
}

function makesSense(run: Run, what: Happening): boolean {
  const phase = phaseOf(run)
  switch (what.is) {
    case 'begin':
      return phase === 'before'
    case 'pause':
      return phase === 'running'
    case 'resume':
      return phase === 'paused'
    case 'set':
      return phase !== 'before' && isTime(what.to)
    case 'started':
      return phase !== 'before' && !isTicked(run, what.step, ['started', 'done'])
    case 'done':
      return phase !== 'before' && !isTicked(run, what.step, ['done'])
    case 'inject':
      return phase !== 'before' && !(what.planned !== undefined && run.log.some((entry) => entry.is === 'inject' && entry.planned === what.planned))
    case 'note':
    case 'finding':
      return phase !== 'before'
  }
}

const isTime = (seconds: number): boolean => Number.isFinite(seconds) && seconds >= 0

const isTicked = ({ log }: Run, step: string, ticks: readonly Entry['is'][]): boolean =>
  log.some((entry) => ticks.includes(entry.is) && 'step' in entry && entry.step === step)

/** The beginning goes only when nothing else is left. */
const isRemovable = ({ log }: Run, wanted: number): boolean => log.length === 1 || log.find(({ id }) => id === wanted)?.is !== 'begin'

/** What turns the clock has no time of its own that could be wrong: the clock is set instead. */
function corrected(entry: Entry, clock: number): Entry {
  const isOfClock = entry.is === 'begin' || entry.is === 'pause' || entry.is === 'resume' || entry.is === 'set'
  return isOfClock || !isTime(clock) ? entry : { ...entry, clock: Math.floor(clock) }
}
