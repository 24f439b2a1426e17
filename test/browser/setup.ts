import { type BrowserServer, chromium } from 'playwright-core'
import type { TestProject } from 'vitest/node'
import { findBrowser } from '../kit/browser.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the one browser of all files listens; null where this machine has none. */
    readonly browser: string | null
  }
}

let server: BrowserServer | undefined

export async function setup(project: TestProject): Promise<void> {
  const options = await findBrowser()
  if (options === undefined) console.error('Skipped: the tests of the webview, for want of a browser.')
  else server = await chromium.launchServer(options)
  project.provide('browser', server?.wsEndpoint() ?? null)
}

export async function teardown(): Promise<void> {
  await server?.close()
}
