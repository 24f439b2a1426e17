import { describe, expect, it } from 'vitest'
import { applied, uiAtFirst as ui } from '../../../server/src/views/drawing/state.ts'
import { restoreTimeline, timelineAtFirst } from '../../../server/src/views/drawing/timeline/ui.ts'

describe('what an action changes', () => {
  it('is the tab, the lock, or a setting of the timeline', () => {
    expect(applied(ui, { do: 'open', tab: 'timeline' }).tab).toBe('timeline')
    expect(applied(applied(ui, { do: 'lock' }), { do: 'lock' }).locked).toBe(false)
    expect(applied(ui, { do: 'timeline', change: { text: 'x', only: 'overdue' } }).timeline).toEqual({
      ...timelineAtFirst,
      text: 'x',
      only: 'overdue',
    })
  })

  it('is nothing where somebody else acts', () => {
    expect(applied(ui, { do: 'reveal', item: 'x', focus: 'keep' })).toBe(ui)
    expect(applied(ui, { do: 'showProblems' })).toBe(ui)
  })
})

describe('settings that were kept', () => {
  it('come back as they were', () => {
    const set = {
      ...timelineAtFirst,
      zoom: 'week',
      from: 20600,
      text: 'a',
      owner: 'Ann',
      state: 'done',
      only: 'critical',
      folded: ['T1'],
      selected: '2.2',
    } as const
    expect(restoreTimeline(JSON.parse(JSON.stringify(set)))).toEqual(set)
  })

  it.each([undefined, null, 'x', 7, [], { zoom: 'decade', from: 1.5, text: 3, owner: 4, state: 'lost', only: true, folded: 'T1', selected: {} }])(
    'fall back where they make no sense: %j',
    (kept) => expect(restoreTimeline(kept)).toEqual(timelineAtFirst),
  )

  it('keep what makes sense beside what does not', () => {
    expect(restoreTimeline({ zoom: 'month', folded: ['T1', 7] })).toEqual({ ...timelineAtFirst, zoom: 'month', folded: ['T1'] })
  })
})
