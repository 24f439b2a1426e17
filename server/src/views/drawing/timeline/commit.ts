import { movesOf } from './replan.ts'
import type { Scene } from './scene.ts'

/** Whether a change may be begun now. */
export const mayEdit = ({ act, edit }: Scene): boolean => act !== null && edit !== 'closed' && edit.state !== 'saving'

/** Makes the move in progress; one of no days is none. The move stays in sight until the document says the same. */
export function commit({ act, replan }: Scene, successors: 'stay' | 'follow'): void {
  const moves = replan
    ? movesOf([...replan.moved, ...(successors === 'follow' ? replan.pushed : [])]).filter((move) => 'start' in move || 'end' in move)
    : []
  if (moves.length === 0) cancel(act)
  else act?.({ do: 'edit', operation: { op: 'reschedule', moves } })
}

export function cancel(act: Scene['act']): void {
  act?.({ do: 'timeline', change: { moving: null } })
}
