import { equal } from '../kit/assert.ts'
import { dateAt, milestoneAt } from '../kit/places.ts'
import { day, englishPlanPath, milestone, planPath } from '../kit/samples.ts'
import { stateSaved } from '../kit/saved.ts'
import type { Workbench } from '../kit/workbench.ts'

export function previewCases(window: Workbench): void {
  suite('the preview in the window', () => {
    test('opens by the button above the editor', async () => {
      await window.open(planPath)
      await window.page.getByRole('button', { name: /^Open Preview to the Side/ }).click()
      await window.preview()
    })

    test('marks the item at the cursor', async () => {
      await window.open(planPath)
      const preview = await window.openPreview()
      await window.goTo(milestoneAt.line, milestoneAt.column)
      await preview.locator(`[data-item="${milestone}"][aria-current="location"]`).first().waitFor()
    })

    test('keeps the last good view with a mark while the YAML is broken', async () => {
      await window.open(planPath)
      const preview = await window.openPreview()
      await window.goTo(dateAt.line, dateAt.column)
      // An anchor without a name: nobody can say what was meant.
      await window.retype('&')
      await preview.locator('.stale-note').waitFor()
      await preview.locator(`[data-item="${milestone}"]`).first().waitFor()

      await window.goTo(dateAt.line, dateAt.column)
      await window.retype(day)
      await preview.locator('.stale-note').waitFor({ state: 'detached' })
    })

    test('is drawn anew, on the same tab, after it was hidden', async () => {
      await window.open(planPath)
      const first = await window.openPreview()
      await first.getByRole('tab', { name: /Timeline/ }).click()
      await first.locator('[role="treegrid"]').waitFor()
      await window.page.locator('.tab', { hasText: 'Preview filled.plan.yaml' }).click()
      await window.open('other/deployment.yaml')
      await window.page.locator('.tab', { hasText: 'Preview filled.plan.yaml' }).click()
      const again = await window.preview()
      await again.locator('[role="treegrid"]').waitFor()
    })

    test('stays with its plan when it is locked', async () => {
      await window.open(planPath)
      const preview = await window.openPreview()
      await preview.locator('button.lock').click()
      await window.page.locator('.tab', { hasText: '[Preview] filled.plan.yaml' }).waitFor()
      await window.open('annual-plan-zh-hant/template.plan.yaml')
      equal(await window.page.locator('.tab', { hasText: '[Preview] filled.plan.yaml' }).count(), 1)
    })

    test('comes back after a reload of the window', async () => {
      await window.open(englishPlanPath)
      const preview = await window.openPreview()
      await preview.getByRole('tab', { name: /Timeline/ }).click()
      await preview.locator('[role="treegrid"]').waitFor()
      await stateSaved(window.page, /hospital\.plan\.yaml\W+tab\W+timeline/)
      await window.page.reload()
      const again = await window.preview()
      await again.locator('[role="treegrid"]').waitFor()
    })
  })
}
