import { describe, expect, it } from 'vitest'
import { isFiltering, matches, ownersOf, shownRows } from '../../../../server/src/views/drawing/timeline/filter.ts'
import { branchesOf, openedFor, openRows, toggled } from '../../../../server/src/views/drawing/timeline/outline.ts'
import { type TimelineUi, timelineAtFirst } from '../../../../server/src/views/drawing/timeline/ui.ts'
import type { TimelineItem } from '../../../../server/src/views/models/timeline/types.ts'

const item = (id: string, level: number, more: Partial<TimelineItem> = {}): TimelineItem => ({
  id,
  label: id,
  title: `Title of ${id}`,
  level,
  kind: level === 1 ? 'task' : 'subtask',
  state: 'planned',
  ...more,
})

const items = [
  item('T1', 1, { state: 'done' }),
  item('1.1', 2, { state: 'done', owner: 'Ann' }),
  item('T2', 1, { owner: 'Bo' }),
  item('2.1', 2, { owner: 'Ann', state: 'overdue' }),
  item('2.1.1', 3),
  item('2.2', 2, { critical: true }),
  item('G', 1, { kind: 'group', state: 'overdue' }),
  item('M1', 2, { kind: 'milestone', title: 'Übung beendet' }),
]
const branches = branchesOf(items)
const shown = (change: Partial<TimelineUi>) => shownRows(branches, { ...timelineAtFirst, ...change })
const ids = (change: Partial<TimelineUi>): readonly string[] => shown(change).rows.map((row) => row.item.id)

describe('the tree of a timeline', () => {
  it('follows the levels', () => {
    expect(branches.map((branch) => [branch.item.id, branch.parent?.item.id, branch.parts.map((part) => part.id).join(' ')])).toEqual([
      ['T1', undefined, '1.1'],
      ['1.1', 'T1', ''],
      ['T2', undefined, '2.1 2.1.1 2.2'],
      ['2.1', 'T2', '2.1.1'],
      ['2.1.1', '2.1', ''],
      ['2.2', 'T2', ''],
      ['G', undefined, 'M1'],
      ['M1', 'G', ''],
    ])
  })

  it('closes what is done until the reader decides', () => {
    expect(openRows(branches, null).map((row) => `${row.item.id} ${row.fold}`)).toEqual([
      'T1 closed',
      'T2 open',
      '2.1 open',
      '2.1.1 leaf',
      '2.2 leaf',
      'G open',
      'M1 leaf',
    ])
    expect(toggled(branches, null, 'T1')).toEqual([])
    expect(toggled(branches, null, 'G')).toEqual(['T1', 'G'])
    expect(openRows(branches, ['T2']).map((row) => row.item.id)).toEqual(['T1', '1.1', 'T2', 'G', 'M1'])
  })

  it('opens what hides an item that shall be seen, and nothing else', () => {
    expect(openedFor(branches, ['T1', 'T2', '2.1'], '2.1.1')).toEqual(['T1'])
    expect(openedFor(branches, null, '1.1')).toEqual([])
    expect(openedFor(branches, null, '2.1')).toBeNull()
    expect(openedFor(branches, ['T2'], 'nobody')).toEqual(['T2'])
  })
})

describe('a filter', () => {
  it('shows what it finds and the way down to it, also inside closed rows', () => {
    expect(ids({ owner: 'Ann' })).toEqual(['T1', '1.1', 'T2', '2.1'])
    expect(shown({ owner: 'Ann' }).found).toBe(2)
    expect(ids({ only: 'critical' })).toEqual(['T2', '2.2'])
  })

  it('never finds a group itself', () => {
    expect(ids({ only: 'overdue' })).toEqual(['T2', '2.1'])
    expect(ids({ state: 'overdue' })).toEqual(['T2', '2.1'])
  })

  it('leaves nothing to close', () => {
    expect(shown({ owner: 'Ann' }).rows.every((row) => row.fold === 'leaf')).toBe(true)
  })

  it('wants all words of a text, in any case, in number, title or owner', () => {
    expect(ids({ text: 'ÜBUNG m1' })).toEqual(['G', 'M1'])
    expect(ids({ text: 'ann 2.1' })).toEqual(['T2', '2.1'])
    expect(ids({ text: 'ann nobody' })).toEqual([])
    expect(matches(item('x', 1), { text: ' ', owner: null, state: null, only: 'all' })).toBe(true)
    expect(isFiltering({ text: '  ', owner: null, state: null, only: 'all' })).toBe(false)
  })

  it('offers each owner once, in the order of the plan', () => {
    expect(ownersOf(items)).toEqual(['Ann', 'Bo'])
  })
})
