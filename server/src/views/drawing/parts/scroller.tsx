import type { ComponentChildren, VNode } from 'preact'
import { as } from '../roles.ts'
import type { Act } from '../state.ts'

interface ScrollerProps {
  readonly label: string
  readonly act: Act
  readonly children: ComponentChildren
}

/** What may be wider than the pane scrolls by itself, never the page. It can be reached by keys; a file has none. */
export function Scroller({ label, act, children }: ScrollerProps): VNode {
  if (act === null) return <div class="scroll">{children}</div>
  return (
    <div class="scroll" {...as('group', { 'aria-label': label, tabIndex: 0 })}>
      {children}
    </div>
  )
}
