import { cancel, commit, mayEdit } from './commit.ts'
import type { Row } from './outline.ts'
import { isMovable, moveOf } from './replan.ts'
import type { Scene } from './scene.ts'
import { type Moving, parts } from './ui.ts'

/**
 * Moving without a mouse: `E` begins with a row, and again goes from the whole item to its end and its start. Arrows move by a day, with
 * Shift by a week. Enter makes the move, with Shift what would begin too early moves too; Escape leaves all as it was.
 */
export function movingKey(event: Pick<KeyboardEvent, 'key' | 'shiftKey'>, row: Row, scene: Scene): 'handled' | undefined {
  const { act, ui } = scene
  const moving = ui.moving?.item === row.item.id ? ui.moving : undefined
  const change = moving ? changed(event, moving, row) : begun(event, row, scene)
  if (change) {
    act?.({ do: 'timeline', change: { moving: change, selected: row.item.id } })
    return 'handled'
  }
  if (!moving) return undefined
  if (event.key === 'Enter') commit(scene, event.shiftKey ? 'follow' : 'stay')
  else if (event.key === 'Escape') cancel(act)
  else return undefined
  return 'handled'
}

const begun = ({ key }: Pick<KeyboardEvent, 'key'>, { item }: Row, scene: Scene): Moving | undefined =>
  key.toLowerCase() === 'e' && mayEdit(scene) && isMovable(item) ? moveOf(item.id) : undefined

function changed({ key, shiftKey }: Pick<KeyboardEvent, 'key' | 'shiftKey'>, moving: Moving, { item }: Row): Moving | undefined {
  const step = shiftKey ? 7 : 1
  switch (key) {
    case 'ArrowRight':
      return { ...moving, days: moving.days + step }
    case 'ArrowLeft':
      return { ...moving, days: moving.days - step }
    case 'e':
    case 'E':
      return { ...moving, part: item.start === undefined ? 'whole' : (parts[(parts.indexOf(moving.part) + 1) % parts.length] ?? 'whole') }
    default:
      return undefined
  }
}
