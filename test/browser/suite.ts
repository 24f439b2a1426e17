import { type Browser, chromium } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, inject } from 'vitest'
import { type Bundle, bundleWebview, openPreview, type Preview, type Setup } from './fakeHost.ts'

export type Open = (setup: Setup) => Promise<Preview>

/** One browser and the page as it is shipped. */
export type OpenWith<From, Page> = (browser: Browser, bundle: Bundle, setup: From) => Promise<Page>

/** Tests in pages of one browser; skipped, and said so, where there is none. Pages that a test opened are closed after it. */
export const inBrowser = (name: string, tests: (open: Open) => void): void => inBrowserWith(name, openPreview, tests)

/** The same for another page of ours. */
export function inBrowserWith<Setup, Page extends { close(): Promise<void> }>(
  name: string,
  openPage: OpenWith<Setup, Page>,
  tests: (open: (setup: Setup) => Promise<Page>) => void,
): void {
  const endpoint = inject('browser')
  describe.skipIf(endpoint === null)(name, () => {
    const opened: Page[] = []
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
      const preview = await openPage(browser, bundle, setup)
      opened.push(preview)
      return preview
    })
  })
}
