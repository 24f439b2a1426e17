import { describe, expect, it } from 'vitest'
import { arrowPath, arrowsOf } from '../../../../server/src/views/drawing/timeline/arrows.ts'
import { branchesOf, openRows } from '../../../../server/src/views/drawing/timeline/outline.ts'
import type { TimelineItem } from '../../../../server/src/views/models/timeline/types.ts'
import { day } from '../../fixtures/write.ts'

const bar = (row: number, x: number, end: number) => ({ row, in: x, out: end, point: false })
const point = (row: number, x: number) => ({ row, in: x, out: x, point: true })

// Rows are 24 px high, a bar's middle is 10 px below the top of its row; heads end 3 px inside the row.
describe('a finish-to-start arrow', () => {
  it('leaves at the end and enters from above, 4 px inside the successor', () => {
    expect(arrowPath(bar(3, 24.5, 140), bar(4, 147, 213.5))).toBe('M140 82H151V99')
    expect(arrowPath(bar(4, 147, 213.5), bar(12, 220.5, 434))).toBe('M213.5 106H224.5V291')
  })

  it('falls straight onto a milestone at its end', () => {
    expect(arrowPath(bar(4, 147, 213.5), point(5, 211.8))).toBe('M211.8 112V123')
  })

  it('leaves a milestone beside its diamond', () => {
    expect(arrowPath(point(5, 211.8), bar(7, 250, 300))).toBe('M217.8 130H254V171')
  })

  it('rises to a successor that stands higher', () => {
    expect(arrowPath(bar(4, 100, 140), bar(2, 147, 200))).toBe('M140 106H151V69')
  })

  it('steps back between the rows to a successor that begins too early', () => {
    expect(arrowPath(bar(3, 24.5, 140), bar(4, 100, 200))).toBe('M140 82h6V96H104V99')
  })
})

describe('the arrows of a drawing', () => {
  const item = (id: string, start: string, end: string, more: Partial<TimelineItem> = {}): TimelineItem => ({
    id,
    kind: 'subtask',
    level: 1,
    label: id,
    title: '',
    state: 'planned',
    start: day(start),
    end: day(end),
    ...more,
  })
  const moment = { scale: { from: day('2026-05-25'), perDay: 3.5, width: 756 }, today: day('2026-07-15') }
  const arrows = (...items: readonly TimelineItem[]) => arrowsOf(openRows(branchesOf(items), []), moment)

  it('are critical only between two critical items', () => {
    const found = arrows(
      item('a', '2026-06-01', '2026-06-05', { critical: true }),
      item('b', '2026-06-08', '2026-06-12', { critical: true, after: ['a'] }),
      item('c', '2026-06-15', '2026-06-19', { after: ['b'] }),
    )
    expect(found.map(({ key, critical }) => [key, critical])).toEqual([
      ['a→b', true],
      ['b→c', false],
    ])
  })

  it('leave out what is not in sight, and names of nothing', () => {
    expect(arrows(item('a', '2026-01-05', '2026-01-09'), item('b', '2026-06-08', '2026-06-12', { after: ['a', 'nobody'] }))).toEqual([])
  })
})
