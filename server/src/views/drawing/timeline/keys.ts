import { movingKey } from './movingKeys.ts'
import { type Row, toggled } from './outline.ts'
import { pick, type Scene } from './scene.ts'
import type { TimelineUi, Zoom } from './ui.ts'
import { nextZoom, zoomTo } from './zoom.ts'

/** What a key changes while a row has the focus; nothing where the key means nothing here. */
export function rowKey(key: string, row: Row, scene: Scene): Partial<TimelineUi> | undefined {
  const { rows } = scene
  const at = rows.findIndex((one) => one.item.id === row.item.id)
  switch (key) {
    case 'ArrowDown':
      return select(rows[at + 1])
    case 'ArrowUp':
      return select(rows[at - 1])
    case 'Home':
      return select(rows[0])
    case 'End':
      return select(rows.at(-1))
    case 'ArrowRight':
      return row.fold === 'closed' ? fold(row, scene) : row.fold === 'open' ? select(rows[at + 1]) : undefined
    case 'ArrowLeft':
      return row.fold === 'open' ? fold(row, scene) : select(rows.find((one) => one.item.id === row.parent?.item.id))
    default:
      return chartKey(key, scene)
  }
}

const select = (row: Row | undefined): Partial<TimelineUi> | undefined => (row === undefined ? undefined : { selected: row.item.id })

export const fold = (row: Row, { branches, ui }: Scene): Partial<TimelineUi> => ({ folded: toggled(branches, ui.folded, row.item.id) })

/** `+` closer, `-` wider, `0` all, `T` today. */
function chartKey(key: string, scene: Scene): Partial<TimelineUi> | undefined {
  const zoom = (to: Zoom): Partial<TimelineUi> => zoomTo(to, scene.scale, scene.room)
  switch (key) {
    case '+':
    case '=':
      return zoom(nextZoom(scene.ui.zoom, 1))
    case '-':
      return zoom(nextZoom(scene.ui.zoom, -1))
    case '0':
      return zoom('fit')
    case 't':
    case 'T':
      return { from: null }
    default:
      return undefined
  }
}

/** Keys of one row: Enter goes to its source, space shows it there and stays. Chords belong to the editor. */
export function rowKeys(row: Row, scene: Scene): ((event: KeyboardEvent) => void) | undefined {
  const { act } = scene
  if (act === null) return undefined
  return (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || (event.target as HTMLElement).closest('button') !== null) return
    if (movingKey(event, row, scene) !== undefined) {
      event.preventDefault()
      return
    }
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault()
      pick(act, row.item.id, event.key === 'Enter' ? 'move' : 'keep')
      return
    }
    const change = rowKey(event.key, row, scene)
    if (change === undefined) return
    event.preventDefault()
    act({ do: 'timeline', change })
  }
}
