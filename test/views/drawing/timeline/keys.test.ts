import { describe, expect, it } from 'vitest'
import { rowKey } from '../../../../server/src/views/drawing/timeline/keys.ts'
import { sceneOf, tabStop } from '../../../../server/src/views/drawing/timeline/scene.ts'
import { type TimelineUi, timelineAtFirst } from '../../../../server/src/views/drawing/timeline/ui.ts'
import { translator } from '../../../../server/src/views/drawing/translate.ts'
import { englishTimeline } from '../../fixtures/englishTimeline.ts'

const scene = (change: Partial<TimelineUi> = {}, width = 1280) =>
  sceneOf({ view: englishTimeline, ui: { ...timelineAtFirst, ...change }, t: translator('en'), act: null, edit: 'closed', width, sight: null })

function press(key: string, id: string, change: Partial<TimelineUi> = {}): Partial<TimelineUi> | undefined {
  const drawn = scene(change)
  const row = drawn.rows.find((one) => one.item.id === id)
  return row === undefined ? undefined : rowKey(key, row, drawn)
}

describe('keys in the rows', () => {
  it('go up and down, to the first and the last, and stop there', () => {
    expect(press('ArrowDown', 'T1')).toEqual({ selected: 'T2' })
    expect(press('ArrowUp', 'T2')).toEqual({ selected: 'T1' })
    expect(press('ArrowUp', 'T1')).toBeUndefined()
    expect(press('Home', '2.2')).toEqual({ selected: 'T1' })
    expect(press('End', '2.2')).toEqual({ selected: 'R-03' })
  })

  it('open with right, then go in', () => {
    expect(press('ArrowRight', 'T1')).toEqual({ folded: [] })
    expect(press('ArrowRight', 'T1', { folded: [] })).toEqual({ selected: '1.1' })
    expect(press('ArrowRight', '2.2')).toBeUndefined()
  })

  it('go to the parent with left, then close it', () => {
    expect(press('ArrowLeft', '2.2')).toEqual({ selected: 'T2' })
    expect(press('ArrowLeft', 'T2')).toEqual({ folded: ['T1', 'T2'] })
    expect(press('ArrowLeft', 'T1')).toBeUndefined()
  })

  it('zoom, fit and go to today', () => {
    expect(press('+', '2.2')).toMatchObject({ zoom: 'quarter' })
    expect(press('-', '2.2')).toMatchObject({ zoom: 'year' })
    expect(press('0', '2.2')).toMatchObject({ zoom: 'fit' })
    expect(press('t', '2.2')).toEqual({ from: null })
    expect(press('x', '2.2')).toBeUndefined()
  })
})

describe('the layout', () => {
  it('follows the width of the pane', () => {
    expect([1280, 1000, 999, 560, 559].map((width) => scene({}, width).layout)).toEqual(['wide', 'wide', 'medium', 'medium', 'narrow'])
    expect(scene({}, 1280).scale.width).toBe(1280 - 32 - 488 - 1)
    expect(scene({}, 320).scale.width).toBe(320 - 24)
  })

  it('has one row in the tab order: the selected one, else the first', () => {
    expect(tabStop(scene())).toBe('T1')
    expect(tabStop(scene({ selected: '2.2' }))).toBe('2.2')
    expect(tabStop(scene({ selected: '1.1' }))).toBe('T1') // inside the closed T1
  })
})
