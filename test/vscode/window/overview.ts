import { matches } from '../kit/assert.ts'
import { milestoneAt } from '../kit/places.ts'
import { planPath } from '../kit/samples.ts'
import type { Workbench } from '../kit/workbench.ts'

/** What the editor shows of plans around the editor itself. */
export function overviewCases(window: Workbench): void {
  suite('around the editor', () => {
    test('the status bar says how far the plan is, and by which day', async () => {
      await window.open(planPath)
      const status = window.page.locator('.statusbar-item', { hasText: '%' }).first()
      await status.waitFor()
      matches(await status.innerText(), /100 % · as of 2026-07-15/)
    })

    test('the tree leads from a document to its milestone', async () => {
      await window.open(planPath)
      await window.run('Explorer: Focus on Continuity View')
      const row = (name: string) => window.page.locator('[id="workbench.view.explorer"] [role="treeitem"]', { hasText: name })
      await row('2026 年度營運持續計畫').first().click()
      await row('Milestones').first().click()
      // The view is low: what does not fit into it is not there to be clicked.
      await row('M1 ').first().waitFor()
      for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown']) await window.page.keyboard.press(key)
      await window.page.locator('.monaco-list-row.focused', { hasText: 'M3 ' }).waitFor()
      await window.page.keyboard.press('Enter')
      await window.cursorIn(milestoneAt.line)
    })
  })
}
