import type { VNode } from 'preact'
import type { TimeCell } from '../../models/bia/types.ts'
import { Flagged } from '../document/flagged.tsx'
import { HoleMark } from '../document/hole.tsx'
import type { Translate } from '../translate.ts'

/** A time, or what stands in its place: unset, missing, a placeholder, not applicable, no time at all. */
export function Time({ time, t }: { readonly time: TimeCell; readonly t: Translate }): VNode {
  if ('seconds' in time) return <>{time.text}</>
  if (time.is === 'words')
    return (
      <Flagged mark={time} words={t}>
        {time.text}
      </Flagged>
    )
  return <HoleMark hole={time} words={t} />
}
