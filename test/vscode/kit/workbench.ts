import type { Frame, Locator, Page } from 'playwright-core'

const patience = 15_000

/** A window of the editor, driven as a person drives it: by keys and clicks, and by what is on screen. */
export class Workbench {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  /** Runs a command of the palette by its title. */
  async run(title: string): Promise<void> {
    await this.#pick('F1', title, this.page.locator('.quick-input-widget .monaco-list-row', { hasText: title }))
  }

  /** Opens a file of the workspace by its path. */
  async open(path: string): Promise<void> {
    const name = path.split('/').at(-1) ?? path
    await this.#pick('Control+P', path, this.page.locator('.quick-input-widget .monaco-list-row', { hasText: name }))
    await this.page.locator('.tab.active', { hasText: name }).waitFor({ timeout: patience })
    await this.page.locator('.editor-instance .view-line').first().waitFor({ timeout: patience })
  }

  /** Puts the cursor at a line and column, counted from 1. */
  async goTo(line: number, column: number): Promise<void> {
    await this.#pick('Control+G', `:${line}:${column}`, this.page.locator('.quick-input-widget .monaco-list-row'))
  }

  /** Replaces the rest of the line from the cursor on. */
  async retype(text: string): Promise<void> {
    await this.page.keyboard.press('Shift+End')
    await this.page.keyboard.insertText(text)
    await this.page.keyboard.press('Escape')
  }

  /** Closes all editors and throws away what was typed. */
  async closeAll(): Promise<void> {
    await this.run('View: Close All Editors')
    const discard = this.page.locator('.monaco-dialog-box').getByRole('button', { name: "Don't Save" })
    const empty = this.page.locator('.editor-group-container.empty')
    await discard.or(empty).first().waitFor({ timeout: patience })
    if (await discard.isVisible()) await discard.click()
    await empty.first().waitFor({ timeout: patience })
  }

  /** An entry of the status bar, by its id. */
  status(id: string): Locator {
    return this.page.locator(`[id="${id}"]`)
  }

  /** Waits until the status bar says that the cursor is in this line. */
  async cursorIn(line: number): Promise<void> {
    await this.status('status.editor.selection').filter({ hasText: new RegExp(`^Ln ${line},`) }).waitFor({ timeout: patience })
  }

  get squiggles(): Locator {
    return this.page.locator('.editor-instance .squiggly-error')
  }

  /** The hover over a place on screen. */
  async hover(place: Locator): Promise<Locator> {
    await place.first().hover({ force: true })
    const hover = this.page.locator('.monaco-hover:not(.hidden) .hover-contents')
    await hover.first().waitFor({ timeout: patience })
    return hover.first()
  }

  /** The frame of the preview that is on screen, once it has drawn. Never by index: other extensions have webviews too. */
  async preview(): Promise<Frame> {
    const end = Date.now() + patience
    while (Date.now() < end) {
      for (const frame of this.page.frames()) if (await isReady(frame)) return frame
      await this.page.waitForTimeout(50)
    }
    throw new Error('no preview has drawn')
  }

  async #pick(key: string, text: string, row: Locator): Promise<void> {
    const input = this.page.locator('.quick-input-widget input[type="text"]')
    await this.page.keyboard.press(key)
    await input.waitFor({ timeout: patience })
    await input.fill(key === 'F1' ? `>${text}` : text)
    await row.first().waitFor({ timeout: patience })
    await this.page.keyboard.press('Enter')
    await input.waitFor({ state: 'hidden', timeout: patience })
  }
}

async function isReady(frame: Frame): Promise<boolean> {
  try {
    return (await frame.locator('#root[data-session][data-ready]').count()) > 0
  } catch {
    // The frame went away while we looked.
    return false
  }
}
