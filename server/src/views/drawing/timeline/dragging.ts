import { cancel, commit, mayEdit } from './commit.ts'
import { isMovable } from './replan.ts'
import type { Scene } from './scene.ts'
import { type Moving, parts } from './ui.ts'

interface Listeners {
  readonly onPointerDown?: (event: PointerEvent) => void
  readonly onPointerMove?: (event: PointerEvent) => void
  readonly onPointerUp?: (event: PointerEvent) => void
  readonly onPointerCancel?: () => void
}

// A hand that clicks shakes a little.
const threshold = 3

/** A bar is taken in the middle to move it, at an end to make it longer or shorter. Nothing is changed before it is let go. */
export function dragging(scene: Scene): Listeners {
  const { act, ui, scale } = scene
  if (!mayEdit(scene)) return {}
  const held = ui.moving?.heldAt === undefined ? undefined : ui.moving
  return {
    onPointerDown: (event) => {
      const moving = event.button === 0 ? grabbed(event, scene) : undefined
      if (moving === undefined) return
      listenForEscape(event, scene)
      act?.({ do: 'timeline', change: { moving } })
    },
    onPointerMove: (event) => {
      if (held === undefined) return
      const by = event.clientX - (held.heldAt ?? 0)
      // Taken only now: the click of a captured pointer is said of the whole drawing, and nothing would be selected.
      if (Math.abs(by) >= threshold) (event.currentTarget as Element).setPointerCapture(event.pointerId)
      const days = Math.abs(by) < threshold ? 0 : Math.round(by / scale.perDay)
      if (days !== held.days) act?.({ do: 'timeline', change: { moving: { ...held, days } } })
    },
    onPointerUp: () => {
      if (held !== undefined) commit(scene, 'stay')
    },
    onPointerCancel: () => {
      if (held !== undefined) cancel(act)
    },
  }
}

function grabbed(event: PointerEvent, { view }: Scene): Moving | undefined {
  const grip = (event.target as Element).closest('[data-part]')
  const id = grip?.closest('[data-item]')?.getAttribute('data-item')
  const item = view.items.find((one) => one.id === id)
  const part = parts.find((one) => one === grip?.getAttribute('data-part'))
  return item && part && isMovable(item) ? { item: item.id, part, days: 0, heldAt: event.clientX } : undefined
}

/** The focus is anywhere while the pointer drags. */
function listenForEscape(event: PointerEvent, { act }: Scene): void {
  const { ownerDocument } = event.currentTarget as Element
  const press = (key: KeyboardEvent): void => {
    if (key.key === 'Escape') cancel(act)
  }
  ownerDocument.addEventListener('keydown', press)
  const stop = (): void => ownerDocument.removeEventListener('keydown', press)
  ownerDocument.addEventListener('pointerup', stop, { once: true })
  ownerDocument.addEventListener('pointercancel', stop, { once: true })
}
