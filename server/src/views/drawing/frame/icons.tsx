import type { ComponentChildren, VNode } from 'preact'

export type IconName =
  | 'error'
  | 'warning'
  | 'information'
  | 'lock'
  | 'search'
  | 'right'
  | 'down'
  | 'earlier'
  | 'later'
  | 'source'
  | 'done'
  | 'in_progress'
  | 'overdue'
  | 'planned'
  | 'blocked'
  | 'cancelled'
  | 'milestone'

/** A mark beside a word: it says nothing that the word does not. */
export function Icon({ name, tone = '' }: { readonly name: IconName; readonly tone?: string }): VNode {
  return (
    <svg class={tone === '' ? 'i' : `i ${tone}`} aria-hidden="true">
      <use href={`#i-${name}`} />
    </svg>
  )
}

/** A mark that stands alone and so needs a name. */
export function NamedIcon({ name, tone, label }: { readonly name: IconName; readonly tone: string; readonly label: string }): VNode {
  return (
    <svg class={`i ${tone}`} role="img" aria-label={label}>
      <use href={`#i-${name}`} />
    </svg>
  )
}

/** The shapes, once per page: filled (`f`), stroked (`s`), knocked out of a filled one (`ko`). */
export function Sprite(): VNode {
  return (
    <svg class="sprite" aria-hidden="true">
      <Shape name="error">
        <circle class="f" cx="8" cy="8" r="7" />
        <path class="ko" d="M5.4 5.4l5.2 5.2m0-5.2l-5.2 5.2" />
      </Shape>
      <Shape name="warning">
        <path class="f" d="M8 1.2 15.3 14.4H.7z" />
        <path class="ko" d="M8 5.6v4.2m0 1.6v1.2" />
      </Shape>
      <Shape name="information">
        <circle class="s" cx="8" cy="8" r="6.3" />
        <path class="s" d="M8 7v4.4M8 4.2v1.4" />
      </Shape>
      <Shape name="lock">
        <path class="s" d="M3.5 7.5h9v6h-9zM5.5 7.5V5a2.5 2.5 0 0 1 5 0v2.5" />
      </Shape>
      <Shape name="search">
        <circle class="s" cx="7" cy="7" r="4.3" />
        <path class="s" d="M10.2 10.2 14 14" />
      </Shape>
      <Shape name="right">
        <path class="s" d="M6 4l4 4-4 4" />
      </Shape>
      <Shape name="down">
        <path class="s" d="M4 6l4 4 4-4" />
      </Shape>
      <Shape name="earlier">
        <path class="s" d="M10 4 6 8l4 4" />
      </Shape>
      <Shape name="later">
        <path class="s" d="M6 4l4 4-4 4" />
      </Shape>
      <Shape name="source">
        <path class="s" d="M5.5 4.5 2 8l3.5 3.5M10.5 4.5 14 8l-3.5 3.5" />
      </Shape>
      <Shape name="done">
        <circle class="f" cx="8" cy="8" r="6" />
        <path class="ko" d="M5 8.2l2.1 2.2L11.2 6" />
      </Shape>
      <Shape name="in_progress">
        <circle class="s" cx="8" cy="8" r="5.3" />
        <path class="f" d="M8 2.7a5.3 5.3 0 0 1 0 10.6z" />
      </Shape>
      <Shape name="overdue">
        <path class="f" d="M8 1 15 8 8 15 1 8z" />
        <path class="ko" d="M8 4.4v4.4m0 1.5v1.3" />
      </Shape>
      <Shape name="planned">
        <circle class="s" cx="8" cy="8" r="5.3" />
      </Shape>
      <Shape name="blocked">
        <circle class="s" cx="8" cy="8" r="5.3" />
        <path class="s" d="M5.2 8h5.6" />
      </Shape>
      <Shape name="cancelled">
        <circle class="s" cx="8" cy="8" r="5.3" />
        <path class="s" d="M4.3 11.7l7.4-7.4" />
      </Shape>
      <Shape name="milestone">
        <path class="s" d="M8 2.2 13.8 8 8 13.8 2.2 8z" />
      </Shape>
    </svg>
  )
}

function Shape({ name, children }: { readonly name: IconName; readonly children: ComponentChildren }): VNode {
  return (
    <symbol id={`i-${name}`} viewBox="0 0 16 16">
      {children}
    </symbol>
  )
}
