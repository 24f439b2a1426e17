import { expect, it } from 'vitest'
import { filesPreview } from '../views/fixtures/examples.ts'
import { lateProgramme } from '../views/fixtures/lateProgramme.ts'
import { inBrowser } from './suite.ts'

const model = filesPreview(lateProgramme, 'works.plan.yaml')
const opened = filesPreview(lateProgramme, 'works.plan.yaml', { open: ['overdue/chen'] })
const state = { tab: 'programme' } as const

// What the reader has set is saved a moment later, and may be told behind what was clicked: the last message of a type counts.
inBrowser('the tab Programme', (open) => {
  it('is named with how much is overdue, and asked for when it is opened', async () => {
    const { programme: _, ...unopened } = model
    const { page, sent, send } = await open({ model: unopened })
    const tab = page.getByRole('tab', { name: 'Programme' })
    expect(await tab.textContent()).toBe('Programme 6, 6 overdue')
    await tab.click()
    expect((await sent()).find(({ type }) => type === 'open')).toEqual({ type: 'open', tab: 'programme' })
    await page.locator('.empty').waitFor()
    expect(await page.locator('[data-ready]').count()).toBe(0)
    await send({ type: 'model', version: 1, modelId: 'm2', stale: false, model })
    await page.locator('[data-ready="m2"]').waitFor()
    expect(await page.locator('.lede h2').textContent()).toBe('6 items are overdue, 4 of them with Chen Bohan')
  })

  it('shows in the source what is late, also in another document, by click and by keys', async () => {
    const { page, sent } = await open({ model, state })
    const rows = page.getByRole('grid', { name: 'Overdue' })
    await rows.getByRole('row', { name: /Core systems plan: review/ }).click()
    expect((await sent()).findLast(({ type }) => type === 'reveal')).toEqual({
      type: 'reveal',
      item: 'core#document/next_review_date',
      focus: 'keep',
    })
    await rows.locator('tbody th[tabindex="0"]').focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    expect((await sent()).findLast(({ type }) => type === 'reveal')).toEqual({ type: 'reveal', item: 'works-records#exercises/E2', focus: 'move' })
  })

  it('marks what the cursor of the source is at, in the lists and in the year', async () => {
    const { page, send } = await open({ model, state })
    await send({ type: 'select', item: 'tasks/T1/subtasks/T1.2/end' })
    const row = page.getByRole('grid', { name: 'Overdue' }).getByRole('row', { name: /Internal review/ })
    await expect.poll(() => row.getAttribute('aria-current')).toBe('location')
    await send({ type: 'select', item: 'audits/IA1/lead' })
    await expect.poll(() => page.locator('g.it[data-item="audits/IA1"] .selrow').count()).toBe(1)
  })

  it('asks for the list behind a number, shows it when it has come, and closes it', async () => {
    const { page, sent, send } = await open({ model, state })
    const number = page
      .getByRole('row', { name: /^Chen Bohan/ })
      .getByRole('button')
      .first()
    expect(await number.getAttribute('aria-expanded')).toBe('false')
    await number.focus()
    await page.keyboard.press('Enter')
    expect((await sent()).findLast(({ type }) => type === 'whatIf')).toEqual({ type: 'whatIf', off: [], open: ['overdue/chen'] })
    await send({ type: 'model', version: 1, modelId: 'm2', stale: false, model: opened })
    const list = page.getByRole('region', { name: 'Chen Bohan: Overdue (4)' })
    await list.waitFor()
    await list.getByRole('button', { name: 'T1.2 Internal review' }).click()
    expect((await sent()).findLast(({ type }) => type === 'reveal')).toEqual({ type: 'reveal', item: 'tasks/T1/subtasks/T1.2', focus: 'move' })
    await list.getByRole('button', { name: 'Close' }).click()
    expect(await page.locator('.opened').count()).toBe(0)
    expect(await number.evaluate((one) => one === document.activeElement)).toBe(true)
  })

  it('shows the year as rows to who wants them, and always in a narrow pane', async () => {
    const { page } = await open({ model, state })
    await page.getByRole('img', { name: /Missed: People and systems/ }).waitFor()
    await page.getByRole('button', { name: 'Table', exact: true }).click()
    await page.getByRole('grid', { name: 'Year calendar' }).waitFor()
    await page.getByRole('button', { name: 'Drawing', exact: true }).click()
    await page.setViewportSize({ width: 400, height: 800 })
    await page.getByRole('grid', { name: 'Year calendar' }).waitFor()
  })

  it('draws teams as a tree of rows', async () => {
    const { page } = await open({ model, state })
    const rows = page.getByRole('treegrid', { name: 'Teams and roles' }).locator('tbody tr')
    expect(await rows.evaluateAll((all) => all.map((one) => one.getAttribute('aria-level')))).toEqual(['1', '2', '2', '3', '3', '1', '2'])
  })
})
