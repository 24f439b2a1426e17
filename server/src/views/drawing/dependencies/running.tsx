import type { VNode } from 'preact'
import type { OutcomeProps } from './outcomeTypes.ts'
import { noteText } from './rowLines.ts'

/** What goes on: activities, those that hold out on something, and how much else is untouched. */
export function Running({ found: { running, untouched }, scene }: OutcomeProps): VNode {
  const { t } = scene
  return (
    <>
      <h4>{t('dep.runs')}</h4>
      <ul class="dp-runs">
        {running.map(({ id, name, notes }) => (
          <li key={id}>
            {name}
            {notes.map((note, index) => (
              <span key={index} class="sub dim">
                {noteText(note, scene)}
              </span>
            ))}
          </li>
        ))}
        <li class="dim" title={untouched.names.join(t('list'))}>
          {t('dep.untouched', { n: untouched.count, of: untouched.of })}
        </li>
      </ul>
    </>
  )
}
