import { holds } from '../kit/assert.ts'
import { planPath } from '../kit/samples.ts'
import type { Workbench } from '../kit/workbench.ts'

const budget = 100

/** Starts of the window that are looked at: what else the machine does can only make one of them slower. */
const starts = 3

export function activationCases(window: Workbench): void {
  suite('the start', () => {
    test(`holds the editor up for no more than ${budget} ms`, async () => {
      const measured: number[] = []
      while (measured.length < starts && !measured.some((milliseconds) => milliseconds <= budget)) {
        if (measured.length > 0) await window.page.reload()
        measured.push(await activation(window))
      }
      holds(Math.min(...measured) <= budget, `${measured.join(', ')} ms are at most ${budget} ms`)
    })
  })
}

/** What the editor itself says about the start of the extension. */
async function activation(window: Workbench): Promise<number> {
  await window.open(planPath)
  await window.languageIs('Continuity Plan')
  await window.run('Developer: Show Running Extensions')
  const entry = window.page.locator('.runtime-extensions-editor .extension', { hasText: 'continuity-plans.continuity' })
  const [, milliseconds] = /Activation: (\d+)ms/.exec((await entry.filter({ hasText: 'Activation' }).textContent()) ?? '') ?? []
  // The list lies over everything else.
  await window.page.keyboard.press('Escape')
  return Number(milliseconds)
}
