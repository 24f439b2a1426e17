import type { ItemId } from '../models/types.ts'
import type { Act } from './state.ts'

/** What is listened to once, above many items: cheaper than a listener on each, and a text stays selectable. */
export interface PointingProps {
  readonly onClick?: (event: MouseEvent) => void
  readonly onDblClick?: (event: MouseEvent) => void
}

/** A click shows an item in the source and keeps the focus here; a double click goes there. */
export function pointing(act: Act): PointingProps {
  if (act === null) return {}
  return {
    onClick: (event) => {
      const item = isSelecting(event) ? undefined : itemUnder(event)
      if (item !== undefined) act({ do: 'reveal', item, focus: 'keep' })
    },
    onDblClick: (event) => {
      const item = itemUnder(event)
      if (item !== undefined) act({ do: 'reveal', item, focus: 'move' })
    },
  }
}

/** The innermost item at an event; none where a control was hit, which acts for itself. */
export function itemUnder(event: Event): ItemId | undefined {
  const hit = (event.target as Element | null)?.closest('[data-item], a, button, input, select, label')
  return hit?.getAttribute('data-item') ?? undefined
}

/** A drag over text ends in a click too: whoever wants to copy does not want to jump. */
function isSelecting(event: MouseEvent): boolean {
  const selection = (event.target as Element | null)?.ownerDocument.getSelection()
  return selection !== null && selection !== undefined && !selection.isCollapsed
}
