import { matches } from '../kit/assert.ts'
import type { Workbench } from '../kit/workbench.ts'

export function newPlanCases(window: Workbench): void {
  suite('a new plan', () => {
    test('is asked for, written and checked', async () => {
      await window.ask('Continuity: New Plan…')
      await window.picker.choose('Business impact analysis')
      await window.picker.choose('English')
      await window.picker.answer('New plan: organisation', 'Harbour Hospital')
      await window.tab('impact.bia.yaml')
      await window.languageIs(/Continuity/)
      await window.page.locator('.editor-instance .view-line', { hasText: 'Harbour Hospital' }).first().waitFor()
      // The first blank is selected: typing fills it in, Tab goes to the next one.
      await window.page.keyboard.insertText('Impact analysis of the wards')
      await window.page.keyboard.press('Tab')
      matches(await window.lines(), /title: Impact analysis of the wards/)
    })

    test('has a walkthrough', async () => {
      await window.ask('Welcome: Open Walkthrough')
      await window.picker.choose('Write a continuity plan')
      await window.page.getByText('Fill in the blanks').first().waitFor()
      await window.page.getByText('See a contradiction').first().waitFor()
    })
  })
}
