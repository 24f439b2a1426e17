import type { ComponentChildren, VNode } from 'preact'
import { isoText } from '../../../../language/values/civil.ts'
import { StateWords } from '../../document/stateWords.tsx'
import { signed } from '../../figures.ts'
import { isPoint } from '../bars.ts'
import { mayEdit } from '../commit.ts'
import { slipOf } from '../describe.ts'
import { isMovable } from '../replan.ts'
import { DateField, PercentField } from './fields.tsx'
import type { PartProps } from './part.ts'

/** State, dates, progress, baseline: fields where they can be changed, else words. */
export function Dates({ item, scene }: PartProps): VNode {
  const { t } = scene
  const { start, end, state, lateDays } = item
  return (
    <dl>
      <Fact name={t('state')}>
        <StateWords mark={{ is: 'state', state, ...(lateDays === undefined ? {} : { lateDays }) }} words={t} />
      </Fact>
      {isPoint(item) || item.kind === 'group' || start === undefined ? null : (
        <Fact name={t('start')}>
          <Day item={item} scene={scene} which="start" />
        </Fact>
      )}
      {item.kind === 'group' ? null : (
        <Fact name={isPoint(item) ? t('date') : t('end')}>
          {end === undefined ? <span class="dim">{t('noDate')}</span> : <Day item={item} scene={scene} which="end" />}
        </Fact>
      )}
      <Progress item={item} scene={scene} />
      <Baseline item={item} scene={scene} />
    </dl>
  )
}

function Day({ item, scene, which }: PartProps & { readonly which: 'start' | 'end' }): VNode | null {
  const { act, t } = scene
  const day = item[which]
  if (day === undefined) return null
  if (!mayEdit(scene) || !isMovable(item)) return <time>{isoText(day)}</time>
  const name = which === 'start' ? t('start') : isPoint(item) ? t('date') : t('end')
  return (
    <DateField
      key={`${item.id} ${which} ${day}`}
      day={day}
      name={name}
      t={t}
      change={(to) => act?.({ do: 'edit', operation: { op: 'reschedule', moves: [{ item: item.id, [which]: to }] } })}
    />
  )
}

function Progress({ item, scene }: PartProps): VNode | null {
  const { t, act } = scene
  const { progress, id } = item
  if (progress === undefined || isPoint(item)) return null
  const content =
    mayEdit(scene) && isMovable(item) ? (
      <PercentField
        key={`${id} ${progress}`}
        percent={progress}
        name={t('done')}
        t={t}
        change={(percent) => act?.({ do: 'edit', operation: { op: 'progress', item: id, percent } })}
      />
    ) : (
      t('percent', { n: progress })
    )
  return <Fact name={t('done')}>{content}</Fact>
}

function Baseline({ item, scene: { t } }: PartProps): VNode | null {
  const slip = slipOf(item)
  if (item.baseline === undefined) return null
  return (
    <Fact name={t('baseline')}>
      <time>{isoText(item.baseline.end)}</time>
      {slip === undefined || slip === 0 ? null : (
        <span class={slip > 0 ? 'warnc' : undefined}>
          {t('separator')}
          {t('days.slip', { n: signed(slip) })}
        </span>
      )}
    </Fact>
  )
}

function Fact({ name, children }: { readonly name: string; readonly children: ComponentChildren }): VNode {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  )
}
