import { dateAt } from '../kit/places.ts'
import { lateDay, planPath } from '../kit/samples.ts'
import type { Workbench } from '../kit/workbench.ts'

export function ruleCases(window: Workbench): void {
  suite('the page of a rule', () => {
    test('opens from the code of a finding', async () => {
      await window.open(planPath)
      await window.goTo(dateAt.line, dateAt.column)
      await window.retype(lateDay)
      await window.squiggles.first().waitFor()
      await window.hover(window.squiggles, /ANN-13/)
      await window.page.locator('.monaco-hover a', { hasText: 'ANN-13' }).first().click()
      await window.tab('Preview ANN-13.md')
    })

    test('opens from a finding in the preview', async () => {
      await window.open(planPath)
      await window.goTo(dateAt.line, dateAt.column)
      await window.retype(lateDay)
      const preview = await window.openPreview()
      await preview.getByText('ANN-13').first().click()
      await window.tab('Preview ANN-13.md')
    })
  })
}
