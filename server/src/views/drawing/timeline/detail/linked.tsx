import type { VNode } from 'preact'
import { RuleLink } from '../../document/notes.tsx'
import { NamedIcon } from '../../frame/icons.tsx'
import { severityMark } from '../../frame/marks.ts'
import { Sentence } from '../../frame/sentence.tsx'
import { counted } from '../../translate.ts'
import { nameOf } from '../describe.ts'
import { openedFor } from '../outline.ts'
import type { PartProps } from './part.ts'

export function Findings({ item: { findings = [] }, scene: { t, act } }: PartProps): VNode | null {
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

export function Linked({ item, scene }: PartProps): VNode | null {
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
