import type { VNode } from 'preact'
import type { RatingState } from '../../models/risks/types.ts'

interface PointProps {
  readonly state: RatingState
  readonly x: number
  readonly y: number
}

/** Each rating has a shape of its own: a ring, a diamond, a dot, an upright line. */
export function Point({ state, x, y }: PointProps): VNode {
  switch (state) {
    case 'inherent':
      return <circle class="pt-i" cx={x} cy={y} r="5.5" />
    case 'current':
      return <path class="pt-c" d={`M${x} ${y - 3.5}l3.5 3.5-3.5 3.5-3.5-3.5z`} />
    case 'residual':
      return <circle class="pt-r" cx={x} cy={y} r="4" />
    case 'target':
      return <path class="pt-t" d={`M${x} ${y - 6}v12`} />
  }
}
