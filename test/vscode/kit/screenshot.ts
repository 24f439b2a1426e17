import { mkdir } from 'node:fs/promises'
import { join, relative } from 'node:path'
import type { Page } from 'playwright-core'
import { cache, root } from '../../../scripts/places.ts'

/** Keeps what a window showed when something went wrong; the answer says where. */
export async function keepScreenshot(page: Page, name: string): Promise<string> {
  const folder = join(cache, 'failures')
  await mkdir(folder, { recursive: true })
  const file = join(folder, `${name.replace(/[^\w-]+/g, '-').slice(0, 80)}.png`)
  await page.screenshot({ path: file }).catch(() => undefined)
  return `screenshot: ${relative(root, file)}`
}
