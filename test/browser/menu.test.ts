import { expect, it } from 'vitest'
import { english } from '../views/fixtures/english.ts'
import { day } from '../views/fixtures/write.ts'
import { inBrowser } from './suite.ts'

const context = (): unknown => JSON.parse(document.body.dataset['vscodeContext'] ?? '{}')

inBrowser('the menu of the preview', (open) => {
  it('knows what was clicked before the editor asks', async () => {
    const { page } = await open({ model: english, state: { tab: 'timeline' } })
    await page.locator('[role="row"][data-item="2.2"]').click({ button: 'right' })
    expect(await page.evaluate(context)).toEqual({ continuityItem: true, continuityTable: true, continuityOpenWork: true })
    await page.locator('[role="row"][data-item="2.1"]').click({ button: 'right' })
    expect(await page.evaluate(context)).toEqual({ continuityItem: true, continuityTable: true, continuityOpenWork: false })
    await page.locator('h1').click({ button: 'right' })
    expect(await page.evaluate(context)).toMatchObject({ continuityItem: false, continuityOpenWork: false })
  })

  it('shows the item in the source, or marks it done', async () => {
    const { page, send, sent } = await open({ model: english, state: { tab: 'timeline' } })
    await page.locator('[role="row"][data-item="2.2"]').click({ button: 'right' })
    await send({ type: 'menu', command: 'reveal' })
    await send({ type: 'menu', command: 'complete' })
    await expect
      .poll(async () => (await sent()).filter(({ type }) => type === 'reveal' || type === 'edit'))
      .toEqual([
        { type: 'reveal', item: '2.2', focus: 'move' },
        { type: 'edit', modelId: 'm1', operation: { op: 'complete', item: '2.2', on: day('2026-07-15') } },
      ])
  })

  it('copies a table as cells that are set apart, and as a table where the clipboard takes one', async () => {
    const { page, send, sent } = await open({ model: english })
    // What the page may not write itself, the extension writes for it.
    await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: { write: () => Promise.reject(new Error('not here')) } }))
    await page.locator('td[data-item="2.2/end"]').click({ button: 'right' })
    await send({ type: 'menu', command: 'copyTable' })
    await expect.poll(async () => (await sent()).some(({ type }) => type === 'copy')).toBe(true)
    const copied = (await sent()).find(({ type }) => type === 'copy')
    const rows = copied?.type === 'copy' ? copied.text.split('\n').map((line) => line.split('\t')) : []
    expect(rows.map(([first]) => first)).toContain('2.2')
    expect(rows.find(([first]) => first === '2.2')?.slice(0, 2)).toEqual(['2.2', 'Internal review'])
    expect(new Set(rows.map((cells) => cells.length)).size).toBe(1)
  })
})
