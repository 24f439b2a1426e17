import { expect, it } from 'vitest'
import type { FromPanel } from '../../server/src/protocol/panel.ts'
import { english } from '../views/fixtures/english.ts'
import { inBrowser } from './suite.ts'

const reveals = (messages: readonly FromPanel[]): readonly string[] =>
  messages.flatMap((message) => (message.type === 'reveal' ? [`${message.item} ${message.focus}`] : []))

inBrowser('the tab Plan', (open) => {
  it('shows in the source what is clicked: the value, else its row', async () => {
    const { page, sent } = await open({ model: english })
    await page.getByText('Payments are recovered after a disaster').click()
    await page.locator('tr[data-item="2.2"] time').last().click()
    await page.getByText('Decides what is restored first').click()
    await page.getByText('In force', { exact: true }).click()
    expect(reveals(await sent())).toEqual(['O2/statement keep', '2.2/end keep', 'T1/task keep', 'document/status keep'])
  })

  it('goes to the source on a double click', async () => {
    const { page, sent } = await open({ model: english })
    await page.getByText('Design the courses').dblclick()
    expect(reveals(await sent()).at(-1)).toBe('4.1/title move')
  })

  it('lets a text be selected without jumping', async () => {
    const { page, sent } = await open({ model: english })
    const text = await page.getByText('In 2026 the bank keeps').boundingBox()
    if (text === null) throw new Error('not drawn')
    await page.mouse.move(text.x + 5, text.y + 10)
    await page.mouse.down()
    await page.mouse.move(text.x + 200, text.y + 10)
    await page.mouse.up()
    expect(await page.evaluate(() => String(document.getSelection()))).not.toBe('')
    expect(reveals(await sent())).toEqual([])
  })

  it('is walked through by keys: one stop per table, arrows inside', async () => {
    const { page, sent } = await open({ model: english })
    await page.locator('th[data-item="O1"]').focus()
    for (const key of ['ArrowDown', 'ArrowRight', 'ArrowDown', 'ArrowRight', 'Enter']) await page.keyboard.press(key)
    expect(reveals(await sent())).toEqual(['O3/metric move'])
    await page.keyboard.press('Home')
    await page.keyboard.press('Enter')
    expect(reveals(await sent()).at(-1)).toBe('O1 move')
  })

  it('reaches prose and findings by keys too', async () => {
    const { page, sent } = await open({ model: english })
    await page.getByRole('button', { name: 'Show in the source: Introduction' }).press('Enter')
    await page.getByRole('button', { name: 'Show in the source: ANN-05' }).press('Enter')
    await page.getByRole('button', { name: 'ANN-05', exact: true }).press('Enter')
    const messages = await sent()
    expect(reveals(messages)).toEqual(['introduction move', 'O1/metric move'])
    expect(messages.at(-1)).toEqual({ type: 'openRule', rule: 'ANN-05' })
  })

  it('follows a name to its own place, and a link through the editor', async () => {
    const { page, sent } = await open({ model: english })
    await page.getByRole('button', { name: 'Xu Xinyi' }).click()
    await page.getByRole('link', { name: 'here' }).click()
    const messages = await sent()
    expect(reveals(messages)).toEqual(['p-xu keep'])
    expect(messages.at(-1)).toEqual({ type: 'openLink', href: 'https://plans.example/contract' })
    expect(page.url()).toBe('http://webview.test/index.html')
  })

  it('marks where the cursor is, and scrolls only what is out of sight', async () => {
    const { page, send } = await open({ model: english })
    await send({ type: 'select', item: 'document/version' })
    await page.locator('.cur').waitFor()
    expect(await page.evaluate(() => window.scrollY)).toBe(0)
    await send({ type: 'select', item: 'C-4' })
    await page.locator('tr[data-item="C-4"][aria-current]').waitFor()
    const { top, bottom, head, height } = await page.evaluate(() => {
      const row = document.querySelector('tr[aria-current]')?.getBoundingClientRect()
      return {
        top: row?.top ?? 0,
        bottom: row?.bottom ?? 0,
        head: document.querySelector('.top')?.getBoundingClientRect().bottom ?? 0,
        height: window.innerHeight,
      }
    })
    expect(top).toBeGreaterThanOrEqual(head)
    expect(bottom).toBeLessThanOrEqual(height)
    expect(await page.locator('.toc [aria-current]').textContent()).toContain('Monitoring and evaluation')
    await send({ type: 'select', item: null })
    await page.locator('tr[aria-current]').waitFor({ state: 'detached' })
  })

  it('does not move when the model changes under it', async () => {
    const { page, send } = await open({ model: english })
    await page.evaluate(() => window.scrollTo(0, 1200))
    await page.locator('th[data-item="2.1"]').focus()
    await send({ type: 'model', version: 2, modelId: 'm2', stale: false, model: { ...english, head: { ...english.head, errors: 8 } } })
    await page.locator('[data-ready="m2"]').waitFor()
    expect(await page.evaluate(() => window.scrollY)).toBe(1200)
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-item'))).toBe('2.1')
  })

  it('goes to a section from the contents, below the head', async () => {
    const { page } = await open({ model: english })
    await page.getByRole('navigation', { name: 'Contents' }).getByText('Risks and measures').click()
    const { top, head, focus } = await page.evaluate(() => ({
      top: document.getElementById('h-risks')?.getBoundingClientRect().top ?? 0,
      head: document.querySelector('.top')?.getBoundingClientRect().bottom ?? 0,
      focus: document.activeElement?.id,
    }))
    expect(top).toBeGreaterThanOrEqual(head)
    expect(top).toBeLessThan(head + 60)
    expect(focus).toBe('s-risks')
  })

  it('is exported from the head', async () => {
    const { page, sent } = await open({ model: english })
    await page.getByRole('button', { name: 'Export' }).click()
    expect((await sent()).filter(({ type }) => type === 'export')).toEqual([{ type: 'export' }])
  })

  it('asks to be asked for what is missing, from the completion meter', async () => {
    const { page, sent } = await open({ model: english })
    await page.getByRole('button', { name: 'Fill in the blanks' }).click()
    expect((await sent()).at(-1)).toEqual({ type: 'fill' })
  })

  it('is locked, and shows the problems, from the head', async () => {
    const { page, sent, kept } = await open({ model: english })
    await page.getByRole('button', { name: 'Lock' }).click()
    expect(await page.getByRole('button', { name: 'Lock' }).getAttribute('aria-pressed')).toBe('true')
    expect(await kept()).toMatchObject({ locked: true })
    await page.getByTitle('Open the Problems panel').click()
    expect((await sent()).filter(({ type }) => type === 'lock' || type === 'showProblems')).toEqual([
      { type: 'lock', locked: true },
      { type: 'showProblems' },
    ])
  })
})

inBrowser('a part that is empty', (open) => {
  it('names its key and inserts it on request; what cannot be inserted says why', async () => {
    const empty = { block: 'empty', key: 'x', title: 'Milestones', wants: ['milestones'] } as const
    const section = { key: 'work', number: '3', title: 'Work', blocks: [empty] }
    const { page, sent, send } = await open({ model: { ...english, document: { ...english.document, sections: [section] } } })
    await page.getByRole('button', { name: 'Insert milestones' }).click()
    await expect
      .poll(async () => (await sent()).find(({ type }) => type === 'edit'))
      .toEqual({
        type: 'edit',
        modelId: 'm1',
        operation: { op: 'addPart', path: 'milestones' },
      })
    await send({ type: 'refused', reason: 'This document is read-only here.' })
    expect(await page.getByRole('alert').textContent()).toContain('This document is read-only here.')
  })
})
