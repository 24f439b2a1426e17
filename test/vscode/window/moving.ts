import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Frame } from 'playwright-core'
import { equal } from '../kit/assert.ts'
import { milestone, planPath } from '../kit/samples.ts'
import type { Workbench } from '../kit/workbench.ts'

/** The line of the milestone as it stands, and three days later. */
const before = 'date: 2026-08-28, baseline: 2026-07-31'
const later = 'date: 2026-08-31, baseline: 2026-07-31'

/** A date is moved in the preview, as somebody without a mouse does it. */
export function movingCases(window: Workbench): void {
  const file = join(new URL(window.page.url()).searchParams.get('folder') ?? '', planPath)
  /** Saves until the file holds the text: the change reaches the editor a moment after it was made. */
  const becomes = async (text: string): Promise<void> => {
    const end = Date.now() + 30_000
    while ((await readFile(file, 'utf8')) !== text && Date.now() < end) {
      // The palette would take the focus from a change that is still being made.
      await window.page.waitForTimeout(1500)
      await window.run('File: Save All')
      await window.page.waitForTimeout(300)
    }
    equal(await readFile(file, 'utf8'), text)
  }

  suite('a milestone in the preview', () => {
    test('is moved by keys: exactly its date is written, after a question, and undo brings the bytes back', async () => {
      const original = await readFile(file, 'utf8')
      await window.open(planPath)
      const preview = await window.openPreview()
      await preview.getByRole('tab', { name: /Timeline/ }).click()
      await move(preview)
      await window.page.locator('.monaco-dialog-box').getByRole('button', { name: 'Change' }).click()
      await becomes(original.replace(before, later))
      await preview.locator('.mv').waitFor({ state: 'detached' })

      await preview.locator(`[role="row"][data-item="${milestone}"]`).click()
      await window.page.keyboard.press('Control+z')
      await becomes(original)
    })
  })
}

async function move(preview: Frame): Promise<void> {
  const row = preview.locator(`[role="row"][data-item="${milestone}"]`)
  await row.click()
  for (const key of ['e', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'Enter']) await row.press(key)
}
