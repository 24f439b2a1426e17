import { expect, test } from 'vitest'
import { parseIso } from '../../../server/src/language/values/civil.ts'
import { translator } from '../../../server/src/views/drawing/translate.ts'
import { ganttLines } from '../../../server/src/views/export/markdown/gantt.ts'
import { timelineLines } from '../../../server/src/views/export/markdown/timeline.ts'
import type { TimelineItem, TimelineView } from '../../../server/src/views/models/timeline/types.ts'

const day = (text: string): number => parseIso(text) ?? Number.NaN

const item = (id: string, title: string, rest: Partial<TimelineItem>): TimelineItem => ({
  id,
  kind: 'subtask',
  level: 2,
  label: id,
  title,
  state: 'planned',
  ...rest,
})

const items: readonly TimelineItem[] = [
  item('T1', 'Analysis: part #1; `x`', {
    kind: 'task',
    level: 1,
    start: day('2026-01-05'),
    end: day('2026-03-31'),
    state: 'in_progress',
    owner: 'Ann',
    progress: 40,
  }),
  item('T1.1', 'section of interviews', { start: day('2026-01-05'), end: day('2026-01-30'), state: 'done', progress: 100 }),
  // Begins on the day behind the end of what it waits for: `after` says the same.
  item('T1.2', 'Workshops', {
    start: day('2026-01-31'),
    end: day('2026-02-27'),
    after: ['T1.1'],
    critical: true,
    baseline: { end: day('2026-02-20') },
  }),
  // Begins later than that: only the date is right.
  item('T1.3', 'Report', { start: day('2026-03-09'), end: day('2026-03-31'), after: ['T1.2'], state: 'overdue', lateDays: 2 }),
  item('M1', 'Endorsed', { kind: 'milestone', end: day('2026-03-31') }),
  item('T1.4', 'Called off', { start: day('2026-03-01'), end: day('2026-03-02'), state: 'cancelled' }),
  item('T1.5', 'Without a date', {}),
  item('', '訪談', { id: 'n', label: '甲', start: day('2026-04-10'), end: day('2026-04-01') }),
  item('g', 'Reviews', { kind: 'group', level: 1, label: '' }),
  item('done', '', { kind: 'event', label: 'done', end: day('2026-05-01') }),
]
const view: TimelineView = { period: { start: day('2026-01-01'), end: day('2026-12-31') }, today: day('2026-04-02'), items, shades: [], wants: [] }

test('a chart says what Mermaid understands, and nothing ends a line of it', () => {
  expect(ganttLines(view, 'Plan: 2026')).toEqual([
    '```mermaid',
    'gantt',
    '    title Plan 2026',
    '    dateFormat YYYY-MM-DD',
    '    axisFormat %Y-%m-%d',
    '    inclusiveEndDates',
    '    section T1 Analysis part 1 x',
    '    T1 Analysis part 1 x :active, T1, 2026-01-05, 2026-03-31',
    '    T1.1 section of interviews :done, T1_1, 2026-01-05, 2026-01-30',
    '    T1.2 Workshops :crit, T1_2, after T1_1, 2026-02-27',
    '    T1.3 Report :active, T1_3, 2026-03-09, 2026-03-31',
    '    M1 Endorsed :milestone, M1, 2026-03-31, 0d',
    '    甲 訪談 :item_6, 2026-04-01, 2026-04-01',
    '    section Reviews',
    '    done :milestone, item_7, 2026-05-01, 0d',
    '```',
  ])
})

test.each(['section x', 'title x', 'click x', '2026-01-01', 'dateFormat x'])('%s begins no statement of its own', (title) => {
  const [line] = ganttLines({ ...view, items: [item('a', title, { label: '', end: day('2026-01-01'), kind: 'event' })] }, 'x').slice(6)
  expect(line).toBe(`    – ${title} :milestone, item_1, 2026-01-01, 0d`)
})

test('a table says the same', () => {
  const t = translator('en')
  const lines = timelineLines(view, 'Plan', { t, words: t })
  expect(lines[0]).toBe('## Timeline')
  expect(lines.slice(lines.indexOf('```') + 2)).toEqual([
    '| Number | Item | Owner | Start | End | Baseline | Slip | State |',
    '| --- | --- | --- | --- | --- | --- | --- | --- |',
    '| **T1** | **Analysis: part #1; \\`x\\`** | **Ann** | 2026-01-05 | 2026-03-31 |  |  | in progress, 40 % |',
    '| T1.1 | section of interviews |  | 2026-01-05 | 2026-01-30 |  |  | done |',
    '| T1.2 | Workshops |  | 2026-01-31 | 2026-02-27 | 2026-02-20 | +7 d | planned, critical |',
    '| T1.3 | Report |  | 2026-03-09 | 2026-03-31 |  |  | overdue, 2 d late |',
    '| M1 | Endorsed |  |  | 2026-03-31 |  |  | Milestone, planned |',
    '| T1.4 | Called off |  | 2026-03-01 | 2026-03-02 |  |  | cancelled |',
    '| T1.5 | Without a date |  |  | no date |  |  | planned |',
    '| 甲 | 訪談 |  | 2026-04-10 | 2026-04-01 |  |  | planned |',
    '|  | **Reviews** |  |  |  |  |  |  |',
    '| done |  |  |  | 2026-05-01 |  |  | Event, planned |',
  ])
})
