import { equal } from '../kit/assert.ts'
import { dateAt, milestoneAt } from '../kit/places.ts'
import { lateDay, milestone, planPath } from '../kit/samples.ts'
import type { Workbench } from '../kit/workbench.ts'

/** The main job as a person does it: write, see what is wrong, mend it, look at the preview, go back to the text. */
export function planCases(window: Workbench): void {
  suite('a plan in the window', () => {
    test('a date outside the period is underlined, explained and mended', async () => {
      await window.open(planPath)
      await window.languageIs('Continuity Plan')
      await window.goTo(dateAt.line, dateAt.column)
      equal(await window.squiggles.count(), 0)

      await window.retype(lateDay)
      await window.squiggles.first().waitFor()
      await window.hover(window.squiggles, /ANN-13/)

      await window.goTo(dateAt.line, dateAt.column)
      await window.fix(/2026-12-31/)
      await window.squiggles.first().waitFor({ state: 'detached' })
    })

    test('a click on a milestone of the timeline leads to its line', async () => {
      await window.open(planPath)
      const preview = await window.openPreview()
      await preview.getByRole('tab', { name: /Timeline/ }).click()
      await preview.locator(`[role="row"][data-item="${milestone}"]`).click()
      await window.cursorIn(milestoneAt.line)
    })
  })
}
