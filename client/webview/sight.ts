import type { ItemId } from '../../server/src/views/drawing/state.ts'
import type { Sight } from '../../server/src/views/drawing/timeline/pieces.ts'

/**
 * Scrolls an item into view, and not at all if it is in view: a preview that moves under the reader is worse than one that lags. What the
 * open tab does not draw is looked for in what holds it.
 */
export function bringIntoSight(item: ItemId): void {
  for (let at = item; at !== ''; at = at.slice(0, Math.max(0, at.lastIndexOf('/')))) {
    const element = document.querySelector<HTMLElement>(`:is(tr, div, th, td, h2)[data-item="${CSS.escape(at)}"]`)
    if (element === null) continue
    if (!isInSight(element)) element.scrollIntoView({ block: 'nearest' })
    return
  }
}

function isInSight(element: HTMLElement): boolean {
  const { top, bottom } = element.getBoundingClientRect()
  const { head, foot } = heights()
  return top >= head && bottom <= window.innerHeight - foot
}

/** The focus follows the selection while it is in the rows; elsewhere nobody takes it away. */
export function focusRow(item: ItemId): void {
  if (document.activeElement?.getAttribute('role') !== 'row') return
  document.querySelector<HTMLElement>(`[role="row"][data-item="${CSS.escape(item)}"]`)?.focus()
}

/** A place in the document, brought to the top; the focus goes there too, so that reading goes on from it. */
export function goTo(anchor: string): void {
  const target = document.getElementById(anchor)
  target?.scrollIntoView({ block: 'start' })
  target?.focus({ preventScroll: true })
}

/** Tells the style sheet how much of the pane its sticky parts cover. */
export function measureSticky(): void {
  const { head, foot } = heights()
  const { style } = document.documentElement
  style.setProperty('--ct-head', `${head}px`)
  style.setProperty('--ct-foot', `${foot}px`)
}

function heights(): { readonly head: number; readonly foot: number } {
  const top = document.querySelector<HTMLElement>('.top')
  const detail = document.querySelector<HTMLElement>('.detail')
  const sticks = top !== null && getComputedStyle(top).position === 'sticky'
  return { head: sticks ? top.offsetHeight : 0, foot: detail?.offsetHeight ?? 0 }
}

/** What of the timeline's rows is on screen; what was known before, while none are drawn. */
export function sightOf(before: Sight): Sight {
  const chart = document.querySelector('.ch')
  return chart === null ? { ...before, height: window.innerHeight } : { top: -chart.getBoundingClientRect().top, height: window.innerHeight }
}

/** Whether the page was scrolled so far that rows which were not drawn come near. Measuring costs nothing while nothing has changed. */
export function isBeyond(before: Sight): boolean {
  if (document.querySelector('.tl-rows .gap') === null) return false
  return Math.abs(sightOf(before).top - before.top) > window.innerHeight / 2
}
