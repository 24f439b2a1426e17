import { importable } from '../../kit/importable.ts'
import { equal, holds, matches } from '../kit/assert.ts'
import { patience } from '../kit/patience.ts'
import type { Workbench } from '../kit/workbench.ts'

const said = /clinic-2026\.md: \d+ of \d+ statements stand in their places/

export function importCases(window: Workbench): void {
  const { page } = window

  suite('an import', () => {
    setup(() => window.clearNotifications())

    test('from the menu of a file opens an unsaved plan with its report beside it', async () => {
      await window.open('other/clinic-2026.md')
      await window.fileMenu('clinic-2026.md', 'Import Plan…', 'clinic-2026.plan.yaml')
      await window.languageIs(/Continuity/)
      matches(await window.lines(), /title:\s+Clinic\s+continuity\s+plan\s+2026/)
      // At the blank that the source left: `reviewed_by`.
      await window.cursorIn(10)
      const preview = await window.preview()
      await preview.getByRole('tab', { name: 'Import', selected: true }).waitFor()
      await preview.getByText('Import from clinic-2026.md').first().waitFor()
      await preview.getByText('The parking lot stays open to ambulances').waitFor()
    })

    test('has what a page brought along removed on demand, and only then', async () => {
      await window.open('other/clinic-2026.md')
      await window.fileMenu('clinic-2026.md', 'Import Plan…', 'clinic-2026.plan.yaml')
      const preview = await window.preview()
      await preview.getByText('© 2025 Clinic Group').first().waitFor()
      await window.answerNotification(said, 'Remove Page Remains (3)')
      await preview.getByText('© 2025 Clinic Group').first().waitFor({ state: 'detached', timeout: patience })
      await preview.getByText('The parking lot stays open to ambulances').waitFor()
    })

    test('as another kind takes the place of the plan that nobody has changed', async () => {
      await window.open('other/clinic-2026.md')
      await window.fileMenu('clinic-2026.md', 'Import Plan…', 'clinic-2026.plan.yaml')
      await window.answerNotification(said, 'As Another Kind…')
      await window.picker.choose('Risk register')
      await window.tab('clinic-2026.risk.yaml')
      await page.locator('.tab[data-resource-name="clinic-2026.plan.yaml"]').waitFor({ state: 'detached', timeout: patience })
      equal(await page.locator('.monaco-dialog-box').count(), 0)
    })

    test('of the clipboard makes a plan of its text', async () => {
      await page.evaluate((text) => navigator.clipboard.writeText(text), importable)
      await window.run('Continuity: Paste Plan Text')
      await window.tab('annual.plan.yaml')
      await (await window.preview()).getByText('Import from clipboard.md').first().waitFor()
    })

    test('of a Word file is chosen in a dialog', async () => {
      await window.ask('Continuity: Import Plan…')
      await window.picker.openFile('other/ward.docx')
      await window.tab('ward.plan.yaml')
      await (await window.preview()).getByText('Import from ward.docx').first().waitFor()
      matches(await window.lines(), /owner: Tom Park/)
    })

    test('of what is no document is refused with the reason', async () => {
      await window.ask('Continuity: Import Plan…')
      await window.picker.openFile('other/picture.docx')
      const refusal = (await window.notifications()).filter({ hasText: 'Nothing was imported. It is no Word, Excel, Markdown, HTML or text file' })
      await refusal.waitFor({ timeout: patience })
      holds((await page.locator('.tab').count()) === 0, 'nothing was opened')
    })
  })
}
