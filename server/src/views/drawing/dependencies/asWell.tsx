import type { VNode } from 'preact'
import { Icon } from '../frame/icons.tsx'
import type { OutcomeProps } from './outcomeTypes.ts'
import type { Scene } from './scene.ts'
import { clockAfter, hoursAndMinutes } from './words.ts'

/** The question that follows: what if what took over fails as well? */
export function AsWell({ found: { asWell, activities }, scene }: OutcomeProps): VNode | null {
  const { t, act, ui } = scene
  if (!asWell) return null
  const { first, last, breached, off } = asWell
  const figures = { n: breached, all: activities, ...(first && { name: first.name, when: moment(first.seconds, scene) }) }
  const both = last && { ...figures, lastName: last.name, lastWhen: moment(last.seconds, scene) }
  return (
    <>
      <h4>{t('dep.asWell', { names: off.map(({ name }) => name).join(t('list')) })}</h4>
      <p class={breached > 0 ? 'bad' : 'dim'}>{both ? t('dep.asWell.both', both) : first ? t('dep.asWell.some', figures) : t('dep.asWell.none')}</p>
      {act === null ? null : (
        <p class="acts">
          <button type="button" onClick={() => act({ do: 'dependencies', change: { off: [...ui.off, ...off.map(({ id }) => id)] } })}>
            <Icon name="power" /> {t('dep.switchOff')}
          </button>
        </p>
      )}
    </>
  )
}

function moment(seconds: number, { t, ui }: Scene): string {
  const clock = clockAfter(ui.from, seconds)
  return clock === undefined ? t('dep.after', { time: hoursAndMinutes(seconds) }) : t('dep.at', { time: clock })
}
