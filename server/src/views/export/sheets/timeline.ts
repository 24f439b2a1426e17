import { isPoint } from '../../drawing/timeline/bars.ts'
import { slipOf } from '../../drawing/timeline/describe.ts'
import type { TimelineItem, TimelineView } from '../../models/timeline/types.ts'
import type { DayNumber } from '../../models/types.ts'
import type { Sheet, SheetCell, SheetWriting } from './sheet.ts'

/** The timeline with its days as days. Groups are headings there and no work of their own. */
export const timelineSheet = ({ items }: TimelineView, { t, say }: SheetWriting): Sheet => ({
  name: t('tab.timeline'),
  columns: [...heads.map((key) => t(key)), say('slip'), t('state'), say('progress')],
  rows: items.filter(({ kind }) => kind !== 'group').map((item) => rowOf(item, t)),
})

const heads = ['number', 'item', 'owner', 'start', 'end', 'baseline'] as const

const rowOf = (item: TimelineItem, t: SheetWriting['t']): readonly SheetCell[] => [
  item.label,
  item.title,
  item.owner ?? '',
  isPoint(item) ? '' : day(item.start),
  day(item.end),
  day(item.baseline?.end),
  slipOf(item) ?? '',
  t(`state.${item.state}`),
  item.progress ?? '',
]

const day = (number: DayNumber | undefined): SheetCell => (number === undefined ? '' : { day: number })
