import type { Locator } from 'playwright-core'
import { importable } from '../../kit/importable.ts'
import { matches } from '../kit/assert.ts'
import { patience, patiently, pressUntilVisible } from '../kit/patience.ts'
import type { Workbench } from '../kit/workbench.ts'

export function insertCases(window: Workbench): void {
  const { page } = window

  /** An empty plan that was never saved. */
  const begin = async (): Promise<void> => {
    await pressUntilVisible(page, 'Control+Alt+N', page.locator('.tab[data-resource-name^="Untitled"]').first())
    await patiently(async () => {
      await window.ask('Change Language Mode')
      await window.picker.input.fill('Continuity Plan')
      await window.picker.focused('Continuity Plan').waitFor({ timeout: 5_000 })
    })
    await page.keyboard.press('Enter')
    await window.languageIs('Continuity Plan')
    await page.locator('.editor-instance .view-line').first().click()
  }
  const isImported = async (source: string): Promise<void> => {
    await (await window.preview()).getByText(`Import from ${source}`).first().waitFor()
    matches(await window.lines(), /kind: annual_plan/)
    await (await window.notifications())
      .filter({ hasText: `${source}: ` })
      .first()
      .waitFor({ timeout: patience })
  }
  /** Into the text, as `Shift` says while something is held over an editor. */
  const drag = async (item: Locator): Promise<void> => {
    await item.hover()
    await page.mouse.down()
    await page.keyboard.down('Shift')
    await page.mouse.move(700, 400, { steps: 4 })
    await page.mouse.move(702, 402)
    await page.mouse.up()
    await page.keyboard.up('Shift')
  }

  suite('into an empty plan', () => {
    test('a text is pasted as ever, and imported where it is chosen', async () => {
      await begin()
      await page.evaluate((text) => navigator.clipboard.writeText(text), importable)
      await page.keyboard.press('Control+V')
      await page.locator('.editor-instance .view-line', { hasText: 'Page 3 of 12' }).first().waitFor({ timeout: patience })
      await page.locator('.post-edit-widget').click()
      await page.locator('.action-widget .monaco-list-row', { hasText: 'Import as a Continuity Plan' }).click()
      await isImported('clipboard.md')
    })

    test('a file is dropped and imported', async () => {
      await window.open('other/clinic-2026.md')
      await window.run('File: Reveal Active File in Explorer View')
      await begin()
      const file = page.locator('.explorer-folders-view .monaco-list-row', { hasText: 'clinic-2026.md' })
      const plan = page.locator('.editor-instance .view-line', { hasText: 'annual_plan' }).first()
      await patiently(async () => {
        await drag(file)
        await plan.waitFor({ timeout: 5_000 })
      })
      await isImported('clinic-2026.md')
    })
  })
}
