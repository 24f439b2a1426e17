import type { Browser } from 'playwright-core'
import type { TimelineItem } from '../../server/src/views/models/timeline/types.ts'
import type { PreviewModel } from '../../server/src/views/models/types.ts'
import { bundleWebview, openPreview } from '../browser/fakeHost.ts'
import { english } from '../views/fixtures/english.ts'
import { type Runs, type Timing, timing } from './statistics.ts'

/** The timeline of the fixture, again and again, until it has so many rows. */
export function largeModel(rows: number): PreviewModel {
  const { timeline } = english
  if (timeline === undefined) throw new Error('the fixture has no timeline')
  const items = Array.from({ length: Math.ceil(rows / timeline.items.length) }, (_, n) =>
    timeline.items.map((item) => ({ ...item, id: `${n}/${item.id}`, after: (item.after ?? []).map((id) => `${n}/${id}`) })),
  ).flat()
  return { ...english, timeline: { ...timeline, items: items.slice(0, rows) } }
}

/** One more item is one day late: nothing else changes. */
function patched(model: PreviewModel, index: number): PreviewModel {
  const { timeline } = model
  if (timeline === undefined) return model
  const change = (item: TimelineItem, at: number): TimelineItem => (at === index && item.end !== undefined ? { ...item, end: item.end + 1 } : item)
  return { ...model, timeline: { ...timeline, items: timeline.items.map(change) } }
}

/** How long the webview needs to draw 1,000 rows of the timeline, and then one that changed; layout included, in the bundle as it is shipped. */
export async function overDrawing(browser: Browser, { warmUp, measured }: Runs): Promise<Readonly<Record<string, Timing>>> {
  const model = largeModel(1000)
  const ui = { tab: 'timeline', views: { timeline: { folded: [] } } } as const
  const preview = await openPreview(browser, await bundleWebview(), { model: english, state: ui })
  await preview.page.locator('.ch').waitFor()
  const send = (next: PreviewModel, modelId: string): Promise<number> =>
    preview.page.evaluate(timed, { session: 'c0ffee', body: { type: 'model', version: 1, modelId, stale: false, model: next } })
  const whole: number[] = []
  const one: number[] = []
  for (let run = 0; run < warmUp + measured; run++) {
    const drawn = await send(model, `all ${run}`)
    const changed = await send(patched(model, 500 + (run % 100)), `one ${run}`)
    await send(english, `none ${run}`)
    if (run >= warmUp) {
      whole.push(drawn)
      one.push(changed)
    }
  }
  await preview.close()
  return { 'timeline of 1,000 rows': timing(whole), 'one row of them changed': timing(one) }
}

/** Runs in the page. The message is handled at once, as if it had just arrived; reading a height makes the browser lay it all out. */
function timed(message: unknown): number {
  const start = performance.now()
  window.dispatchEvent(new MessageEvent('message', { data: message }))
  document.body.getBoundingClientRect()
  return performance.now() - start
}
