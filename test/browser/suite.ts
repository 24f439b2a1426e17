import { type Browser, chromium } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, inject } from 'vitest'
import { type Bundle, bundleWebview, openPreview, type Preview, type Setup } from './fakeHost.ts'

export type Open = (setup: Setup) => Promise<Preview>

/** Tests in pages of one browser; skipped, and said so, where there is none. Pages that a test opened are closed after it. */
export function inBrowser(name: string, tests: (open: Open) => void): void {
  const endpoint = inject('browser')
  describe.skipIf(endpoint === null)(name, () => {
    const opened: Preview[] = []
    let browser: Browser
    let bundle: Bundle
    beforeAll(async () => {
      browser = await chromium.connect(endpoint ?? '')
      bundle = await bundleWebview()
    })
    afterEach(async () => {
      await Promise.all(opened.splice(0).map((preview) => preview.close()))
    })
    afterAll(() => browser.close())
    tests(async (setup) => {
      const preview = await openPreview(browser, bundle, setup)
      opened.push(preview)
      return preview
    })
  })
}
