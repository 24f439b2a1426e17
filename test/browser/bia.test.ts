import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { brokenBank } from '../views/fixtures/brokenBank.ts'
import { filesPreview } from '../views/fixtures/examples.ts'
import { inBrowser } from './suite.ts'

const model = filesPreview(brokenBank, 'bank.bia.yaml')
const plan = filesPreview(brokenBank, 'bank.plan.yaml')
const bia = { tab: 'bia' } as const

const heat = (page: Page, id: string) => page.locator(`.heat [role="row"][data-item="activities/${id}"]`)
const ladder = (page: Page, id: string) => page.locator(`.ladder [role="row"][data-item="activities/${id}"]`)
const curves = (page: Page) => page.locator('#h-bia-curves')
const focused = (page: Page) =>
  page.evaluate(() => [document.activeElement?.closest('table')?.className.split(' ')[1], document.activeElement?.getAttribute('data-item')])

inBrowser('the tab BIA', (open) => {
  it('is opened from the tabs, which count its contradictions', async () => {
    const { page } = await open({ model })
    await page.getByRole('tab', { name: 'BIA' }).click()
    expect(await page.getByRole('tab', { name: 'BIA' }).textContent()).toBe('BIA 5, 5 contradictions')
    await page.getByRole('heading', { name: 'Internet and mobile banking tolerates 4 h, not 8 h' }).waitFor()
    expect(await heat(page, 'ebank').getAttribute('aria-selected')).toBe('true')
  })

  it('selects and shows in the source what is clicked, in both tables', async () => {
    const { page, sent, kept } = await open({ model, state: bia })
    await heat(page, 'loan').locator('td').nth(3).click()
    expect(await curves(page).textContent()).toBe('Loan origination')
    expect(await page.locator('#h-bia-capacity').textContent()).toBe('Loan origination: capacity')
    await ladder(page, 'pay').locator('svg').click()
    expect(await heat(page, 'pay').getAttribute('aria-selected')).toBe('true')
    expect((await sent()).filter(({ type }) => type === 'reveal')).toEqual([
      { type: 'reveal', item: 'activities/loan', focus: 'keep' },
      { type: 'reveal', item: 'activities/pay', focus: 'keep' },
    ])
    expect(await kept()).toMatchObject({ views: { bia: { selected: 'activities/pay' } } })
    await heat(page, 'pay').dblclick()
    expect((await sent()).at(-1)).toEqual({ type: 'reveal', item: 'activities/pay', focus: 'move' })
  })

  it('is walked through by keys: one stop in each table, up and down select, Enter goes to the source', async () => {
    const { page, sent } = await open({ model, state: bia })
    expect(await page.locator('.bia [role="row"][tabindex="0"]').count()).toBe(2)
    await heat(page, 'ebank').focus()
    await page.keyboard.press('ArrowDown')
    expect(await focused(page)).toEqual(['heat', 'activities/counter'])
    expect(await curves(page).textContent()).toBe('Branch counter')
    expect((await sent()).filter(({ type }) => type === 'reveal')).toEqual([])
    await page.keyboard.press('Enter')
    expect((await sent()).at(-1)).toEqual({ type: 'reveal', item: 'activities/counter', focus: 'move' })
    await page.keyboard.press('End')
    await page.keyboard.press('ArrowDown')
    expect(await focused(page)).toEqual(['heat', 'activities/dev'])
    await page.keyboard.press('Home')
    await page.keyboard.press('ArrowUp')
    expect(await focused(page)).toEqual(['heat', 'activities/pay'])
    await ladder(page, 'pay').focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press(' ')
    expect(await focused(page)).toEqual(['ladder', 'activities/card'])
    expect((await sent()).at(-1)).toEqual({ type: 'reveal', item: 'activities/card', focus: 'keep' })
  })

  it('leaves the editor’s chords alone', async () => {
    const { page, kept } = await open({ model, state: bia })
    await heat(page, 'ebank').focus()
    await page.keyboard.press('Control+ArrowDown')
    await page.keyboard.press('Alt+End')
    expect(await kept()).toMatchObject({ views: { bia: { selected: null } } })
  })

  it('changes rows and curves, and keeps what was set', async () => {
    const { page, sent, kept } = await open({ model, state: bia })
    await page.getByRole('button', { name: 'Type', exact: true }).click()
    const types = page.locator('.impacts > section').first().locator('tbody tr')
    expect(await types.locator('th').allTextContents()).toEqual([
      'Financial loss',
      'Harm to customers, decides the MTPD',
      'Confidence',
      'Duties to authorities',
    ])
    await types.first().focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    expect((await sent()).at(-1)).toEqual({ type: 'reveal', item: 'activities/ebank/impacts/service', focus: 'move' })
    await page.getByRole('button', { name: 'Table', exact: true }).click()
    expect(await page.locator('.impacts > section').nth(1).getByRole('grid').count()).toBe(1)
    expect(await page.locator('.cv').count()).toBe(0)
    expect(await kept()).toMatchObject({ views: { bia: { by: 'type', curves: 'table' } } })
    await page.getByRole('button', { name: 'Activity', exact: true }).click()
    await page.getByRole('button', { name: 'Table', exact: true }).click()
    expect(await page.locator('.cv').count()).toBe(4)
  })

  it('follows the cursor of the source, and brings its row into sight', async () => {
    const { page, send } = await open({ model, state: bia, height: 300 })
    await send({ type: 'select', item: 'activities/loan/rto' })
    await expect.poll(() => curves(page).textContent()).toBe('Loan origination')
    expect(await heat(page, 'loan').getAttribute('aria-current')).toBe('location')
    expect(
      await heat(page, 'loan').evaluate((row) => {
        const { top, bottom } = row.getBoundingClientRect()
        return top >= 0 && bottom <= window.innerHeight
      }),
    ).toBe(true)
    await send({ type: 'select', item: 'document/title' })
    await expect.poll(() => page.locator('.bia [aria-current]').count()).toBe(0)
    expect(await curves(page).textContent()).toBe('Loan origination')
  })

  it('leads from a finding to its rule, and to its place', async () => {
    const { page, sent } = await open({ model, state: bia })
    await page.getByRole('button', { name: 'BIA-08' }).click()
    expect((await sent()).at(-1)).toEqual({ type: 'openRule', rule: 'BIA-08' })
    await page.locator('.find').getByRole('button', { name: 'Internet and mobile banking' }).click()
    expect((await sent()).at(-1)).toEqual({ type: 'reveal', item: 'activities/ebank', focus: 'move' })
  })

  it('of another document names its items by it', async () => {
    const { page, sent } = await open({ model: plan, state: bia })
    await page.locator('.heat [data-item="bank-bia#activities/settle"]').click()
    expect((await sent()).at(-1)).toMatchObject({ type: 'reveal', item: 'bank-bia#activities/settle' })
    expect(await curves(page).textContent()).toBe('Interbank settlement')
  })

  it('comes back as it was left', async () => {
    const kept = {
      uri: 'file:///plan.yaml',
      tab: 'bia',
      locked: false,
      views: { bia: { selected: 'activities/call', by: 'activity', curves: 'table' } },
    }
    const { page } = await open({ model, state: bia, kept })
    expect(await curves(page).textContent()).toBe('Contact centre')
    expect(await page.getByRole('button', { name: 'Table', exact: true }).getAttribute('aria-pressed')).toBe('true')
  })

  it('in a narrow pane puts the drawing under the words of its row, and keeps the keys', async () => {
    const { page } = await open({ model, state: bia, width: 320 })
    const words = await ladder(page, 'pay').locator('th').boundingBox()
    const drawing = await ladder(page, 'pay').locator('svg').boundingBox()
    expect((drawing?.y ?? 0) > (words?.y ?? 0) && (drawing?.width ?? 999) <= 296).toBe(true)
    await ladder(page, 'ebank').focus()
    await page.keyboard.press('ArrowUp')
    expect(await focused(page)).toEqual(['ladder', 'activities/settle'])
    await page.setViewportSize({ width: 1280, height: 800 })
    await page.locator('.bia.wide').waitFor()
  })
})
