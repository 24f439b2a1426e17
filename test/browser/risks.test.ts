import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { brokenRegister } from '../views/fixtures/brokenRegister.ts'
import { examplePreview, filesPreview } from '../views/fixtures/examples.ts'
import { inBrowser } from './suite.ts'

const model = filesPreview(brokenRegister, 'works.risk.yaml')
const bank = await examplePreview('bank/bank.risk.yaml')
const risks = { tab: 'risks' } as const
const row = (page: Page, id: string) => page.locator(`.reg [role="row"][data-item="risks/${id}"]`)
const bow = (page: Page) => page.locator('#h-risks-bow')

inBrowser('the tab Risks', (open) => {
  it('is opened from the tabs, which count what is untreated or late', async () => {
    const { page } = await open({ model })
    await page.getByRole('tab', { name: 'Risks' }).click()
    expect(await page.getByRole('tab', { name: 'Risks' }).textContent()).toBe('Risks 2, 2 untreated or late')
    await page.getByRole('heading', { name: 'R1 Flood of the hall remains High' }).waitFor()
    expect(await row(page, 'R1').getAttribute('aria-selected')).toBe('true')
  })

  it('selects and shows in the source what is clicked, in the matrix and in the register', async () => {
    const { page, sent, kept } = await open({ model, state: risks })
    await page.getByRole('button', { name: 'R2' }).first().click()
    expect(await bow(page).textContent()).toBe('R2 Fire in the paint shop')
    await row(page, 'R3').locator('td').first().click()
    expect(await page.locator('.rid[aria-pressed="true"]').textContent()).toBe('R3')
    expect((await sent()).filter(({ type }) => type === 'reveal')).toEqual([
      { type: 'reveal', item: 'risks/R2', focus: 'keep' },
      { type: 'reveal', item: 'risks/R3', focus: 'keep' },
    ])
    expect(await kept()).toMatchObject({ views: { risks: { selected: 'risks/R3' } } })
  })

  it('follows the cursor of the source into a key of a risk', async () => {
    const { page, send } = await open({ model, state: risks })
    await send({ type: 'select', item: 'risks/R2/treatment/actions/A1' })
    await expect.poll(() => row(page, 'R2').getAttribute('aria-selected')).toBe('true')
    expect(await row(page, 'R2').getAttribute('aria-current')).toBe('location')
  })

  it('is walked through by keys: one stop in the register, one in the table of barriers', async () => {
    const { page, sent } = await open({ model, state: risks })
    await row(page, 'R1').focus()
    await page.keyboard.press('ArrowDown')
    expect(await bow(page).textContent()).toBe('R2 Fire in the paint shop')
    await page.keyboard.press('Enter')
    expect((await sent()).at(-1)).toEqual({ type: 'reveal', item: 'risks/R2', focus: 'move' })
    await page.keyboard.press('Home')
    await page.getByRole('rowheader', { name: 'Gauge on the river' }).focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    expect((await sent()).at(-1)).toEqual({ type: 'reveal', item: 'risks/R1/controls/C2', focus: 'move' })
  })

  it('shows another rating in the matrix, and keeps it', async () => {
    const { page, kept } = await open({ model, state: risks })
    await page.getByRole('button', { name: 'Inherent' }).click()
    expect(await page.locator('#h-risks-matrix').textContent()).toBe('Risk matrix: Inherent')
    expect(await page.locator('.rid').allTextContents()).toEqual(['R1'])
    expect(await kept()).toMatchObject({ views: { risks: { shown: 'inherent' } } })
  })

  it('opens a cell that holds more than its four lines', async () => {
    const { page } = await open({ model: bank, state: risks })
    expect(await page.locator('.rid').count()).toBe(16)
    await page.getByRole('button', { name: 'Show 2 more in this cell' }).click()
    expect(await page.locator('.rid').count()).toBe(17)
  })

  it('can be copied as a table from the context menu', async () => {
    const { page, send, sent } = await open({ model, state: risks })
    await row(page, 'R1').locator('td').first().click({ button: 'right' })
    await send({ type: 'menu', command: 'copyTable' })
    await expect.poll(async () => (await sent()).at(-1)?.type).toBe('copy')
    const copied = (await sent()).at(-1)
    expect(copied?.type === 'copy' ? copied.text.split('\n')[1]?.split('\t').slice(0, 3) : []).toEqual([
      'R1 Flood of the hall Natural event · Ada Brook',
      'inherent 9 High, residual 6 High, target 2 Low',
      '6 H',
    ])
  })
})
