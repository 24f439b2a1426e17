import type { Locator, Page } from 'playwright-core'
import { patience, patiently, pressUntilVisible } from './patience.ts'

const box = '.quick-input-widget input[type="text"]'

/** The box on top of a window in which commands, files and answers are chosen. */
export class Picker {
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
  }

  get input(): Locator {
    return this.#page.locator(box)
  }

  get title(): Locator {
    return this.#page.locator('.quick-input-title')
  }

  /**
   * The rows that say this. They are known by their labels, never by all the text in them: the editor draws a row into one of an
   * earlier list, and a second line that only the earlier one had is hidden in it, not gone.
   */
  row(text: string): Locator {
    return this.#labelled('.monaco-list-row', text)
  }

  /** The row that Enter would take, if it says this. */
  focused(text: string): Locator {
    return this.#labelled('.monaco-list-row.focused', text)
  }

  /** Types into the box that a key opens, and takes the wanted row: a window under load may close the box again, so it is asked for anew. */
  async enter(key: string, text: string, row: string): Promise<void> {
    const giveUp = Date.now() + patience
    for (;;) {
      await pressUntilVisible(this.#page, key, this.input)
      try {
        await this.input.fill(text, { timeout: 5_000 })
        // The list begins with what was picked last: only when the focus is on the wanted row does Enter mean it.
        await this.focused(row).waitFor({ timeout: 10_000 })
        break
      } catch (error) {
        if (Date.now() > giveUp) throw error
        await this.#page.keyboard.press('Escape')
      }
    }
    await this.#page.keyboard.press('Enter')
  }

  /** The same, for what asks for nothing more. */
  async pick(key: string, text: string, row: string): Promise<void> {
    await this.enter(key, text, row)
    await this.#closed()
  }

  /** Takes a choice of those that are offered. */
  async choose(label: string): Promise<void> {
    const row = this.row(label).first()
    await row.waitFor({ timeout: patience })
    await row.click()
  }

  /** Answers a question for a text. */
  async answer(question: string, text: string): Promise<void> {
    await this.title.filter({ hasText: question }).waitFor({ timeout: patience })
    await this.input.fill(text)
    await this.#page.keyboard.press('Enter')
    await this.#closed()
  }

  /** Presses a button beside the title. */
  async press(button: string): Promise<void> {
    await this.#page.locator('.quick-input-titlebar').getByRole('button', { name: button }).click()
  }

  /** Takes the place that a save dialog offers, once it offers this name. */
  async saveAs(name: string): Promise<void> {
    await this.#page.waitForFunction(
      ({ selector, ending }) => document.querySelector<HTMLInputElement>(selector)?.value.endsWith(ending) === true,
      { selector: box, ending: name },
      { timeout: patience },
    )
    await this.#page.keyboard.press('Enter')
    await this.#closed()
  }

  /** Names a file of the workspace where an open dialog asks for one. */
  async openFile(path: string): Promise<void> {
    const cut = path.lastIndexOf('/') + 1
    await this.#page.waitForFunction((selector) => document.querySelector<HTMLInputElement>(selector)?.value.endsWith('/') === true, box, {
      timeout: patience,
    })
    const folder = `${await this.input.inputValue()}${path.slice(0, cut)}`
    await patiently(async () => {
      await this.input.fill(folder)
      await this.row(path.slice(cut)).first().click({ timeout: 5_000 })
      await this.input.waitFor({ state: 'hidden', timeout: 5_000 })
    })
  }

  #labelled(row: string, text: string): Locator {
    const label = text === '' ? '' : `[aria-label*=${JSON.stringify(text)}]`
    return this.#page.locator(`.quick-input-widget ${row}${label}`)
  }

  async #closed(): Promise<void> {
    await this.input.waitFor({ state: 'hidden', timeout: patience })
  }
}
