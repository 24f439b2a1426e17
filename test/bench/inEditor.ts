import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, Frame, Page } from 'playwright-core'
import { buildAll } from '../../scripts/build.ts'
import { cache } from '../../scripts/places.ts'
import { stage } from '../../scripts/stage.ts'
import { makeData, openWindow, startTestServer } from '../vscode/kit/editor.ts'
import { Workbench } from '../vscode/kit/workbench.ts'
import { timelinePlan } from './plans.ts'
import { type Timing, timing } from './statistics.ts'

/** In the real editor, all waiting included: from a keystroke to the painted preview, and from a hidden preview to a drawn one. */
export async function inEditor(browser: Browser, runs: number): Promise<Readonly<Record<string, Timing>>> {
  await buildAll('production')
  const folder = join(cache, 'run/bench/workspace')
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'large.plan.yaml'), timelinePlan(1500, 200))
  const server = await startTestServer(await makeData('bench'))
  try {
    const page = await openWindow(browser, server, { folder, extension: await stage('node') })
    const window = new Workbench(page)
    await window.open('large.plan.yaml')
    const preview = await window.openPreview()
    await preview.getByRole('tab', { name: /Timeline/ }).click()
    await preview.getByRole('treegrid').waitFor()
    return { 'keystroke → painted preview': await keystrokes(page, preview, runs), 'hidden preview shown again': await shownAgain(window, runs) }
  } finally {
    await server.stop()
  }
}

/** Types at the end of the title, which the head of the preview shows. */
async function keystrokes(page: Page, preview: Frame, runs: number): Promise<Timing> {
  await preview.evaluate(noteChanges)
  await page.evaluate(noteKeys)
  const window = new Workbench(page)
  await window.run('View: Focus First Editor Group')
  await window.goTo(5, 3)
  await page.keyboard.press('End')
  const samples: number[] = []
  for (let run = 0; run < runs + 5; run++) {
    await page.keyboard.type('x')
    const pressed = await page.evaluate(() => (globalThis as { readonly pressedAt?: number }).pressedAt ?? 0)
    const painted = await preview.waitForFunction((after) => {
      const { paintedAt = 0 } = globalThis as { readonly paintedAt?: number }
      return paintedAt > after ? paintedAt : false
    }, pressed)
    const at = await painted.jsonValue()
    if (run >= 5 && at !== false) samples.push(at - pressed)
    await page.waitForTimeout(250)
  }
  return timing(samples)
}

/** Runs in the editor's page: says when a key last came in there, before anything was done about it. */
function noteKeys(): void {
  const note = (): void => void Object.assign(globalThis, { pressedAt: performance.timeOrigin + performance.now() })
  window.addEventListener('keydown', note, { capture: true })
}

/** Runs in the preview: says when the head was last painted with another text. */
function noteChanges(): void {
  const head = document.querySelector('.top-doc h1')
  if (head === null) return
  new MutationObserver(() =>
    requestAnimationFrame(() => {
      Object.assign(globalThis, { paintedAt: performance.timeOrigin + performance.now() })
    }),
  ).observe(head, { childList: true, characterData: true, subtree: true })
}

async function shownAgain(window: Workbench, runs: number): Promise<Timing> {
  const samples: number[] = []
  for (let run = 0; run < Math.min(runs, 10); run++) {
    const { page } = window
    await page.locator('.tab', { hasText: 'Preview large.plan.yaml' }).click()
    await window.open('large.plan.yaml')
    await page.waitForTimeout(500)
    const start = performance.now()
    await page.locator('.tab', { hasText: 'Preview large.plan.yaml' }).click()
    await window.preview()
    samples.push(performance.now() - start)
  }
  return timing(samples)
}
