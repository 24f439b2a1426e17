import { isoText } from '../../../language/values/civil.ts'
import { signed } from '../../drawing/figures.ts'
import { isPoint } from '../../drawing/timeline/bars.ts'
import { slipOf } from '../../drawing/timeline/describe.ts'
import type { TimelineItem, TimelineView } from '../../models/timeline/types.ts'
import type { DayNumber } from '../../models/types.ts'
import { type Languages, wanting } from './blocks.ts'
import { ledeLines } from './document.ts'
import { escaped, marked } from './escape.ts'
import { ganttLines } from './gantt.ts'
import { tableOf } from './table.ts'
import { apart } from './text.ts'

/** The timeline: as a chart for who sees one, and as a table that says the same. */
export function timelineLines(view: TimelineView, title: string, languages: Languages): readonly string[] {
  const heading = [`## ${languages.t('tab.timeline')}`]
  if (view.items.length === 0) return apart([heading, [wanting(view.wants, languages.t)]])
  return apart([heading, ledeLines(view.lede), ganttLines(view, title), tableLines(view, languages)])
}

function tableLines({ items }: TimelineView, { t }: Languages): readonly string[] {
  const slips = items.some(({ baseline }) => baseline !== undefined)
  const heads = ['number', 'item', 'owner', 'start', 'end', ...(slips ? (['baseline', 'slip'] as const) : []), 'state'] as const
  const rows = items.map((item) => [
    ...[item.label, item.title, item.owner ?? ''].map((text) => (item.level === 1 ? strong(text) : escaped(text))),
    isPoint(item) ? '' : day(item.start),
    item.kind === 'group' ? '' : day(item.end) || escaped(t('noDate')),
    ...(slips ? [day(item.baseline?.end), slipText(item, t)] : []),
    item.kind === 'group' ? '' : escaped(stateOf(item, t)),
  ])
  return tableOf(
    heads.map((key) => ({ title: escaped(t(key)), side: 'left' })),
    rows,
  )
}

const strong = (text: string): string => marked(escaped(text), '**')

const day = (number: DayNumber | undefined): string => (number === undefined ? '' : isoText(number))

function slipText(item: TimelineItem, t: Languages['t']): string {
  const slip = slipOf(item)
  return slip === undefined || slip === 0 ? '' : t('days.slip', { n: signed(slip) })
}

/** Its state with every figure: how late, how much is done, whether it is critical. */
function stateOf({ state, lateDays, progress, critical, note, kind }: TimelineItem, t: Languages['t']): string {
  const parts = [
    kind === 'milestone' || kind === 'event' ? t(kind) : '',
    t(`state.${state}`),
    progress === undefined || state === 'done' ? '' : t('percent', { n: progress }),
    lateDays === undefined ? '' : t('days.late', { n: lateDays }),
    critical === true ? t('critical').toLowerCase() : '',
    note ?? '',
  ]
  return parts.filter((part) => part !== '').join(t('separator'))
}
