import type { Act } from '../state.ts'
import { arrowTarget } from './roving.ts'

/** Enter goes to the source of the item that has the focus; arrow keys walk through the items of its table or list. */
export function documentKeys(act: Act): ((event: KeyboardEvent) => void) | undefined {
  if (act === null) return undefined
  return (event) => {
    const from = event.target as HTMLElement
    const item = from.dataset['item']
    if (item === undefined || event.altKey || event.ctrlKey || event.metaKey) return
    if (event.key === 'Enter') {
      event.preventDefault()
      act({ do: 'reveal', item, focus: 'move' })
      return
    }
    const to = arrowTarget(from, event.key)
    if (to === undefined) return
    event.preventDefault()
    to.focus()
  }
}
