import { expect, it } from 'vitest'
import { examplePreview } from '../views/fixtures/examples.ts'
import { inBrowser } from './suite.ts'

const model = await examplePreview('bank/bank.plan.yaml')
const item = 'evaluation/criteria/C2'

inBrowser('the tab Indicators', (open) => {
  it('selects a criterion by click and by keys, shows it in the source, and follows the cursor there', async () => {
    const { page, sent, send } = await open({ model, state: { tab: 'indicators' } })
    const row = page.locator(`.crt [role="row"][data-item="${item}"]`)
    await row.locator('td').first().click()
    expect(await row.getAttribute('aria-selected')).toBe('true')
    expect((await sent()).at(-1)).toEqual({ type: 'reveal', item, focus: 'keep' })
    await row.focus()
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Enter')
    expect((await sent()).at(-1)).toEqual({ type: 'reveal', item: 'evaluation/criteria/C1', focus: 'move' })
    await send({ type: 'select', item: `${item}/metric` })
    await expect.poll(() => row.getAttribute('aria-selected')).toBe('true')
  })
})
