import { mkdir } from 'node:fs/promises'
import { join, relative } from 'node:path'
import type { Page } from 'playwright-core'
import { cache, root } from '../../../scripts/places.ts'

/** Keeps what a window showed when something went wrong; the answer says where. */
export async function keepScreenshot(page: Page, name: string): Promise<string> {
  const folder = join(cache, 'failures')
  await mkdir(folder, { recursive: true })
  const file = join(folder, `${name.replace(/[^\w-]+/g, '-').slice(0, 80)}.png`)
  const state = await windowState(page).catch((error: unknown) => String(error))
  await page.screenshot({ path: file }).catch(() => undefined)
  return `screenshot: ${relative(root, file)}; ${state}`
}

/** Whether the window was still drawn when something did not come: what is not drawn is not found, whatever the extension does. */
function windowState(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const start = performance.now()
    const frame = new Promise<string>((done) => requestAnimationFrame(() => done(`a frame after ${Math.round(performance.now() - start)} ms`)))
    const none = new Promise<string>((done) => setTimeout(() => done('no frame in 2 s'), 2000))
    const { activeElement, visibilityState } = document
    const focus = `${activeElement?.tagName} ${activeElement?.className}`
    const text = document.querySelector('.editor-instance .active-line-number')?.textContent ?? 'none'
    return `${visibilityState}, ${document.hasFocus() ? 'with' : 'without'} focus on ${focus}, line ${text}, ${await Promise.race([frame, none])}`
  })
}
