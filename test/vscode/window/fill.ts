import { writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { equal, matches } from '../kit/assert.ts'
import type { Workbench } from '../kit/workbench.ts'

const templatePath = 'annual-plan-zh-hant/template.plan.yaml'

const approved = `kind: annual_plan
document: { id: approved, title: Plan, version: 1.2, status: in_force, approved_on: 2026-01-12 }
tasks:
  - { id: T1, title: '[name]', end: '[date]' }
`

/** The line of «prepared_by» in the template. */
const firstBlank = 10

export function fillCases(window: Workbench): void {
  suite('guided fill', () => {
    test('goes from blank to blank, takes an offer, a day by its digits, and refuses what cannot stand there', async () => {
      await window.open(templatePath)
      await window.goTo(firstBlank, 1)
      await window.ask('Continuity: Fill Next Blank')

      const { title } = window.picker
      await title.filter({ hasText: /^Prepared by .*\(1 of \d+\)$/ }).waitFor()
      await window.picker.choose('chang-ml')

      // The next blank is another one; it is left for later, and the one behind it.
      await title.filter({ hasText: /^Reviewed by .*\(1 of \d+\)$/ }).waitFor()
      await window.picker.press('Skip this blank')
      await title.filter({ hasText: /^Approved by / }).waitFor()
      await window.picker.press('Skip this blank')

      await title.filter({ hasText: /^Prepared on / }).waitFor()
      const { input } = window.picker
      await input.fill('soon')
      await window.picker.focused('soon').waitFor()
      await window.page.keyboard.press('Enter')
      await window.page.locator('.quick-input-widget input[placeholder*="«soon» cannot stand for Prepared on."]').waitFor()
      await input.fill('')
      await window.picker.row('soon').waitFor({ state: 'detached' })
      await window.picker.choose('today')
      await title.filter({ hasNotText: /^Prepared on / }).waitFor()
      await window.page.keyboard.press('Escape')

      await window.goTo(firstBlank, 1)
      matches(await window.lines(), /prepared_by: chang-ml[\s\S]*reviewed_by: \[姓名\][\s\S]*prepared_on: 2026-07-15/)
    })

    test('asks once before it changes what an approval fixed, and takes no for an answer', async () => {
      const folder = new URL(window.page.url()).searchParams.get('folder') ?? ''
      const path = join(dirname(templatePath), 'approved.plan.yaml')
      await writeFile(join(folder, path), approved)
      await window.open(path)
      await window.goTo(4, 1)
      await window.ask('Continuity: Fill Next Blank')

      const { input, title } = window.picker
      const dialog = window.page.locator('.monaco-dialog-box', { hasText: 'Version 1.2 was approved on 2026-01-12.' })
      await title.filter({ hasText: /^Task / }).waitFor()
      await input.fill('Exercise')
      await window.page.keyboard.press('Enter')
      await dialog.getByRole('button', { name: 'Cancel' }).click()
      await title.filter({ hasText: /^Task / }).waitFor()
      equal(await input.inputValue(), 'Exercise')
      matches(await window.lines(), /title: '\[name\]'/)

      await window.page.keyboard.press('Enter')
      await dialog.getByRole('button', { name: 'Change' }).click()
      await title.filter({ hasText: /^End / }).waitFor()
      await window.picker.choose('today')
      await window.picker.input.waitFor({ state: 'hidden' })
      matches(await window.lines(), /title: 'Exercise', end: '2026-07-15'/)
    })
  })
}
