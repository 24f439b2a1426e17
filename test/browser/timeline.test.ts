import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { english } from '../views/fixtures/english.ts'
import { inBrowser } from './suite.ts'

const row = (page: Page, id: string) => page.locator(`[role="row"][data-item="${id}"]`)
const focused = (page: Page): Promise<string | null | undefined> => page.evaluate(() => document.activeElement?.getAttribute('data-item'))
const timeline = { tab: 'timeline' } as const

inBrowser('the tab Timeline', (open) => {
  it('is opened by keys: arrows move, Enter opens', async () => {
    const { page, sent } = await open({ model: english })
    await page.getByRole('tab', { name: 'Plan' }).focus()
    await page.keyboard.press('ArrowRight')
    expect(await page.getByRole('treegrid').count()).toBe(0)
    await page.keyboard.press('Enter')
    await page.getByRole('treegrid').waitFor()
    expect(await page.getByRole('tab', { name: 'Timeline' }).getAttribute('aria-selected')).toBe('true')
    await expect.poll(async () => (await sent()).at(-1)).toMatchObject({ type: 'state', tab: 'timeline' })
  })

  it('selects and shows in the source what is clicked, in the rows and in the chart', async () => {
    const { page, sent } = await open({ model: english, state: timeline })
    await row(page, 'M2').click()
    expect(await row(page, 'M2').getAttribute('aria-selected')).toBe('true')
    expect(await page.getByRole('region', { name: 'Selected item' }).textContent()).toContain('M2 Plans published')
    await page.locator('.ch [data-item="4.2"] [data-part="whole"]').click()
    expect(await row(page, '4.2').getAttribute('aria-selected')).toBe('true')
    expect((await sent()).filter(({ type }) => type === 'reveal')).toEqual([
      { type: 'reveal', item: 'M2', focus: 'keep' },
      { type: 'reveal', item: '4.2', focus: 'keep' },
    ])
  })

  it('is a tree for keys: one stop, up and down, open and close, Enter to the source', async () => {
    const { page, sent } = await open({ model: english, state: timeline })
    expect(await page.locator('[role="row"][tabindex="0"]').count()).toBe(1)
    await row(page, 'T1').focus()
    await page.keyboard.press('ArrowRight')
    expect(await row(page, '1.1').count()).toBe(1)
    await page.keyboard.press('ArrowRight')
    expect(await focused(page)).toBe('1.1')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    expect((await sent()).at(-1)).toEqual({ type: 'reveal', item: '1.2', focus: 'move' })
    await page.keyboard.press('ArrowLeft')
    expect(await focused(page)).toBe('T1')
    await page.keyboard.press('ArrowLeft')
    expect(await row(page, '1.1').count()).toBe(0)
    await page.keyboard.press('End')
    expect(await focused(page)).toBe('R-03')
    expect(
      await page.evaluate(
        () => (document.activeElement?.getBoundingClientRect().bottom ?? 0) <= (document.querySelector('.detail')?.getBoundingClientRect().top ?? 0),
      ),
    ).toBe(true)
  })

  it('leaves the editor’s chords alone', async () => {
    const { page, kept } = await open({ model: english, state: timeline })
    await row(page, 'T1').focus()
    await page.keyboard.press('Control+ArrowDown')
    await page.keyboard.press('Alt+t')
    expect(await kept()).toMatchObject({ views: { timeline: { selected: null, from: null } } })
  })

  it('opens and closes rows with the mouse, without jumping to the source', async () => {
    const { page, sent } = await open({ model: english, state: timeline })
    await row(page, 'T2').locator('.twisty').click()
    expect(await row(page, '2.1').count()).toBe(0)
    expect((await sent()).filter(({ type }) => type === 'reveal')).toEqual([])
  })

  it('filters, says how many are left, and keeps the filter', async () => {
    const { page, kept } = await open({ model: english, state: timeline })
    await page.getByRole('searchbox').fill('review')
    // 2.2 Internal review, 5.1 Review effectiveness, M4 Annual review closed, A2 Management review, T5 Review and update.
    expect(await page.getByRole('status').textContent()).toBe('5 of 31 items')
    await page.getByRole('checkbox', { name: 'Overdue' }).check()
    expect(await page.getByRole('status').textContent()).toBe('1 of 31 items')
    expect(await page.locator('.tl-rows tbody tr').evaluateAll((rows) => rows.map((one) => one.getAttribute('data-item')))).toEqual(['T2', '2.2'])
    expect(await kept()).toMatchObject({ views: { timeline: { text: 'review', only: 'overdue' } } })
    await page.getByRole('searchbox').fill('nothing like it')
    await page.locator('.banner').getByRole('button', { name: 'Clear the filter' }).click()
    expect(await page.locator('.tl-rows tbody tr').count()).toBe(29)
  })

  it('filters by owner and by state', async () => {
    const { page } = await open({ model: english, state: timeline })
    await page.getByLabel('Owner', { exact: true }).selectOption('Zhou Wei')
    expect(await page.getByRole('status').textContent()).toBe('3 of 31 items')
    await page.getByLabel('State', { exact: true }).selectOption('in progress')
    expect(await page.getByRole('status').textContent()).toBe('2 of 31 items')
  })

  it('zooms and moves through time, by buttons and by keys', async () => {
    const { page, kept } = await open({ model: english, state: timeline })
    await page.getByRole('button', { name: 'Month', exact: true }).click()
    expect(await page.getByRole('button', { name: 'Month', exact: true }).getAttribute('aria-pressed')).toBe('true')
    const strip = page.getByRole('slider')
    const before = Number(await strip.getAttribute('aria-valuenow'))
    await strip.press('ArrowRight')
    expect(Number(await strip.getAttribute('aria-valuenow'))).toBe(before + 7)
    await strip.press('Home')
    expect(await strip.getAttribute('aria-valuetext')).toMatch(/^2026-01-01 to /)
    await page.getByRole('button', { name: 'Today', exact: true }).click()
    expect(await page.locator('.ax .today-flag').count()).toBe(1)
    await row(page, 'T1').press('0')
    expect(await kept()).toMatchObject({ views: { timeline: { zoom: 'fit' } } })
    expect(await strip.getAttribute('aria-valuetext')).toBe('2026-01-01 to 2026-12-31')
  })

  it('drags the frame of the overview', async () => {
    const { page } = await open({ model: english, state: timeline })
    const box = await page.getByRole('slider').boundingBox()
    if (box === null) throw new Error('not drawn')
    await page.mouse.move(box.x + 500, box.y + 30)
    await page.mouse.down()
    await page.mouse.move(box.x + 10, box.y + 30, { steps: 4 })
    await page.mouse.up()
    expect(await page.getByRole('slider').getAttribute('aria-valuetext')).toMatch(/^2026-01-01 to /)
  })

  it('follows the cursor of the source into a closed row', async () => {
    const { page, send } = await open({ model: english, state: timeline })
    await send({ type: 'select', item: '1.2' })
    await row(page, '1.2').waitFor()
    expect(await row(page, '1.2').getAttribute('aria-selected')).toBe('true')
  })

  it('goes along what is linked, and shows in the chart what is outside it', async () => {
    const { page, send } = await open({ model: english, state: timeline })
    await send({ type: 'select', item: '1.2' })
    await page.getByRole('button', { name: 'Show in the chart' }).click()
    expect(await page.locator('.ch [data-item="1.2"] .b').count()).toBe(1)
    await page.getByRole('button', { name: '1.3 Assess impact' }).click()
    expect(await row(page, '1.3').getAttribute('aria-selected')).toBe('true')
  })

  it('keeps head, axis and column titles in sight while the page scrolls', async () => {
    const { page } = await open({ model: english, state: timeline, height: 400 })
    await page.evaluate(() => window.scrollTo(0, 400))
    const tops = await page.evaluate(() =>
      ['.top', '.tl-axis', '.tl-rows thead th'].map((selector) => Math.round(document.querySelector(selector)?.getBoundingClientRect().top ?? -1)),
    )
    const head = await page.evaluate(() => document.querySelector<HTMLElement>('.top')?.offsetHeight ?? 0)
    expect(tops).toEqual([0, head, head])
  })

  it('has rows of two lines in a narrow pane, and the same keys', async () => {
    const { page } = await open({ model: english, state: timeline, width: 320 })
    expect(await page.locator('.tl').count()).toBe(0)
    await row(page, 'T1').focus()
    await page.keyboard.press('ArrowDown')
    expect(await focused(page)).toBe('T2')
    await page.getByLabel('Zoom').selectOption('Fit')
    await page.getByRole('button', { name: 'Earlier' }).click()
    await page.setViewportSize({ width: 1000, height: 800 })
    await page.locator('.tl.wide').waitFor()
  })
})
