import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import Mocha from 'mocha'
import type { Browser } from 'playwright-core'
import { installExtension } from '../../scripts/editor/server.ts'
import { packQuietly, vsixFile } from '../../scripts/package.ts'
import { dist } from '../../scripts/places.ts'
import { equal, holds } from './kit/assert.ts'
import { runCases } from './kit/cases.ts'
import { makeData, openWindow, startTestServer } from './kit/editor.ts'
import type { Outcome } from './kit/outcome.ts'
import { runWindowCases } from './kit/window-run.ts'
import { makeWorkspace } from './kit/workspace.ts'
import { planCases } from './window/plan.ts'

/** Packs the extension, installs the file where no source is in reach, and does the main job with it. */
export async function runPackedCases(browser: Browser, tell: (outcome: Outcome) => void): Promise<void> {
  console.log('\nThe packed extension')
  await runCases({ Mocha, tell, timeout: 60_000 }, fileCases)
  const data = await makeData('packed')
  await installExtension(await vsixFile(), data)
  const server = await startTestServer(data)
  try {
    const page = await openWindow(browser, server, { folder: await makeWorkspace('packed') })
    await runWindowCases(page, [planCases], tell)
  } finally {
    await server.stop()
  }
}

function fileCases(): void {
  suite('the packed extension', () => {
    test('is packed without a warning', async () => {
      const output = await packQuietly()
      equal(output.match(/^.*\b(WARNING|ERROR)\b.*$/gm) ?? [], [])
    })

    test('is small', async () => {
      const { size } = await stat(await vsixFile())
      const files = (await readdir(join(dist, 'stage/full'), { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile())
      holds(size <= 1_200_000, `${size} bytes are at most 1.2 MB`)
      holds(files.length <= 60, `${files.length} files are at most 60`)
    })
  })
}
