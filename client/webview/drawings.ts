import type { Tab } from '../../server/src/protocol/view.ts'
import type { Drawings, TabDrawing } from '../../server/src/views/drawing/tabView.ts'

const loaders: Readonly<Record<Tab, () => Promise<TabDrawing>>> = {
  plan: async () => (await import('../../server/src/views/drawing/document/tab.tsx')).planDrawing,
  timeline: async () => (await import('../../server/src/views/drawing/timeline/tab.tsx')).timelineDrawing,
  risks: async () => (await import('../../server/src/views/drawing/risks/tab.tsx')).risksDrawing,
  bia: async () => (await import('../../server/src/views/drawing/bia/tab.tsx')).biaDrawing,
  recovery: async () => (await import('../../server/src/views/drawing/recovery/tab.tsx')).recoveryDrawing,
  dependencies: async () => (await import('../../server/src/views/drawing/dependencies/tab.tsx')).dependenciesDrawing,
  indicators: async () => (await import('../../server/src/views/drawing/indicators/tab.tsx')).indicatorsDrawing,
  programme: async () => (await import('../../server/src/views/drawing/programme/tab.tsx')).programmeDrawing,
  import: async () => (await import('../../server/src/views/drawing/imports/tab.tsx')).importDrawing,
}

/** The insides of the tabs, each loaded when somebody first wants to see it. */
export class LazyDrawings {
  readonly #arrived: () => void
  readonly #wanted = new Set<Tab>()
  #loaded: Drawings = {}

  /** `arrived`: there is more to draw with than before. */
  constructor(arrived: () => void) {
    this.#arrived = arrived
  }

  get loaded(): Drawings {
    return this.#loaded
  }

  want(tab: Tab): void {
    if (this.#wanted.has(tab)) return
    this.#wanted.add(tab)
    loaders[tab]().then(
      (drawing) => {
        this.#loaded = { ...this.#loaded, [tab]: drawing }
        this.#arrived()
      },
      // The next draw asks again.
      () => this.#wanted.delete(tab),
    )
  }
}
