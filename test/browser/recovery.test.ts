import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { examplePreview, filesPreview } from '../views/fixtures/examples.ts'
import { latePlan } from '../views/fixtures/latePlan.ts'
import { inBrowser } from './suite.ts'

const model = filesPreview(latePlan, 'works.bcp.yaml')
const recovery = { tab: 'recovery' } as const
const row = (page: Page, id: string) => page.locator(`.lan [role="row"][data-item="steps/${id}"]`)

inBrowser('the tab Recovery', (open) => {
  it('is opened from the tabs, which count what is too late', async () => {
    const { page } = await open({ model })
    await page.getByRole('tab', { name: 'Recovery' }).click()
    expect(await page.getByRole('tab', { name: 'Recovery' }).textContent()).toBe('Recovery 1, 1 too late')
    await page.getByRole('heading', { name: 'Payroll is back after 1 h 10 min' }).waitFor()
  })

  it('selects a step, marks what it waits for, and shows it in the source', async () => {
    const { page, sent } = await open({ model, state: recovery })
    await row(page, 's2').locator('svg').click()
    expect(await row(page, 's2').getAttribute('aria-selected')).toBe('true')
    expect(await row(page, 's1').locator('[title="before the selected one"]').count()).toBe(1)
    expect((await sent()).at(-1)).toEqual({ type: 'reveal', item: 'steps/s2', focus: 'keep' })
  })

  it('begins an exercise of the plan', async () => {
    const { page, sent } = await open({ model, state: recovery })
    await page.getByRole('button', { name: 'Run Tabletop Exercise' }).click()
    expect((await sent()).at(-1)).toEqual({ type: 'exercise' })
  })

  it('follows the cursor of the source', async () => {
    const { page, send } = await open({ model, state: recovery })
    await send({ type: 'select', item: 'steps/s3/duration' })
    await expect.poll(() => row(page, 's3').getAttribute('aria-selected')).toBe('true')
  })

  it('is walked through by keys, over the lanes, and in the call tree', async () => {
    const { page, sent } = await open({ model, state: recovery })
    await row(page, 's1').focus()
    await page.keyboard.press('End')
    await page.keyboard.press('Enter')
    expect((await sent()).at(-1)).toEqual({ type: 'reveal', item: 'steps/s3', focus: 'move' })
    await page.getByRole('rowheader', { name: 'Ada Brook , begins' }).focus()
    await page.keyboard.press('ArrowDown')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Ben Cole')
    await page.keyboard.press('Enter')
    expect((await sent()).at(-1)?.type).toBe('reveal')
  })

  it('goes from steps to systems and keeps it', async () => {
    const { page, kept } = await open({ model: await examplePreview('bank/data-centre.bcp.yaml'), state: recovery })
    await page.getByRole('button', { name: 'Order of systems' }).click()
    await page
      .getByRole('rowheader', { name: /Core banking/ })
      .first()
      .waitFor()
    expect(await kept()).toMatchObject({ views: { recovery: { shown: 'systems' } } })
  })
})
