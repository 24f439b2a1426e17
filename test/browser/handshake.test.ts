import { expect, it } from 'vitest'
import { timelineAtFirst } from '../../server/src/views/drawing/timeline/ui.ts'
import { english } from '../views/fixtures/english.ts'
import { zhHant } from '../views/fixtures/zhHant.ts'
import { inBrowser } from './suite.ts'

inBrowser('between host and webview', (open) => {
  it('the webview speaks first, and draws what it gets', async () => {
    const { page, sent } = await open({ model: english })
    expect((await sent())[0]).toEqual({ type: 'ready' })
    expect(await page.title()).toBe('Business continuity annual plan 2026')
    expect(await page.locator('h1').textContent()).toBe('Business continuity annual plan 2026')
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
  })

  it('a message without the panel’s secret is nothing', async () => {
    const { page, send } = await open({ model: english })
    await send({ type: 'unavailable', reason: 'from elsewhere' }, 'guessed')
    await send({ type: 'model', version: 2, modelId: 'm2', stale: false, model: zhHant }, '')
    await page.evaluate(() => window.postMessage('noise', '*'))
    await send({ type: 'select', item: 'O1' })
    await page.locator('tr[aria-current]').waitFor()
    expect(await page.locator('h1').textContent()).toBe('Business continuity annual plan 2026')
  })

  it('the policy holds, and nothing we draw offends it', async () => {
    const { page, sent } = await open({ model: english })
    await page.getByRole('tab', { name: 'Timeline' }).click()
    expect((await sent()).filter(({ type }) => type === 'violation')).toEqual([])
    const error = await page.evaluate(() => {
      try {
        document.body.innerHTML = '<b>x</b>'
        return 'allowed'
      } catch (thrown) {
        return (thrown as Error).name
      }
    })
    expect(error).toBe('TypeError')
    expect((await sent()).filter(({ type }) => type === 'violation')).toEqual([
      { type: 'violation', detail: expect.stringContaining('require-trusted-types-for') },
    ])
  })

  it('what is different makes the next view from the one that is shown; what stands on another one is asked for anew', async () => {
    const { page, send, sent } = await open({ model: english })
    const changes = [{ at: ['head', 'title'], value: 'Another title' }]
    await send({ type: 'model', version: 2, modelId: 'm2', stale: false, from: 'm1', changes })
    await page.locator('.top-doc h1', { hasText: 'Another title' }).waitFor()
    expect(await page.getByRole('heading', { name: 'Introduction' }).count()).toBe(1)
    const before = (await sent()).filter(({ type }) => type === 'ready').length
    await send({ type: 'model', version: 3, modelId: 'm4', stale: false, from: 'm3', changes: [{ at: ['head', 'title'], value: 'Lost' }] })
    await expect.poll(async () => (await sent()).filter(({ type }) => type === 'ready').length).toBe(before + 1)
    expect(await page.locator('.top-doc h1').textContent()).toContain('Another title')
  })

  it('a broken source leaves the last good view, marked as such', async () => {
    const { page, send, sent } = await open({ model: english })
    await send({ type: 'model', version: 2, modelId: 'm1', stale: true })
    const banner = page.locator('.stale-note')
    await banner.waitFor()
    expect(await banner.textContent()).toContain('Shown: the state before that.')
    expect(await page.getByRole('heading', { name: 'Introduction' }).count()).toBe(1)
    await banner.getByRole('button').click()
    expect((await sent()).at(-1)).toEqual({ type: 'showProblems' })
    await send({ type: 'model', version: 3, modelId: 'm1', stale: false })
    await banner.waitFor({ state: 'detached' })
  })

  it('a document that cannot be shown says why, and comes back', async () => {
    const { page, send } = await open({ model: english })
    await send({ type: 'unavailable', reason: 'The file was deleted.' })
    await page.getByText('The file was deleted.').waitFor()
    expect(await page.locator('[data-ready]').count()).toBe(0)
    await send({ type: 'model', version: 2, modelId: 'm2', stale: false, model: english })
    await page.locator('[data-ready="m2"]').waitFor()
  })

  it('a model that the webview does not have is asked for again', async () => {
    const { page, send, sent } = await open({ model: english })
    await send({ type: 'model', version: 2, modelId: 'unknown', stale: false })
    await expect.poll(async () => (await sent()).at(-1)).toEqual({ type: 'ready' })
    expect(await page.locator('[data-ready="m1"]').count()).toBe(1)
  })

  it('a view that cannot be drawn leaves the others', async () => {
    const broken = { ...english, timeline: { ...english.timeline, items: [{}] } } as unknown as typeof english
    const { page, send } = await open({ model: broken })
    await page.getByRole('tab', { name: 'Timeline' }).click()
    await page.getByText('This view could not be drawn.').waitFor()
    await page.getByRole('tab', { name: 'Plan' }).click()
    await page.getByRole('heading', { name: 'Introduction' }).waitFor()
    await page.getByRole('tab', { name: 'Timeline' }).click()
    await send({ type: 'model', version: 2, modelId: 'm2', stale: false, model: english })
    await page.getByRole('treegrid').waitFor()
  })

  it('a hidden preview comes back as it was left', async () => {
    const views = { plan: { scroll: 700 }, timeline: { ...timelineAtFirst, text: 'review' } }
    const kept = { uri: 'file:///plan.yaml', tab: 'plan', locked: false, views }
    const { page } = await open({ model: english, kept })
    // A real click of the test's driver may scroll on its own.
    expect(await page.evaluate(() => window.scrollY)).toBe(700)
    await page.getByRole('tab', { name: 'Timeline' }).dispatchEvent('click')
    expect(await page.getByRole('searchbox').inputValue()).toBe('review')
    await page.getByRole('tab', { name: 'Plan' }).dispatchEvent('click')
    expect(await page.evaluate(() => window.scrollY)).toBe(700)
  })

  it('a tab that the document does not have is the plan, though nobody opened it', async () => {
    const { timeline: _, ...without } = english
    const { page } = await open({ model: without, state: { tab: 'timeline' } })
    await page.getByRole('heading', { name: 'Introduction' }).waitFor()
    expect(await page.getByRole('tab', { selected: true }).textContent()).toContain('Plan')
  })

  it('what another document left is not taken over', async () => {
    const kept = { uri: 'file:///other.yaml', tab: 'plan', locked: false, views: { plan: { scroll: 700 } } }
    const { page } = await open({ model: english, kept })
    expect(await page.evaluate(() => window.scrollY)).toBe(0)
  })

  it('the interface speaks the reader’s language, the document its own', async () => {
    const { page } = await open({ model: english, locale: 'zh-cn' })
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN')
    expect(await page.getByRole('tab').allTextContents()).toEqual(['计划 1，1 个错误', '时间表 2，2 项逾期'])
    expect(await page.locator('article').getByText('12 d late').count()).toBe(1)
  })
})
