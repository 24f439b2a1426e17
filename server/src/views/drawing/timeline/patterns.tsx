import type { VNode } from 'preact'

/** Hatches and arrow heads, once per drawing. A fill by fragment stays an attribute: in a style sheet it would not be portable. */
export function Patterns(): VNode {
  return (
    <svg class="sprite" aria-hidden="true">
      <defs>
        <pattern id="p-late" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path class="h-bad" d="M0 0v5" />
        </pattern>
        <pattern id="p-freeze" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path class="h-soft" d="M0 0v7" />
        </pattern>
        <pattern id="p-holiday" width="7" height="7" patternUnits="userSpaceOnUse">
          <path class="h-soft" d="M0 3.5h7" />
        </pattern>
        <pattern id="p-peak" width="6" height="6" patternUnits="userSpaceOnUse">
          <circle class="d-soft" cx="1.5" cy="1.5" r="1" />
        </pattern>
        <Head id="ar" size={6} tone="arh" />
        <Head id="arc" size={7} tone="arh crit" />
      </defs>
    </svg>
  )
}

function Head({ id, size, tone }: { readonly id: string; readonly size: number; readonly tone: string }): VNode {
  return (
    <marker id={id} viewBox="0 0 6 6" refX="5" refY="3" markerWidth={size} markerHeight={size} markerUnits="userSpaceOnUse" orient="auto">
      <path class={tone} d="M0 0l6 3-6 3z" />
    </marker>
  )
}
