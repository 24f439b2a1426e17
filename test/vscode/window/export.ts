import { englishPlanPath, planPath } from '../kit/samples.ts'
import type { Workbench } from '../kit/workbench.ts'

export function exportCases(window: Workbench): void {
  suite('an export', () => {
    test('is asked for in the palette, written beside the plan, and opens when it is wanted', async () => {
      await window.open(planPath)
      await window.ask('Continuity: Export Preview…')
      await window.picker.choose('Markdown text')
      await window.picker.saveAs('filled.plan.md')
      await window.answerNotification('Exported to filled.plan.md.', 'Open')
      await window.tab('filled.plan.md')
      await window.page
        .locator('.editor-instance .view-line', { hasText: /^#\s2026/ })
        .first()
        .waitFor()
    })

    test('of what the preview shows is asked for with its button', async () => {
      await window.open(englishPlanPath)
      const preview = await window.openPreview()
      await preview.getByRole('tab', { name: /Timeline/ }).click()
      await preview.locator('[role="treegrid"]').waitFor()
      await preview.getByRole('button', { name: 'Export' }).click()
      await window.picker.choose('Drawing')
      await window.picker.saveAs('hospital.plan.svg')
      await window.answerNotification('Exported to hospital.plan.svg.', 'Open')
      await window.tab('hospital.plan.svg')
    })
  })
}
