import type { VNode } from 'preact'
import { Field } from '../field.tsx'
import { Icon } from '../frame/icons.tsx'
import { Chooser } from './chooser.tsx'
import { Outcome } from './outcome.tsx'
import { type Scene, toggleOff } from './scene.ts'
import { momentOf } from './words.ts'

/** Beside the graph: what is switched off, and what follows. */
export function WhatIf({ scene }: { readonly scene: Scene }): VNode | null {
  const { t, act, ui, answer, view } = scene
  if (act === null && answer !== 'here') return null
  return (
    <section class="side" aria-labelledby="dep-what-if">
      <div class="dp-cap">
        <h3 id="dep-what-if">{t('dep.whatIf')}</h3>
        {act === null || ui.off.length === 0 ? null : (
          <button type="button" class="quiet" onClick={() => act({ do: 'dependencies', change: { off: [] } })}>
            {t('dep.reset')}
          </button>
        )}
      </div>
      <Chips scene={scene} />
      {act === null ? null : <Chooser scene={scene} />}
      {ui.off.length === 0 || act === null ? null : <From scene={scene} />}
      {answer === 'none' ? <p class="dim">{t('dep.idle')}</p> : null}
      {answer === 'pending' ? <p class="dim">{t('dep.pending')}</p> : null}
      {answer === 'here' && view.whatIf ? <Outcome found={view.whatIf} scene={scene} /> : null}
    </section>
  )
}

function Chips({ scene }: { readonly scene: Scene }): VNode | null {
  const { t, act, ui, nodes, view } = scene
  if (ui.off.length === 0) return null
  const known = new Map([...view.people, ...(view.whatIf?.off ?? [])].map(({ id, name }) => [id, name]))
  return (
    <ul class="chips">
      {ui.off.map((id) => {
        const name = nodes.get(id)?.name ?? known.get(id) ?? id
        return (
          <li key={id}>
            {act === null ? (
              <span class="chip">
                <Icon name="power" /> {name}
              </span>
            ) : (
              <button
                type="button"
                class="chip"
                aria-label={t('dep.switchOn.name', { name })}
                title={t('dep.switchOn')}
                onClick={() => toggleOff(scene, id)}
              >
                <Icon name="power" /> <span>{name}</span> <Icon name="close" />
              </button>
            )}
          </li>
        )
      })}
    </ul>
  )
}

/** When it begins: only then a breach has a time on the clock. The browser's own field would write it in the order of some country. */
function From({ scene: { t, ui, act } }: { readonly scene: Scene }): VNode {
  const take = (written: string): boolean => {
    const from = written === '' ? '' : momentOf(written)
    if (from !== undefined) act?.({ do: 'dependencies', change: { from } })
    return from !== undefined
  }
  return (
    <div class="dp-from">
      {t('dep.from')}{' '}
      <Field text={ui.from.replace('T', ' ')} name={t('dep.from.hint')} wrong={t('dep.from.wrong')} hint="YYYY-MM-DD hh:mm" size={17} take={take} />
    </div>
  )
}
