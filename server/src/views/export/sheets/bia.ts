import { wordsOf } from '../../drawing/bia/ladderLayout.ts'
import type { ActivityView, BiaView, TimeCell } from '../../models/bia/types.ts'
import type { Sheet, SheetCell, SheetWriting } from './sheet.ts'

/** The times of every activity in hours, and what they come to. */
export const biaSheets = ({ analyses }: BiaView, { t, say }: SheetWriting): readonly Sheet[] =>
  analyses.map(({ title, activities }) => ({
    name: title === undefined ? t('tab.bia') : `${t('tab.bia')} ${title}`,
    columns: [t('bia.activity'), ...times.map((key) => say('hours', { name: t(key) })), say('achievedOn'), t('bia.result')],
    rows: activities.map((activity) => rowOf(activity, t)),
  }))

const times = ['bia.mtpd', 'bia.rto', 'bia.wrt', 'bia.achieved'] as const

function rowOf({ name, mtpd, ladder: { rto, wrt, achieved, result } }: ActivityView, t: SheetWriting['t']): readonly SheetCell[] {
  const said = result.sub === undefined ? result.text : `${result.text}${t('separator')}${result.sub}`
  return [
    name,
    ...[mtpd, rto, wrt].map((time) => hours(time, t)),
    achieved ? inHours(achieved.seconds) : '',
    achieved ? { day: achieved.day } : '',
    said,
  ]
}

/** Where it is no time, which kind of nothing it is. */
const hours = (time: TimeCell, t: SheetWriting['t']): SheetCell =>
  'seconds' in time ? inHours(time.seconds) : time.is === 'unset' ? '' : wordsOf(time, t)

/** Four digits are a third of a second. */
export const inHours = (seconds: number): number => Math.round((seconds / 3600) * 10_000) / 10_000
