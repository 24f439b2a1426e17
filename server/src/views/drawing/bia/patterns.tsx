import type { VNode } from 'preact'

/** Hatches, once per drawing. A fill by fragment stays an attribute: in a style sheet it would not be portable. */
export const Patterns = (): VNode => (
  <svg class="sprite" aria-hidden="true">
    <defs>
      <pattern id="p-bad" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <path class="h-bad" d="M0 0v6" />
      </pattern>
      <pattern id="p-wrt" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <path class="h-ink" d="M0 0v4" />
      </pattern>
    </defs>
  </svg>
)
