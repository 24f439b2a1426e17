import type { VNode } from 'preact'

export type IconName =
  | 'error'
  | 'warning'
  | 'information'
  | 'lock'
  | 'export'
  | 'search'
  | 'right'
  | 'down'
  | 'earlier'
  | 'later'
  | 'source'
  | 'table'
  | 'done'
  | 'in_progress'
  | 'overdue'
  | 'planned'
  | 'blocked'
  | 'cancelled'
  | 'milestone'
  | 'single'
  | 'power'
  | 'close'

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

/** Filled, stroked, or knocked out of a filled one; a number is the radius of a circle around the middle. */
type Stroke = readonly [look: 'f' | 's' | 'ko', shape: string | number]

const shapes: Readonly<Record<IconName, readonly Stroke[]>> = {
  error: [
    ['f', 7],
    ['ko', 'M5.4 5.4l5.2 5.2m0-5.2l-5.2 5.2'],
  ],
  warning: [
    ['f', 'M8 1.2 15.3 14.4H.7z'],
    ['ko', 'M8 5.6v4.2m0 1.6v1.2'],
  ],
  information: [
    ['s', 6.3],
    ['s', 'M8 7v4.4M8 4.2v1.4'],
  ],
  lock: [['s', 'M3.5 7.5h9v6h-9zM5.5 7.5V5a2.5 2.5 0 0 1 5 0v2.5']],
  export: [['s', 'M8 2.5v7.5M5 7l3 3 3-3M3 10.5v3h10v-3']],
  search: [['s', 'M2.7 7a4.3 4.3 0 1 0 8.6 0a4.3 4.3 0 1 0-8.6 0M10.2 10.2 14 14']],
  right: [['s', 'M6 4l4 4-4 4']],
  down: [['s', 'M4 6l4 4 4-4']],
  earlier: [['s', 'M10 4 6 8l4 4']],
  later: [['s', 'M6 4l4 4-4 4']],
  source: [['s', 'M5.5 4.5 2 8l3.5 3.5M10.5 4.5 14 8l-3.5 3.5']],
  table: [['s', 'M2 3h12v10H2zM2 6.5h12M6 6.5V13']],
  done: [
    ['f', 6],
    ['ko', 'M5 8.2l2.1 2.2L11.2 6'],
  ],
  in_progress: [
    ['s', 5.3],
    ['f', 'M8 2.7a5.3 5.3 0 0 1 0 10.6z'],
  ],
  overdue: [
    ['f', 'M8 1 15 8 8 15 1 8z'],
    ['ko', 'M8 4.4v4.4m0 1.5v1.3'],
  ],
  planned: [['s', 5.3]],
  blocked: [
    ['s', 5.3],
    ['s', 'M5.2 8h5.6'],
  ],
  cancelled: [
    ['s', 5.3],
    ['s', 'M4.3 11.7l7.4-7.4'],
  ],
  milestone: [['s', 'M8 2.2 13.8 8 8 13.8 2.2 8z']],
  single: [
    ['s', 'M8 1.6 13.6 4.8v6.4L8 14.4 2.4 11.2V4.8z'],
    ['s', 'M6.6 6.4 8 5.4v5.2'],
  ],
  power: [['s', 'M8 2v6M4.6 4.2a5.2 5.2 0 1 0 6.8 0']],
  close: [['s', 'M4 4l8 8m0-8l-8 8']],
}

/** All shapes, once per page. */
export function Sprite(): VNode {
  return (
    <svg class="sprite" aria-hidden="true">
      {Object.entries(shapes).map(([name, strokes]) => (
        <symbol key={name} id={`i-${name}`} viewBox="0 0 16 16">
          {strokes.map(([look, shape]) =>
            typeof shape === 'number' ? <circle class={look} cx="8" cy="8" r={shape} /> : <path class={look} d={shape} />,
          )}
        </symbol>
      ))}
    </svg>
  )
}
