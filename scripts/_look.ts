import { cp, rm } from 'node:fs/promises'
import { launchBrowser } from '../test/kit/browser.ts'
import { makeData, openWindow, startTestServer } from '../test/vscode/kit/editor.ts'
import { Workbench } from '../test/vscode/kit/workbench.ts'
import { stage } from './stage.ts'
const [variant = 'node', language, file = 'annual-plan-en/hospital.plan.yaml', out = 'a', theme] = process.argv.slice(2)
const browser = await launchBrowser()
const server = await startTestServer(await makeData('look-' + out))
try {
  const ext = await stage(variant as 'node')
  const folder = '/tmp/look-ws-' + out
  await rm(folder, { recursive: true, force: true })
  await cp('/work/main/examples', folder, { recursive: true })
  const page = await openWindow(browser!, server, { folder, extension: ext, ...(language && language !== 'en' ? { language } : {}) })
  page.on('console', (m) => { if (/continuity|CSP|violat/i.test(m.text())) console.log('LOG', m.text().slice(0, 300)) })
  await page.setViewportSize({ width: 1600, height: 1000 })
  const bench = new Workbench(page)
  await bench.open(file)
  await page.waitForTimeout(2500)
  await page.screenshot({ path: `/tmp/shots/${out}-1.png` })
  const t = Date.now()
  const frame = await bench.openPreview()
  console.log('preview after', Date.now() - t)
  await page.waitForTimeout(1200)
  await page.screenshot({ path: `/tmp/shots/${out}-2.png` })
  await frame.locator('[role=tab]').nth(1).click()
  await page.waitForTimeout(800)
  await page.screenshot({ path: `/tmp/shots/${out}-3.png` })
} catch (e) { console.log(e) } finally { await server.stop(); await browser!.close() }
