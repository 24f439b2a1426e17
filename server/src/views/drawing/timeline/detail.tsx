import type { ComponentChildren, VNode } from 'preact'
import { isoText } from '../../../language/values/civil.ts'
import type { TimelineItem } from '../../models/timeline/types.ts'
import { RuleLink } from '../document/notes.tsx'
import { StateWords } from '../document/stateWords.tsx'
import { signed } from '../figures.ts'
import { Icon, NamedIcon } from '../frame/icons.tsx'
import { severityMark } from '../frame/marks.ts'
import { Sentence } from '../frame/sentence.tsx'
import { counted } from '../translate.ts'
import { isPoint, markOf } from './bars.ts'
import { nameOf, slipOf } from './describe.ts'
import { openedFor } from './outline.ts'
import { pick, type Scene } from './scene.ts'
import { centre } from './zoom.ts'

/** The selected item in full, at the foot of the pane: what rows and chart have no room for. */
export function Detail({ scene }: { readonly scene: Scene }): VNode | null {
  const { t, selected } = scene
  if (selected === undefined) return null
  return (
    <section class={scene.layout === 'narrow' ? 'detail nd1' : 'detail'} aria-label={t('selected')}>
      <Name item={selected} scene={scene} />
      <Dates item={selected} scene={scene} />
      <div>
        <Findings item={selected} scene={scene} />
        <Linked item={selected} scene={scene} />
      </div>
    </section>
  )
}

interface PartProps {
  readonly item: TimelineItem
  readonly scene: Scene
}

function Name({ item, scene }: PartProps): VNode {
  const { t, act, branches, scale, view } = scene
  const parent = branches.find((branch) => branch.item.id === item.id)?.parent?.item
  const context = [parent === undefined ? '' : nameOf(parent), item.owner ?? ''].filter((part) => part !== '')
  const away = markOf(item, { scale, today: view.today }).mark === 'beyond' && item.end !== undefined ? item.end : undefined
  return (
    <div>
      <h3>
        {nameOf(item)}{' '}
        {item.critical ? (
          <span class="c" title={t('critical.hint')}>
            {t('critical.tag')}
          </span>
        ) : null}
      </h3>
      {context.length === 0 ? null : <p class="dim">{context.join(' · ')}</p>}
      {act === null ? null : (
        <p class="acts">
          <button type="button" onClick={() => pick(act, item.id, 'move')}>
            <Icon name="source" /> {t('reveal')}
          </button>
          {away === undefined ? null : (
            <button type="button" onClick={() => act({ do: 'timeline', change: centre(scale, away) })}>
              {t('showInChart')}
            </button>
          )}
        </p>
      )}
    </div>
  )
}

function Dates({ item, scene: { t } }: PartProps): VNode {
  const { start, end, progress, state, lateDays, baseline } = item
  const slip = slipOf(item)
  return (
    <dl>
      <Fact name={t('state')}>
        <StateWords mark={{ is: 'state', state, ...(lateDays === undefined ? {} : { lateDays }) }} words={t} />
      </Fact>
      {isPoint(item) || item.kind === 'group' || start === undefined ? null : (
        <Fact name={t('start')}>
          <time>{isoText(start)}</time>
        </Fact>
      )}
      <Fact name={isPoint(item) ? t('date') : t('end')}>
        {end === undefined ? <span class="dim">{t('noDate')}</span> : <time>{isoText(end)}</time>}
      </Fact>
      {progress === undefined || isPoint(item) ? null : <Fact name={t('done')}>{t('percent', { n: progress })}</Fact>}
      {baseline === undefined ? null : (
        <Fact name={t('baseline')}>
          <time>{isoText(baseline.end)}</time>
          {slip === undefined || slip === 0 ? null : (
            <span class={slip > 0 ? 'warnc' : undefined}>
              {t('separator')}
              {t('days.slip', { n: signed(slip) })}
            </span>
          )}
        </Fact>
      )}
    </dl>
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

function Findings({ item: { findings = [] }, scene: { t, act } }: PartProps): VNode | null {
  if (findings.length === 0) return null
  return (
    <>
      <h4>{counted(t, 'findings', findings.length)}</h4>
      <ul>
        {findings.map(({ severity, rule, message }, index) => {
          const { icon, tone } = severityMark(severity)
          return (
            <li key={index}>
              <NamedIcon name={icon} tone={tone} label={t(`severity.${severity}`)} /> <RuleLink rule={rule} t={t} act={act} />{' '}
              <Sentence text={message} />
            </li>
          )
        })}
      </ul>
    </>
  )
}

function Linked({ item, scene }: PartProps): VNode | null {
  const { t, view } = scene
  const before = (item.after ?? []).map((id) => view.items.find((other) => other.id === id)).filter((other) => other !== undefined)
  const later = view.items.filter((other) => other.after?.includes(item.id) === true)
  if (before.length + later.length === 0) return null
  return (
    <>
      <h4>{t('linked')}</h4>
      <ul>
        {before.map((other) => (
          <Neighbour key={other.id} word={t('after')} item={other} scene={scene} />
        ))}
        {later.map((other) => (
          <Neighbour key={other.id} word={t('before')} item={other} scene={scene} />
        ))}
      </ul>
    </>
  )
}

function Neighbour({ word, item, scene: { act, branches, ui, t } }: PartProps & { readonly word: string }): VNode {
  const go = (): void => act?.({ do: 'timeline', change: { selected: item.id, folded: openedFor(branches, ui.folded, item.id) } })
  return (
    <li>
      <span class="dim">{word}</span>{' '}
      {act === null ? (
        nameOf(item)
      ) : (
        <button type="button" class="ref" onClick={go}>
          {nameOf(item)}
        </button>
      )}{' '}
      <span class="dim">{t(`state.${item.state}`)}</span>
    </li>
  )
}
