import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import type { FromPanel } from '../../server/src/protocol/panel.ts'
import { english } from '../views/fixtures/english.ts'
import { day } from '../views/fixtures/write.ts'
import type { Preview } from './fakeHost.ts'
import { inBrowser } from './suite.ts'

const row = (page: Page, id: string) => page.locator(`[role="row"][data-item="${id}"]`)
const timeline = { tab: 'timeline' } as const

const edits = async ({ sent }: Preview): Promise<readonly unknown[]> =>
  (await sent()).flatMap((message: FromPanel) => (message.type === 'edit' ? [message.operation] : []))

/** Takes a grip and drags it sideways; `half` a year has 3.5 px for a day. */
async function drag(page: Page, grip: string, days: number): Promise<void> {
  const box = await page.locator(grip).boundingBox()
  if (box === null) throw new Error(`no ${grip}`)
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x + days * 3.5, y, { steps: 6 })
}

inBrowser('an item is moved', (open) => {
  it('by its bar, its end, its start or its diamond', async () => {
    const preview = await open({ model: english, state: timeline })
    const { page, send } = preview
    for (const [grip, days] of [
      ['.ch [data-item="4.2"] [data-part="whole"]', 14],
      ['.ch [data-item="4.2"] [data-part="end"]', -7],
      ['.ch [data-item="4.2"] [data-part="start"]', 7],
      ['.ch [data-item="M2"] [data-part="whole"]', 10],
    ] as const) {
      await drag(page, grip, days)
      await page.mouse.up()
      await send({ type: 'refused', reason: '' })
    }
    // 4.2: 27 July to 25 September; M2: 24 July.
    expect(await edits(preview)).toEqual([
      { op: 'reschedule', moves: [{ item: '4.2', start: day('2026-08-10'), end: day('2026-10-09') }] },
      { op: 'reschedule', moves: [{ item: '4.2', end: day('2026-09-18') }] },
      { op: 'reschedule', moves: [{ item: '4.2', start: day('2026-08-03') }] },
      { op: 'reschedule', moves: [{ item: 'M2', end: day('2026-08-03') }] },
    ])
  })

  it('shows where everything would be, and changes nothing when Escape is pressed', async () => {
    const preview = await open({ model: english, state: timeline })
    const { page } = preview
    await drag(page, '.ch [data-item="2.2"] [data-part="end"]', 14)
    expect(await page.locator('.mv-text').textContent()).toBe('2026-07-03 → 2026-07-17, +14 d')
    expect(await page.locator('.mv-push').count()).toBe(3)
    await page.keyboard.press('Escape')
    expect(await page.locator('.mv').count()).toBe(0)
    await page.mouse.up()
    expect(await edits(preview)).toEqual([])
  })

  it('is not moved by a click, which still selects', async () => {
    const preview = await open({ model: english, state: timeline })
    await preview.page.locator('.ch [data-item="4.2"] [data-part="whole"]').click()
    expect(await edits(preview)).toEqual([])
    expect(await row(preview.page, '4.2').getAttribute('aria-selected')).toBe('true')
  })

  it('by keys: E, arrows, Enter; what is said follows', async () => {
    const preview = await open({ model: english, state: timeline })
    const { page } = preview
    await row(page, '2.3').focus()
    for (const key of ['e', 'ArrowRight', 'ArrowRight', 'Shift+ArrowRight', 'ArrowLeft']) await page.keyboard.press(key)
    expect(await page.getByRole('status').textContent()).toBe('2.3 Approve and publish, move: 2026-07-24 → 2026-08-01, +8 d')
    await page.keyboard.press('e')
    expect(await page.getByRole('status').textContent()).toBe('2.3 Approve and publish, end: 2026-07-24 → 2026-08-01, +8 d')
    await page.keyboard.press('Enter')
    expect(await edits(preview)).toEqual([{ op: 'reschedule', moves: [{ item: '2.3', end: day('2026-08-01') }] }])
  })

  it('with what follows it, by Shift and Enter', async () => {
    const preview = await open({ model: english, state: timeline })
    await row(preview.page, '2.2').focus()
    for (const key of ['e', 'Shift+ArrowRight', 'Shift+ArrowRight', 'Shift+Enter']) await preview.page.keyboard.press(key)
    expect(await edits(preview)).toEqual([
      {
        op: 'reschedule',
        moves: [
          { item: '2.2', start: day('2026-06-15'), end: day('2026-07-17') },
          { item: '2.3', start: day('2026-07-20'), end: day('2026-08-07') },
          { item: 'M2', end: day('2026-08-07') },
          { item: '4.2', start: day('2026-08-10'), end: day('2026-10-09') },
        ],
      },
    ])
  })

  it('by its date fields; what is no date stays there, marked', async () => {
    const preview = await open({ model: english, state: timeline })
    const { page } = preview
    await row(page, '2.3').click()
    const field = page.getByRole('textbox', { name: 'End' })
    await field.fill('next week')
    await field.press('Enter')
    expect(await field.getAttribute('aria-invalid')).toBe('true')
    expect(await page.getByRole('alert').textContent()).toBe('A date as 2026-03-31')
    await field.fill('2026-07-31')
    await field.press('Enter')
    const done = page.getByRole('textbox', { name: 'Done' })
    await preview.send({ type: 'refused', reason: '' })
    await done.fill('40')
    await done.press('Enter')
    expect(await edits(preview)).toEqual([
      { op: 'reschedule', moves: [{ item: '2.3', end: day('2026-07-31') }] },
      { op: 'progress', item: '2.3', percent: 40 },
    ])
  })

  it('is marked done on the day of the view', async () => {
    const preview = await open({ model: english, state: timeline })
    await row(preview.page, '2.2').click()
    await preview.page.getByRole('button', { name: 'Mark done today' }).click()
    expect(await edits(preview)).toEqual([{ op: 'complete', item: '2.2', on: day('2026-07-15') }])
  })

  it('stays where it was, with the reason, when the change is refused', async () => {
    const { page, send } = await open({ model: english, state: timeline })
    await drag(page, '.ch [data-item="4.2"] [data-part="whole"]', 14)
    await page.mouse.up()
    expect(await page.locator('.mv-own').count()).toBe(1)
    await send({ type: 'refused', reason: '4.2: the value comes from another place (a YAML alias). Change it there.' })
    await page.getByRole('alert').waitFor()
    expect(await page.getByRole('alert').textContent()).toMatch(/YAML alias/)
    expect(await page.locator('.mv').count()).toBe(0)
  })

  it('is not offered while the source cannot be read, nor for what is done', async () => {
    const { page, send } = await open({ model: english, state: timeline })
    expect(await page.locator('.ch [data-item="2.1"] .grip').count()).toBe(0)
    await send({ type: 'model', version: 2, modelId: 'm2', stale: true, model: english })
    await page.locator('.stale-note').waitFor()
    expect(await page.locator('.grip').count()).toBe(0)
    await row(page, '2.3').focus()
    await page.keyboard.press('e')
    expect(await page.getByRole('textbox', { name: 'End' }).count()).toBe(0)
  })
})

inBrowser('undo', (open) => {
  it('and redo are asked of the editor, but for those of a field', async () => {
    const preview = await open({ model: english, state: timeline })
    const { page } = preview
    await row(page, 'T1').focus()
    await page.keyboard.press('Control+z')
    await page.keyboard.press('Control+Shift+Z')
    await page.getByRole('searchbox').focus()
    await page.keyboard.press('Control+z')
    expect((await preview.sent()).filter(({ type }) => type === 'history')).toEqual([
      { type: 'history', step: 'undo' },
      { type: 'history', step: 'redo' },
    ])
  })
})

inBrowser('the timeline as a table', (open) => {
  it('says everything of an item in its row, and its rows have the same keys', async () => {
    const { page } = await open({ model: english, state: timeline })
    await page.getByRole('button', { name: 'Show as a table' }).click()
    expect(await row(page, '2.2').locator('th, td').allTextContents()).toEqual([
      '2.2 Internal review',
      'Subtask',
      'Chen Bohan',
      ' 12 d late overdue',
      '2026-06-01',
      '2026-07-03',
      '2026-06-12',
      '+21 d',
      '88 %',
      'yes',
      '2.1',
    ])
    expect(await page.locator('.ch').count()).toBe(0)
    await row(page, 'T1').focus()
    await page.keyboard.press('ArrowDown')
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-item'))).toBe('T2')
  })
})
