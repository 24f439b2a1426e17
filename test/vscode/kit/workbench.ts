import type { Frame, Locator, Page } from 'playwright-core'
import { pageFrame } from './frames.ts'
import { patience, patiently, pressUntilVisible } from './patience.ts'
import { Picker } from './picker.ts'

/** A window of the editor, driven as a person drives it: by keys and clicks, and by what is on screen. */
export class Workbench {
  readonly page: Page
  readonly picker: Picker

  constructor(page: Page) {
    this.page = page
    this.picker = new Picker(page)
  }

  /** Runs a command of the palette by its title. */
  async run(title: string): Promise<void> {
    await this.picker.pick('F1', `>${title}`, title)
  }

  /** Runs a command of the palette that asks for more. */
  async ask(title: string): Promise<void> {
    await this.picker.enter('F1', `>${title}`, title)
  }

  /** What was said before is no answer to what is asked next. */
  async clearNotifications(): Promise<void> {
    await this.run('Notifications: Clear All Notifications')
  }

  /** Presses a button of a notification. */
  async answerNotification(text: string | RegExp, button: string): Promise<void> {
    // The newest is on top.
    const shown = (await this.notifications()).filter({ hasText: text }).first()
    await shown.waitFor({ timeout: patience })
    await shown.getByRole('button', { name: button, exact: true }).click()
  }

  /** The lines of the editor that are on screen. */
  async lines(): Promise<string> {
    const lines = await this.page.locator('.editor-instance .view-line').allInnerTexts()
    return lines.join('\n').replaceAll('\u00a0', ' ')
  }

  /** Opens a file of the workspace by its path. */
  async open(path: string): Promise<void> {
    const name = path.split('/').at(-1) ?? path
    const tab = this.page.locator(`.tab.active[data-resource-name="${name}"]`).last()
    const giveUp = Date.now() + patience
    for (;;) {
      await this.picker.pick('Control+P', path, name)
      try {
        await tab.waitFor({ timeout: 8_000 })
        break
      } catch (error) {
        // A list that is still being filled may move its rows under the Enter.
        if (Date.now() > giveUp) throw error
      }
    }
    await this.page.locator('.editor-instance .view-line').first().waitFor({ timeout: patience })
  }

  /** Chooses in the menu that the Explorer has for the file of the active editor, until the tab is there that this opens. */
  async fileMenu(name: string, entry: string, opens: string): Promise<void> {
    await this.run('File: Reveal Active File in Explorer View')
    await patiently(async () => {
      await this.page.locator('.explorer-folders-view .monaco-list-row', { hasText: name }).click({ button: 'right' })
      // A menu that has just opened takes no click, for the hand that is still on the button that opened it; a key it takes.
      await this.page.locator('.context-view .action-item', { hasText: entry }).hover({ timeout: 5_000 })
      await this.page.keyboard.press('Enter')
      await this.page.locator('.tab', { hasText: opens }).first().waitFor({ timeout: 8_000 })
    })
  }

  /** Puts the cursor at a line and column, counted from 1. */
  async goTo(line: number, column: number): Promise<void> {
    await this.picker.pick('Control+G', `:${line}:${column}`, '')
    await this.cursorIn(line)
  }

  /** Replaces the rest of the line from the cursor on. */
  async retype(text: string): Promise<void> {
    await this.page.keyboard.press('Shift+End')
    await this.page.keyboard.insertText(text)
    await this.page.keyboard.press('Escape')
  }

  /** Opens the preview of the plan that is edited, beside it. */
  async openPreview(): Promise<Frame> {
    await this.page.keyboard.press('Control+K')
    await this.page.keyboard.press('V')
    return this.preview()
  }

  /** The frame of the preview that is on screen, once it has drawn. */
  preview(): Promise<Frame> {
    return pageFrame(this.page, 'preview', patience)
  }

  /** The frame of the exercise that is on screen, once it has drawn. */
  exercise(): Promise<Frame> {
    return pageFrame(this.page, 'tabletop', patience)
  }

  /** Waits until some page beside the editor, as the preview of a Markdown file, says this. */
  async pageSays(expected: RegExp): Promise<void> {
    await patiently(async () => {
      const said = await Promise.all(
        this.page.frames().map((frame) =>
          frame
            .locator('body')
            .innerText({ timeout: 1000 })
            .catch(() => ''),
        ),
      )
      if (!said.some((text) => expected.test(text))) throw new Error(`no page says ${expected}, but ${JSON.stringify(said)}`)
    })
  }

  /** Closes all editors and throws away what was typed. */
  async closeAll(): Promise<void> {
    const discard = this.page.locator('.monaco-dialog-box').getByRole('button', { name: "Don't Save" })
    const empty = this.page.locator('.editor-group-container.empty')
    const giveUp = Date.now() + patience
    for (;;) {
      await this.run('View: Close All Editors')
      try {
        await discard.or(empty).first().waitFor({ timeout: 10_000 })
        break
      } catch (error) {
        // What was asked for while a window was still busy with something else may be lost.
        if (Date.now() > giveUp) throw error
      }
    }
    if (await discard.isVisible()) await discard.click()
    await empty.first().waitFor({ timeout: patience })
  }

  /** The language that the status bar names. */
  async languageIs(name: string | RegExp): Promise<void> {
    await this.page.locator('[id="status.editor.mode"]', { hasText: name }).waitFor({ timeout: patience })
  }

  /** Waits for a tab of the editor area. */
  async tab(title: string): Promise<void> {
    await this.page.locator('.tab', { hasText: title }).first().waitFor({ timeout: patience })
  }

  /** Waits until the cursor of the editor is in this line; the editor need not have the focus. */
  async cursorIn(line: number): Promise<void> {
    await this.page
      .locator('.editor-instance .active-line-number', { hasText: new RegExp(`^${line}$`) })
      .first()
      .waitFor({ timeout: patience })
  }

  /** The underlined places of errors in the editor. */
  get squiggles(): Locator {
    return this.page.locator('.editor-instance .squiggly-error')
  }

  /**
   * Rests the mouse on a place until the editor says about it what is expected. The editor drops a hover when it draws
   * the line again under a mouse that rests, and lines still move while lenses come: another line may then lie under
   * the mouse. So the mouse leaves and comes back, as a reader's would.
   */
  async hover(place: Locator, expected: RegExp): Promise<void> {
    const hover = this.page.locator('.monaco-hover:not(.hidden) .hover-contents')
    let said = 'nothing'
    const giveUp = Date.now() + patience
    do {
      await this.page.mouse.move(0, 0)
      await place.first().hover({ force: true })
      try {
        await hover.filter({ hasText: expected }).first().waitFor({ timeout: 5_000 })
        return
      } catch {
        said = (await hover.allInnerTexts()).join('\n') || said
      }
    } while (Date.now() < giveUp)
    throw new Error(`the editor says ${said}\nand not     ${expected}`)
  }

  /** Applies the fix of this title to what is under the cursor. */
  async fix(title: RegExp): Promise<void> {
    const row = this.page.locator('.action-widget .monaco-list-row', { hasText: title }).first()
    // A window that lays itself out anew closes the list again.
    await pressUntilVisible(this.page, 'Control+.', row)
    await row.click()
  }

  /** The notifications that were not answered yet. */
  async notifications(): Promise<Locator> {
    await this.run('Notifications: Show Notifications')
    return this.page.locator('.notifications-center .notification-list-item')
  }
}
