import type { Browser } from 'playwright-core'
import { words } from '../../scripts/words.ts'
import { changed } from '../../server/src/exercise/run/change.ts'
import type { Run } from '../../server/src/exercise/run/types.ts'
import type { Locale } from '../../server/src/l10n/locale.ts'
import type { FromExercise, ToExercise } from '../../server/src/protocol/exercise.ts'
import { type Bundle, type Hosted, openHosted, type Theme } from './fakeHost.ts'

export interface ExerciseSetup {
  readonly run: Run
  readonly theme?: Theme
  readonly locale?: Locale
  readonly width?: number
  readonly height?: number
  readonly kept?: unknown
  /** What the host's clock says, in milliseconds. */
  readonly now: number
}

export interface ExercisePage extends Hosted<ToExercise, FromExercise> {
  /** Does what the page has asked for since the last time, as the host would. */
  answer(now?: number): Promise<Run>
}

/** The page of an exercise, on a host that keeps the run. */
export async function openExercise(browser: Browser, bundle: Bundle, setup: ExerciseSetup): Promise<ExercisePage> {
  const { locale = 'en' } = setup
  const hosted = await openHosted<ToExercise, FromExercise>(browser, bundle, { ...setup, show: 'tabletop' })
  let { run } = setup
  let heard = 0
  const show = async (now: number): Promise<void> => hosted.send({ type: 'run', now, run, saved: 'saved' })
  // It is loaded when it is asked for, and says when it listens.
  while (!(await hosted.sent()).some(({ type }) => type === 'ready')) await hosted.page.waitForTimeout(10)
  await hosted.send({ type: 'init', locale, words, key: 'k1' })
  await show(setup.now)
  await hosted.page.locator(`[data-ready="${run.log.length}"]`).waitFor()
  const answer = async (now = setup.now): Promise<Run> => {
    const all = await hosted.sent()
    for (const message of all.slice(heard)) run = after(run, message, now)
    heard = all.length
    await show(now)
    return run
  }
  return { ...hosted, answer }
}

function after(run: Run, message: FromExercise, at: number): Run {
  switch (message.type) {
    case 'add':
      return changed(run, { do: 'add', at, what: message.what })
    case 'remove':
      return changed(run, { do: 'remove', id: message.id })
    case 'correct':
      return changed(run, { do: 'correct', id: message.id, clock: message.clock })
    default:
      return run
  }
}
