import { describe, expect, it } from 'vitest'
import { lanesOf } from '../../../../server/src/views/drawing/timeline/lanes.ts'
import { branchesOf } from '../../../../server/src/views/drawing/timeline/outline.ts'
import { movesOf, movingText, pushedBehind, replanned } from '../../../../server/src/views/drawing/timeline/replan.ts'
import { type Moving, timelineAtFirst } from '../../../../server/src/views/drawing/timeline/ui.ts'
import { translator } from '../../../../server/src/views/drawing/translate.ts'
import { englishTimeline as view } from '../../fixtures/englishTimeline.ts'
import { day } from '../../fixtures/write.ts'

const plan = (moving: Moving) => replanned(view, moving, branchesOf(view.items))
const pushed = (moving: Moving): readonly string[] => (plan(moving)?.pushed ?? []).map(({ item, days }) => `${item.label} +${days}`)

describe('a move that is not made yet', () => {
  it('changes the whole of an item, its end or its start', () => {
    // 2.3 stands from Monday 6 July to Friday 24 July.
    const moves = (part: Moving['part'], days: number) => movesOf(plan({ item: '2.3', part, days })?.moved ?? [])
    expect(moves('whole', 7)).toEqual([{ item: '2.3', start: day('2026-07-13'), end: day('2026-07-31') }])
    expect(moves('end', 7)).toEqual([{ item: '2.3', end: day('2026-07-31') }])
    expect(moves('start', -7)).toEqual([{ item: '2.3', start: day('2026-06-29') }])
  })

  it('never takes an end past the other one', () => {
    expect(movesOf(plan({ item: '2.3', part: 'end', days: -90 })?.moved ?? [])).toEqual([{ item: '2.3', end: day('2026-07-06') }])
    expect(movesOf(plan({ item: '2.3', part: 'start', days: 90 })?.moved ?? [])).toEqual([{ item: '2.3', start: day('2026-07-24') }])
  })

  it('takes the open parts of a task with it, and leaves what is done', () => {
    // 2.1 is done; 2.2, 2.3 and M2 are open.
    expect(plan({ item: 'T2', part: 'whole', days: 7 })?.moved.map(({ item }) => item.id)).toEqual(['T2', '2.2', '2.3', 'M2'])
    expect(plan({ item: 'T2', part: 'end', days: 7 })?.moved.map(({ item }) => item.id)).toEqual(['T2'])
  })

  it('says what would begin too early behind it', () => {
    // 2.2 to Friday 17 July: 2.3 goes from 6 July to Monday the 20th, its end to 7 August, M2 with it. 4.2 began on Monday 27 July,
    // 11 days before that end, and goes to Monday 10 August; it then ends on 9 October, before 4.3 begins on the 12th.
    expect(pushed({ item: '2.2', part: 'whole', days: 14 })).toEqual(['2.3 +14', 'M2 +14', '4.2 +14'])
    expect(pushed({ item: '2.2', part: 'whole', days: 0 })).toEqual([])
  })

  it('is said in words', () => {
    expect(movingText(view, { ...timelineAtFirst, moving: { item: '2.2', part: 'end', days: 7 } }, translator('en'))).toBe(
      '2.2 Internal review, end: 2026-07-03 → 2026-07-10, +7 d',
    )
  })

  it.each(['1.1', 'gone', 'Risk actions'])('is none of what is done, gone or a heading: %s', (item) => {
    expect(plan({ item, part: 'whole', days: 7 })).toBeUndefined()
  })
})

it('what begins too early already is found without a move', () => {
  const late = view.items.map((item) => (item.id === '2.2' ? { ...item, end: day('2026-07-17') } : item))
  const moved = late
    .filter(({ id }) => id === '2.2')
    .map((item) => ({ item, ...(item.start !== undefined && { start: item.start }), end: item.end ?? 0, days: 0 }))
  expect(pushedBehind({ ...view, items: late }, moved).map(({ item }) => item.id)).toEqual(['2.3', 'M2', '4.2'])
})

describe('lanes', () => {
  it('by owner have one heading each, and what they own in the order of time', () => {
    const items = lanesOf(view.items, 'owner', translator('en'))
    const at = items.findIndex(({ title }) => title === 'Zhou Wei')
    expect(items.slice(at, at + 4).map(({ label, title, level }) => `${level} ${label === '' ? title : label}`)).toEqual([
      '1 Zhou Wei',
      '2 3.2',
      '2 R-01',
      '2 3.3',
    ])
  })

  it('hold everything once, whatever they are by', () => {
    const own = view.items.filter(({ kind }) => kind !== 'group').map(({ id }) => id)
    for (const by of ['owner', 'type'] as const) {
      const items = lanesOf(view.items, by, translator('en')).filter(({ kind }) => kind !== 'group')
      expect(items.map(({ id }) => id).toSorted()).toEqual(own.toSorted())
    }
  })
})
