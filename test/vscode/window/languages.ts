import { equal, matches } from '../kit/assert.ts'
import { dateAt } from '../kit/places.ts'
import { lateDay, planPath } from '../kit/samples.ts'
import type { Workbench } from '../kit/workbench.ts'

/** In a window whose display language is Traditional Chinese. */
export function languageCases(window: Workbench): void {
  suite('a Chinese window', () => {
    test('explains findings and draws the preview in Chinese', async () => {
      await window.open(planPath)
      await window.goTo(dateAt.line, dateAt.column)
      await window.retype(lateDay)
      await window.squiggles.first().waitFor()
      await window.hover(window.squiggles, /期間/)

      const preview = await window.openPreview()
      matches((await preview.locator('html').getAttribute('lang')) ?? '', /^zh-tw$/i)
      equal(await window.page.locator('.tab', { hasText: '預覽 filled.plan.yaml' }).count(), 1)
    })
  })
}
