import type { Locator, Page } from 'playwright-core'

/** For a machine that does other things too; on an idle one everything comes within a second or two. */
export const patience = 30_000

/** A webview that is still loading swallows keys: a person would press again, too. */
export async function pressUntilVisible(page: Page, key: string, target: Locator): Promise<void> {
  const end = Date.now() + patience
  do {
    await page.keyboard.press(key)
    const shown = await target.waitFor({ timeout: 3000 }).then(
      () => true,
      () => false,
    )
    if (shown) return
  } while (Date.now() < end)
  throw new Error(`${key} opened nothing`)
}

/** Does something again while a window that is busy with something else has not taken it. */
export async function patiently(act: () => Promise<void>): Promise<void> {
  const end = Date.now() + patience
  for (;;) {
    try {
      await act()
      return
    } catch (error) {
      if (Date.now() > end) throw error
    }
  }
}
