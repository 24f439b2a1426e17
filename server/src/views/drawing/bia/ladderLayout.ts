import type { ActivityView, TimeCell } from '../../models/bia/types.ts'
import { textWidth } from '../textWidth.ts'
import { type LogScale, momentText, momentTicks, spanFor, type Tick } from './logScale.ts'
import type { Scene } from './scene.ts'

/** The axis that all rows of the ladder share. */
export interface LadderLayout {
  readonly form: LadderForm
  readonly width: number
  readonly scale: LogScale
  readonly ticks: readonly Tick[]
}

/** Where the drawing of a row is: `beside` its columns; below them, `under`; or below words that are set as lines. */
export type LadderForm = 'beside' | 'under' | 'lines'

/** A drawing of less is not read but guessed. */
const least = 300
/** The columns of words alone need as much. */
const columnsFrom = 720
const longestName = 230
/** px of the space around the words of a cell. */
const padding = 18

export function ladderLayout(activities: readonly ActivityView[], scene: Scene): LadderLayout {
  const beside = Math.floor(scene.inner - columns(activities, scene))
  const form = beside >= least ? 'beside' : scene.inner >= columnsFrom ? 'under' : 'lines'
  const width = form === 'beside' ? beside : scene.inner
  return { form, width, ...ladderScale(activities, width, scene.t) }
}

/** The time that all rows share, from the soonest to the latest that any of them says. */
export function ladderScale(activities: readonly ActivityView[], width: number, t: Scene['t']): Pick<LadderLayout, 'scale' | 'ticks'> {
  const { from, to } = spanFor(activities.flatMap(timesOf))
  // The label of the left end stands above it, so that nothing of it is cut off.
  const start = Math.ceil(textWidth(momentText(from, t), 11) / 2) + 2
  const scale = { from, to, zero: start, start, end: width - 16 }
  return { scale, ticks: momentTicks(scale, t) }
}

const timesOf = ({ ladder: { activation, back, total, bounds, achieved } }: ActivityView): readonly number[] =>
  [activation?.seconds, back, total, achieved?.seconds, ...bounds.map(({ seconds }) => seconds)].filter((time) => time !== undefined)

/** What the columns of words take of the row. */
function columns(activities: readonly ActivityView[], { t }: Scene): number {
  const widest = (texts: readonly string[], size: number): number => Math.max(...texts.map((text) => textWidth(text, size)))
  const names = Math.min(longestName, widest([t('bia.activity'), ...activities.map(({ name }) => name)], 13))
  const figures = [
    ['bia.rto', activities.map(({ ladder }) => wordsOf(ladder.rto, t))],
    ['bia.wrt', activities.map(({ ladder }) => wordsOf(ladder.wrt, t))],
    [
      'bia.mtpd',
      activities.flatMap(({ mtpd, ladder }) => [wordsOf(mtpd, t), ...ladder.bounds.slice(1).flatMap(({ words, own }) => [words, own?.words ?? ''])]),
    ],
    ['bia.achieved', activities.map(({ ladder }) => ladder.achieved?.text ?? '–')],
  ] as const
  const results = activities.flatMap(({ ladder: { result } }) => [result.text, result.sub ?? ''])
  const beside = figures.reduce((sum, [key, texts]) => sum + widest([t(key), ...texts], 12) + padding, 0)
  return names + padding + beside + Math.min(longestResult, widest([t('bia.result'), ...results], 13)) + padding
}

const longestResult = 200

/** A time in words, or which kind of nothing it is. */
export const wordsOf = (time: TimeCell, t: Scene['t']): string =>
  'text' in time
    ? time.text
    : time.is === 'missing'
      ? t('hole.missing')
      : time.is === 'placeholder'
        ? time.hint
        : time.is === 'unset'
          ? '–'
          : t('hole.notApplicable')
