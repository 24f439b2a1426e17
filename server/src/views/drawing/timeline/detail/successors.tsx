import type { VNode } from 'preact'
import { isoText } from '../../../../language/values/civil.ts'
import { signed } from '../../figures.ts'
import { counted } from '../../translate.ts'
import { commit, mayEdit } from '../commit.ts'
import { nameOf } from '../describe.ts'
import { isMovable, movesOf, pushedBehind, type Replaced } from '../replan.ts'
import type { Scene } from '../scene.ts'
import type { PartProps } from './part.ts'

const most = 8

/** What begins too early behind the selected item, where it is or where it is being moved to, and one button that moves it all. */
export function Successors({ item, scene }: PartProps): VNode | null {
  const { t, act } = scene
  const pushed = pushedOf({ item, scene })
  if (pushed.length === 0) return null
  return (
    <div>
      <h4>{counted(t, 'pushed', pushed.length)}</h4>
      <ul class="moves">
        {pushed.slice(0, most).map((place) => (
          <li key={place.item.id} title={nameOf(place.item)}>
            <span>{place.item.label === '' ? place.item.title : place.item.label}</span> <time>{isoText(place.end - place.days)}</time> →{' '}
            <time>{isoText(place.end)}</time> {t('days.slip', { n: signed(place.days) })}
          </li>
        ))}
        {pushed.length > most ? <li class="dim">… {t('more', { n: pushed.length - most })}</li> : null}
      </ul>
      {act === null || scene.edit === 'closed' ? null : (
        <p class="acts">
          <button type="button" class="primary" disabled={!mayEdit(scene)} onClick={() => shift(pushed, scene)}>
            {counted(t, 'pushed.shift', pushed.length)}
          </button>
        </p>
      )}
    </div>
  )
}

function pushedOf({ item, scene: { replan, view } }: PartProps): readonly Replaced[] {
  if (replan) return replan.pushed
  const { start, end } = item
  return end === undefined || item.kind === 'group' || (!isMovable(item) && item.state !== 'done')
    ? []
    : pushedBehind(view, [{ item, ...(start !== undefined && { start }), end, days: 0 }])
}

/** With the move in progress, if there is one: both are one change, and one undo. */
function shift(pushed: readonly Replaced[], scene: Scene): void {
  if (scene.replan) commit(scene, 'follow')
  else scene.act?.({ do: 'edit', operation: { op: 'reschedule', moves: movesOf(pushed) } })
}
