import type { ComponentChildren, VNode } from 'preact'

interface CaptionProps {
  readonly id: string
  readonly title: string
  readonly sub?: ComponentChildren
  /** Controls, or the explanation of the signs. */
  readonly children?: ComponentChildren
}

/** The head of a drawing: what it is, in what unit, and what can be changed. */
export function Caption({ id, title, sub, children }: CaptionProps): VNode {
  return (
    <div class="cap">
      <h3 id={id}>{title}</h3>
      {sub === undefined || sub === '' ? null : <p>{sub}</p>}
      {children === undefined || children === null ? null : <span class="to">{children}</span>}
    </div>
  )
}
