import type { ItemId } from '../../models/types.ts'
import type { Act } from '../state.ts'

/** Up and down go through the rows, Enter goes to the source, space shows it there and stays. Chords belong to the editor. */
export function rowKeys(item: ItemId, act: NonNullable<Act>, reached: (item: ItemId) => void): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault()
      reached(item)
      act({ do: 'reveal', item, focus: event.key === 'Enter' ? 'move' : 'keep' })
      return
    }
    const to = rowFor(event.key, event.currentTarget as HTMLElement)
    if (to === undefined) return
    event.preventDefault()
    to.focus()
    reached(to.dataset['item'] ?? item)
  }
}

/** The rows of a table may stand in several groups. */
function rowFor(key: string, row: HTMLElement): HTMLElement | undefined {
  const rows = [...(row.closest('table')?.querySelectorAll<HTMLElement>('tbody > [data-item]') ?? [])]
  const at = rows.indexOf(row)
  switch (key) {
    case 'ArrowDown':
      return rows[at + 1]
    case 'ArrowUp':
      return rows[at - 1]
    case 'Home':
      return rows[0]
    case 'End':
      return rows.at(-1)
    default:
      return undefined
  }
}
