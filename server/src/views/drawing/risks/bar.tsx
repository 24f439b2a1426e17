import type { VNode } from 'preact'
import type { BarrierView } from '../../models/risks/types.ts'

export const standings: readonly BarrierView['standing'][] = ['works', 'weak', 'planned', 'useless']

const hatch = { works: undefined, weak: 'url(#rk-warn)', planned: undefined, useless: 'url(#rk-bad)' } as const

interface BarProps {
  readonly x: number
  readonly y: number
  readonly height: number
  readonly standing: BarrierView['standing']
}

/** A barrier: solid in place, hatched weak or useless, dashed not there yet. */
export const Bar = ({ standing, ...place }: BarProps): VNode => <rect class={`br br-${standing}`} {...place} width="8" fill={hatch[standing]} />
