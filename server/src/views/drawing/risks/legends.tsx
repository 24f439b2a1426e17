import type { VNode } from 'preact'
import type { BowView, RatingState } from '../../models/risks/types.ts'
import type { Translate } from '../translate.ts'
import { Bar, standings } from './bar.tsx'
import { Point } from './points.tsx'

/** The signs of a bow-tie, those that it has. */
export function Standings({ bow, t }: { readonly bow: BowView; readonly t: Translate }): VNode {
  const used = standings.filter((one) => [...bow.before, ...bow.after].some(({ standing }) => standing === one))
  return (
    <span class="foot" aria-hidden="true">
      {used.map((standing) => (
        <span key={standing}>
          <svg class="i" width="14" height="14" aria-hidden="true">
            <Bar x={3} y={1} height={12} standing={standing} />
          </svg>{' '}
          {t(`risks.bow.${standing}`)}
        </span>
      ))}
    </span>
  )
}

/** The signs of the movement. */
export function Points({ states, t }: { readonly states: readonly RatingState[]; readonly t: Translate }): VNode {
  return (
    <span class="foot" aria-hidden="true">
      {states.map((state) => (
        <span key={state}>
          <svg class="i" width="14" height="14" aria-hidden="true">
            <Point state={state} x={7} y={7} />
          </svg>{' '}
          {t(`risks.of.${state}`)}
        </span>
      ))}
      <span>
        <svg class="i" width="14" height="14" aria-hidden="true">
          <path class="lim" d="M7 0v14" />
        </svg>{' '}
        {t('risks.appetite.key')}
      </span>
    </span>
  )
}
