import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { message } from '../../../base/message.ts'
import type { Printed } from '../../workspace/ports.ts'
import { installedBrowser } from './browsers.ts'

/** Long enough for a programme of a thousand pages on a slow machine. */
const patience = 120_000

/** Nothing of the reader's own browser takes part: no profile, no extension, no address that it could ask. */
const quiet = [
  '--headless',
  '--disable-gpu',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-extensions',
  '--disable-sync',
  '--disable-background-networking',
  '--disable-component-update',
  '--host-resolver-rules=MAP * ~NOTFOUND',
]

/** Tags for screen readers, an outline of the headings, and no head or foot but those of the page itself. */
const document = ['--no-pdf-header-footer', '--export-tagged-pdf', '--generate-pdf-document-outline']

/** Prints a page by the browser that is installed here. What it needs meanwhile is gone afterwards. */
export async function print(html: string): Promise<Printed> {
  const browser = installedBrowser()
  if (browser === undefined) return { is: 'refused', why: message('export.noBrowser') }
  const folder = await mkdtemp(join(tmpdir(), 'continuity-print-'))
  const [page, pdf] = [join(folder, 'page.html'), join(folder, 'page.pdf')]
  try {
    await writeFile(page, html)
    // Chromium's own sandbox does not start for root, as in a container.
    const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
    const profile = `--user-data-dir=${join(folder, 'profile')}`
    await run(browser, [...quiet, ...sandbox, profile, ...document, `--print-to-pdf=${pdf}`, pathToFileURL(page).href])
    return { is: 'bytes', bytes: await readFile(pdf) }
  } catch (error) {
    return { is: 'refused', why: message('export.notPrinted', { reason: reasonOf(error) }) }
  } finally {
    // The browser may still be writing to its profile when it has printed.
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }).catch(() => undefined)
  }
}

const run = (browser: string, args: readonly string[]): Promise<void> =>
  new Promise((done, failed) => {
    execFile(browser, args, { timeout: patience, windowsHide: true }, (error) => (error ? failed(error) : done()))
  })

/** The first line: what follows is the browser's chatter. */
const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? ''
