import type { VNode } from 'preact'
import type { TakeoverView } from '../../models/dependencies/whatIfTypes.ts'
import type { OutcomeProps } from './outcomeTypes.ts'
import type { Scene } from './scene.ts'
import { clockAfter, hoursAndMinutes } from './words.ts'

/** Who works in the place of what is down, and from when. */
export function Takeovers({ found: { takeovers }, scene }: OutcomeProps): VNode | null {
  if (takeovers.length === 0) return null
  return (
    <>
      <h4>{scene.t('dep.takeovers')}</h4>
      <ul>
        {takeovers.map((one, index) => (
          <li key={index}>
            {who(one, scene)} <span class="dim">{when(one, scene)}</span>
          </li>
        ))}
      </ul>
    </>
  )
}

const who = (one: TakeoverView, { t }: Scene): string =>
  one.is === 'standIn' ? t('dep.takes', { by: one.by, from: one.from }) : t('dep.takes.strategy', { by: one.by, for: one.for.join(t('list')) })

function when({ ready }: TakeoverView, { t, ui }: Scene): string {
  if (ready === undefined) return t('dep.takes.open')
  return t('dep.takes.after', { time: clockAfter(ui.from, ready) ?? hoursAndMinutes(ready) })
}
