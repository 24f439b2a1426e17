import { launchBrowser } from './kit/browser.ts'
import { makeData, openWindow, startTestServer } from './vscode/kit/editor.ts'
import { line } from './vscode/kit/outcome.ts'
import { runWindowCases } from './vscode/kit/window-run.ts'
import { makeWorkspace } from './vscode/kit/workspace.ts'
import { importCases } from './vscode/window/import.ts'
import { stage } from '../scripts/stage.ts'

const browser = await launchBrowser()
if (!browser) process.exit(1)
const server = await startTestServer(await makeData('zzw'))
try {
  for (const variant of process.argv.slice(2) as ('node' | 'web')[]) {
    const extension = await stage(variant)
    const page = await openWindow(browser, server, { folder: await makeWorkspace(`zzw-${variant}`), extension })
    await runWindowCases(page, [importCases], (outcome) => console.log(line(outcome)))
  }
} finally {
  await server.stop()
  await browser.close()
}
process.exit(0)
