import { join } from 'node:path'
import { build } from 'esbuild'
import type { Browser } from 'playwright-core'
import type { EditorServer } from '../../../scripts/editor/server.ts'
import { root } from '../../../scripts/places.ts'
import { openWindow, type WindowOptions } from './editor.ts'
import { unmarked } from './mark.ts'
import type { Outcome } from './outcome.ts'
import { keepScreenshot } from './screenshot.ts'

/**
 * The suite as one file inside a staged extension: the editor runs tests in the host of the extension they lie in, and tests that lie
 * elsewhere in Node.
 */
export async function bundleSuite(extension: string): Promise<string> {
  const file = join(extension, 'test/suite.cjs')
  await build({
    entryPoints: [join(root, 'test/vscode/suite/index.ts')],
    outfile: file,
    bundle: true,
    platform: 'browser',
    format: 'cjs',
    external: ['vscode'],
    // Mocha's file would take `exports` for its own and hide `run`.
    define: { exports: 'undefined' },
    sourcemap: 'inline',
  })
  return file
}

/** Runs the suite in the extension host of a new window; `tell` hears of each case as it ends. */
export async function runSuite(browser: Browser, server: EditorServer, options: WindowOptions, tell: (outcome: Outcome) => void): Promise<void> {
  const chatter: string[] = []
  const { promise, resolve } = Promise.withResolvers<number | undefined>()
  const log = (text: string): void => {
    const outcome = unmarked(text)
    if (outcome) tell(outcome)
    else chatter.push(text)
  }
  const page = await openWindow(browser, server, options, { log, exit: resolve })
  const timer = setTimeout(resolve, 180_000)
  const code = await promise
  clearTimeout(timer)
  if (code === undefined) {
    const detail = `no end after 3 minutes; ${await keepScreenshot(page, 'suite')}\n${chatter.slice(-30).join('\n')}`
    tell({ state: 'failed', title: 'the suite ends', detail })
  }
  await page.context().close()
}
