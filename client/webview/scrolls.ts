import { tabs } from '../../server/src/protocol/view.ts'
import { isRecord } from '../../server/src/views/drawing/kept.ts'
import type { Tab } from '../../server/src/views/drawing/state.ts'

/** How far each tab is scrolled: going to another and back leaves one where one was. */
export class Scrolls {
  readonly #tops = new Map<Tab, number>()
  #isDue = false

  restore(views: Readonly<Record<string, unknown>>): void {
    for (const tab of tabs) {
      const view = views[tab]
      if (isRecord(view) && typeof view['scroll'] === 'number') this.#tops.set(tab, view['scroll'])
    }
  }

  /** How far the reader has scrolled; what a page does while it is not drawn yet is not the reader's doing. */
  note(tab: Tab): void {
    if (!this.#isDue) this.#tops.set(tab, Math.round(window.scrollY))
  }

  of(tab: Tab): number {
    return this.#tops.get(tab) ?? 0
  }

  /** The tab that is open is to go back to where it was left, as soon as it is drawn: its drawing may have to be loaded first. */
  comeBack(): void {
    this.#isDue = true
  }

  drawn(tab: Tab): void {
    if (!this.#isDue) return
    this.#isDue = false
    window.scrollTo(0, this.of(tab))
  }
}
