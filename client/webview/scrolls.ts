import { tabs } from '../../server/src/protocol/view.ts'
import { isRecord } from '../../server/src/views/drawing/kept.ts'
import type { Tab } from '../../server/src/views/drawing/state.ts'

/** How far each tab is scrolled: going to another and back leaves one where one was. */
export class Scrolls {
  readonly #tops = new Map<Tab, number>()

  restore(views: Readonly<Record<string, unknown>>): void {
    for (const tab of tabs) {
      const view = views[tab]
      if (isRecord(view) && typeof view['scroll'] === 'number') this.#tops.set(tab, view['scroll'])
    }
  }

  note(tab: Tab): void {
    this.#tops.set(tab, Math.round(window.scrollY))
  }

  of(tab: Tab): number {
    return this.#tops.get(tab) ?? 0
  }

  goBack(tab: Tab): void {
    window.scrollTo(0, this.of(tab))
  }
}
