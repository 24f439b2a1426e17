import type { CDPSession } from 'playwright-core'
import { expect, it } from 'vitest'
import { english } from '../views/fixtures/english.ts'
import { inBrowser } from './suite.ts'

/** What the page holds after everything that can be thrown away was. */
async function held(session: CDPSession): Promise<{ readonly heap: number; readonly listeners: number; readonly nodes: number }> {
  await session.send('HeapProfiler.collectGarbage')
  const { metrics } = await session.send('Performance.getMetrics')
  const of = (name: string): number => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN
  return { heap: of('JSHeapUsedSize'), listeners: of('JSEventListeners'), nodes: of('Nodes') }
}

inBrowser('a preview that is long open', (open) => {
  it('holds no more after 200 changes than after a few', async () => {
    const { page } = await open({ model: english, state: { tab: 'timeline' } })
    // What is loaded when a tab is first opened stays: it is no leak.
    for (const name of ['plan', 'timeline']) {
      await page.locator(`#tab-${name}`).click()
      await page.locator('[data-ready="m1"]').waitFor()
    }
    const session = await page.context().newCDPSession(page)
    await session.send('Performance.enable')
    // In the page itself: a way there and back for each change would take longer than the changes.
    const change = (from: number, to: number): Promise<void> =>
      page.evaluate(
        ([model, first, last]) => {
          const hear = (body: unknown): unknown => window.dispatchEvent(new MessageEvent('message', { data: { session: 'c0ffee', body } }))
          for (let run = first; run <= last; run++) {
            const changed = { ...model, head: { ...model.head, title: `Plan ${run}` } }
            hear({ type: 'model', version: run, modelId: `c${run}`, stale: run % 7 === 0, model: structuredClone(changed) })
            hear({ type: 'select', item: run % 2 === 0 ? '2.2' : 'O1' })
            if (run % 20 === 0) document.querySelector<HTMLElement>(run % 40 === 0 ? '#tab-plan' : '#tab-timeline')?.click()
          }
        },
        [english, from, to] as const,
      )
    await change(1, 40)
    const before = await held(session)
    await change(41, 240)
    const after = await held(session)
    expect(after.heap - before.heap).toBeLessThan(5 * 1024 * 1024)
    expect(after.listeners).toBeLessThanOrEqual(before.listeners * 1.1)
    expect(after.nodes).toBeLessThanOrEqual(before.nodes * 1.1)
  })
})
