import { equal, matches } from '../kit/assert.ts'
import { planPath } from '../kit/samples.ts'
import type { Workbench } from '../kit/workbench.ts'

/** The main job as a person does it: write, see what is wrong, mend it, look at the preview, go back to the text. */
export function planCases(workbench: () => Workbench): void {
  suite('a plan in the window', () => {
    setup(() => workbench().closeAll())

    test('a date outside the period is underlined, explained and mended; a click in the preview leads to the text', async () => {
      const window = workbench()
      await window.open(planPath)
      await window.status('status.editor.mode').filter({ hasText: 'Continuity Plan' }).waitFor()
      await window.goTo(10, 10)
      equal(await window.squiggles.count(), 0)

      await window.retype('2099-05-31')
      await window.squiggles.first().waitFor()
      matches(await (await window.hover(window.squiggles)).innerText(), /ANN-13/)

      await window.goTo(10, 12)
      await window.page.keyboard.press('Control+.')
      await window.page.locator('.action-widget .monaco-list-row', { hasText: '2027-12-31' }).first().waitFor()
      await window.page.keyboard.press('Enter')
      await window.squiggles.first().waitFor({ state: 'detached' })

      await window.page.keyboard.press('Control+K')
      await window.page.keyboard.press('V')
      const preview = await window.preview()
      await preview.locator('[data-item="T2"]').click()
      await window.cursorIn(11)
    })
  })
}
