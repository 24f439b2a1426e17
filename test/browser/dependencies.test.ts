import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { dependencyModel } from '../views/fixtures/programmes.ts'
import { inBrowser } from './suite.ts'

const node = (page: Page, id: string) => page.locator(`[data-node="${id}"]`)
const focused = (page: Page): Promise<string | null | undefined> => page.evaluate(() => document.activeElement?.getAttribute('data-node'))
const state = (set: object = {}) => ({ tab: 'dependencies' as const, views: { dependencies: set } })
const bank = dependencyModel('bank')

inBrowser('the tab Dependencies', (open) => {
  it('is opened like any other, and says how much contradicts', async () => {
    const { page } = await open({ model: dependencyModel('late') })
    await page.getByRole('tab', { name: 'Dependencies , 2 too late' }).click()
    await page.locator('.graph').waitFor()
    expect(await page.getByRole('heading', { level: 2 }).textContent()).toContain('The contract of Unity Card Processing allows 4 h')
  })

  it('selects what is clicked, shows it in the source of whatever document, and lets go beside it', async () => {
    const { page, sent } = await open({ model: bank, state: state() })
    await node(page, 'sys-api').click()
    expect(await node(page, 'sys-api').getAttribute('aria-pressed')).toBe('true')
    expect((await sent()).filter(({ type }) => type === 'reveal')).toEqual([{ type: 'reveal', item: 'bank-registry#systems/sys-api', focus: 'keep' }])
    const detail = page.getByRole('region', { name: 'Selected thing' })
    expect(await detail.textContent()).toContain('Internet and mobile banking')
    await detail.getByRole('button', { name: 'Core banking' }).click()
    expect(await node(page, 'sys-core').getAttribute('aria-pressed')).toBe('true')
    await page.locator('.graph').click({ position: { x: 2, y: 2 } })
    expect(await detail.count()).toBe(0)
  })

  it('is walked through with keys: along the lines, to the source, off and on', async () => {
    const { page, sent } = await open({ model: bank, state: state({ selected: 'sys-dns' }) })
    await node(page, 'sys-dns').waitFor()
    expect(await page.evaluate(() => [...document.querySelectorAll<SVGElement>('[data-node]')].filter((one) => one.tabIndex === 0).length)).toBe(1)
    await node(page, 'sys-dns').focus()
    await page.keyboard.press('ArrowRight')
    // It needs the network first of all.
    expect(await focused(page)).toBe('sys-net')
    await page.keyboard.press('Enter')
    expect((await sent()).findLast(({ type }) => type === 'reveal')).toEqual({ type: 'reveal', item: 'bank-registry#systems/sys-net', focus: 'move' })
    // An activity is what people want to know about: it cannot be switched off.
    await node(page, 'report').focus()
    await page.keyboard.press('o')
    expect((await sent()).filter(({ type }) => type === 'whatIf')).toEqual([])
    await node(page, 'sys-net').focus()
    await page.keyboard.press('o')
    expect((await sent()).findLast(({ type }) => type === 'whatIf')).toEqual({ type: 'whatIf', off: ['sys-net'], open: [] })
    await page.keyboard.press('Escape')
    expect(await page.getByRole('region', { name: 'Selected thing' }).count()).toBe(0)
  })

  it('asks what would follow, waits for the answer, and shows it', async () => {
    const { page, sent, send } = await open({ model: dependencyModel('late'), state: state() })
    await node(page, 'dc-1').click()
    await page.getByRole('button', { name: 'Switch off', exact: true }).click()
    expect((await sent()).findLast(({ type }) => type === 'whatIf')).toEqual({ type: 'whatIf', off: ['dc-1'], open: [] })
    const panel = page.getByRole('region', { name: 'What if' })
    expect(await panel.textContent()).toContain('Being worked out')
    await send({ type: 'model', version: 2, modelId: 'm2', stale: false, model: dependencyModel('off') })
    await panel.getByRole('table').waitFor()
    const from = panel.getByRole('textbox', { name: 'When the disruption begins' })
    await from.fill('tomorrow')
    await from.press('Enter')
    await panel.getByRole('alert').waitFor()
    await from.fill('2026-07-15 23:30')
    await from.press('Enter')
    // Whatever is back after half an hour is back the next day.
    await panel.getByText('2026-07-16').first().waitFor()
    expect(await panel.getByRole('alert').count()).toBe(0)
    expect(await panel.getByRole('row', { name: /^Interbank settlement/ }).textContent()).toBe('Interbank settlement01:3304:0002:27')
    expect(await page.getByRole('status').textContent()).toBe('7 activities stop, none breaches its MTPD')
    await from.fill('2026-07-15 14:00')
    await from.press('Enter')
    // 93 minutes later.
    expect(await panel.textContent()).toContain('back at 15:33')
    await panel.getByRole('button', { name: 'Switch on again: Binhai data centre' }).click()
    expect((await sent()).findLast(({ type }) => type === 'whatIf')).toEqual({ type: 'whatIf', off: [], open: [] })
    expect(await panel.textContent()).toContain('Switch off a site, a supplier, a system or people')
  })

  it('takes away what took over too, at one press', async () => {
    const { page, sent } = await open({ model: dependencyModel('off'), state: state({ off: ['dc-1'] }) })
    const panel = page.getByRole('region', { name: 'What if' })
    await panel.getByRole('button', { name: 'Switch off' }).click()
    expect((await sent()).findLast(({ type }) => type === 'whatIf')).toEqual({ type: 'whatIf', off: ['dc-1', 'dc-2'], open: [] })
  })

  it('switches off people from a list, by keyboard alone', async () => {
    const { page, sent } = await open({ model: bank, state: state() })
    await page.getByLabel('Choose what to switch off').selectOption({ label: 'Treasury and clearing' })
    expect((await sent()).findLast(({ type }) => type === 'whatIf')).toEqual({ type: 'whatIf', off: ['treasury'], open: [] })
    expect(await page.getByRole('button', { name: 'Switch on again: Treasury and clearing' }).count()).toBe(1)
  })

  it('asks again for what was off before it was hidden', async () => {
    const { sent } = await open({ model: bank, state: state({ off: ['hq'] }) })
    await expect.poll(async () => (await sent()).filter(({ type }) => type === 'whatIf')).toEqual([{ type: 'whatIf', off: ['hq'], open: [] }])
  })

  it('finds by name, lets the rest step back, and says how much is found', async () => {
    const { page } = await open({ model: bank, state: state() })
    await page.getByRole('searchbox').fill('data centre')
    // Both, and the power of one.
    expect(await page.getByRole('status').textContent()).toMatch(/^3 of \d+ things$/)
    expect(await page.locator('[data-node]:not(.nback)').count()).toBe(3)
    await page.getByRole('button', { name: 'Clear the filter' }).click()
    expect(await page.locator('.nback').count()).toBe(0)
  })

  it('is a table for whoever wants one, with the same switches', async () => {
    const { page, sent, kept } = await open({ model: dependencyModel('late'), state: state() })
    await page.getByRole('button', { name: 'List' }).click()
    await page.getByRole('checkbox', { name: /Only contradictions/ }).check()
    const rows = page.locator('.dp-list tbody tr')
    expect(await rows.count()).toBe(2)
    await rows.getByRole('button', { name: 'Switch off: Core banking' }).click()
    expect((await sent()).findLast(({ type }) => type === 'whatIf')).toEqual({ type: 'whatIf', off: ['sys-core'], open: [] })
    await rows.getByRole('button', { name: 'Unity Card Processing', exact: true }).click()
    expect((await sent()).findLast(({ type }) => type === 'reveal')).toEqual({
      type: 'reveal',
      item: 'bank-registry#suppliers/sup-cardproc',
      focus: 'keep',
    })
    expect(await kept()).toMatchObject({
      views: { dependencies: { view: 'list', only: 'contradictions', off: ['sys-core'], selected: 'sup-cardproc' } },
    })
  })

  it('is the table in a narrow pane, unless somebody wants the graph', async () => {
    const { page } = await open({ model: bank, state: state(), width: 320 })
    await page.locator('.dp').waitFor()
    expect([await page.locator('.dp-list').count(), await page.locator('.graph').count()]).toEqual([1, 0])
    await page.getByRole('button', { name: 'List' }).click()
    await page.locator('.dp').waitFor()
    expect([await page.locator('.dp-list').count(), await page.locator('.graph').count()]).toEqual([0, 1])
  })

  it('opens a rule’s page and the place of a finding', async () => {
    const { page, sent } = await open({ model: dependencyModel('late'), state: state() })
    const findings = page.getByRole('region', { name: 'Findings about dependencies' })
    await findings.getByRole('button', { name: /Contracted to be back after 4 h/ }).click()
    expect((await sent()).at(-1)).toEqual({ type: 'reveal', item: 'bank-registry#suppliers/sup-cardproc', focus: 'move' })
  })

  it('opens the systems of a tier that were drawn as one', async () => {
    const { dependencies: view, ...rest } = bank
    const group = {
      id: 'tier:t4',
      name: 'Next day',
      type: 'system',
      facts: {},
      findings: [],
      reach: [],
      linked: 'yes',
      members: ['sys-dwh', 'sys-score'],
      place: { column: 2, y: 800 },
    } as const
    const model = { ...rest, ...(view && { dependencies: { ...view, height: 840, nodes: [...view.nodes, group] } }) }
    const { page, sent } = await open({ model, state: state() })
    await page.getByRole('button', { name: /^2 systems, tier Next day/ }).click()
    await page.getByRole('button', { name: 'Show each of them' }).click()
    expect((await sent()).findLast(({ type }) => type === 'whatIf')).toEqual({ type: 'whatIf', off: [], open: ['tier:t4'] })
    await page.getByRole('button', { name: 'Show the opened tiers as one again' }).click()
    expect((await sent()).findLast(({ type }) => type === 'whatIf')).toEqual({ type: 'whatIf', off: [], open: [] })
  })
})
