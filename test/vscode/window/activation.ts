import { holds } from '../kit/assert.ts'
import { planPath } from '../kit/samples.ts'
import type { Workbench } from '../kit/workbench.ts'

const budget = 100

export function activationCases(window: Workbench): void {
  suite('the start', () => {
    test(`holds the editor up for no more than ${budget} ms`, async () => {
      await window.open(planPath)
      await window.languageIs('Continuity Plan')
      await window.run('Developer: Show Running Extensions')
      const entry = window.page.locator('.runtime-extensions-editor .extension', { hasText: 'continuity-plans.continuity' })
      const [, milliseconds] = /Activation: (\d+)ms/.exec((await entry.filter({ hasText: 'Activation' }).textContent()) ?? '') ?? []
      // The list lies over everything else.
      await window.page.keyboard.press('Escape')
      holds(Number(milliseconds) <= budget, `${milliseconds} ms are at most ${budget} ms`)
    })
  })
}
