import type { MenuCommand } from '../../server/src/protocol/panel.ts'
import type { Action, PreviewModel } from '../../server/src/views/drawing/state.ts'
import { isMovable } from '../../server/src/views/drawing/timeline/replan.ts'
import { copyTable, tableAt } from './tables.ts'

/** What the menu needs of the page. */
export interface MenuPage {
  readonly model: () => PreviewModel | undefined
  readonly act: (action: Action) => void
  readonly copy: (text: string) => void
}

/** The editor's own menu, with what can be done at the place where it was opened. The place is kept until a command comes back. */
export class ContextMenu {
  readonly #page: MenuPage
  #target: Element | null = null

  constructor(page: MenuPage) {
    this.#page = page
  }

  /** Told to the editor before its own listener looks: it reads the attribute of the place and of all around it. */
  listen(): void {
    document.addEventListener(
      'contextmenu',
      ({ target }) => {
        this.#target = target as Element | null
        document.body.dataset['vscodeContext'] = JSON.stringify(this.#context())
      },
      { capture: true },
    )
  }

  run(command: MenuCommand): void {
    const item = this.#item()
    const table = tableAt(this.#target)
    switch (command) {
      case 'reveal':
        if (item !== undefined) this.#page.act({ do: 'reveal', item, focus: 'move' })
        break
      case 'copyTable':
        if (table !== null) void copyTable(table, this.#page.copy)
        break
      case 'complete':
        if (item !== undefined) this.#page.act({ do: 'edit', operation: { op: 'complete', item, on: this.#page.model()?.head.today ?? 0 } })
        break
    }
  }

  #item = (): string | undefined => this.#target?.closest('[data-item]')?.getAttribute('data-item') ?? undefined

  #context(): object {
    const id = this.#item()
    const item = this.#page.model()?.timeline?.items.find((one) => one.id === id)
    return {
      continuityItem: id !== undefined && !/^(?:group|lane)\//.test(id),
      continuityTable: tableAt(this.#target) !== null,
      continuityOpenWork: item !== undefined && isMovable(item),
    }
  }
}
