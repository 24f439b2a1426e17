import type { VNode } from 'preact'
import type { ViewFinding } from '../../models/types.ts'
import { RuleLink } from '../document/notes.tsx'
import { NamedIcon } from '../frame/icons.tsx'
import { severityMark } from '../frame/marks.ts'
import { Sentence } from '../frame/sentence.tsx'
import type { Scene } from './scene.ts'

/** What the rules say of dependencies, in all documents of the programme. */
export function Findings({ scene }: { readonly scene: Scene }): VNode | null {
  const { view, t } = scene
  if (view.findings.length === 0) return null
  return (
    <section class="find" aria-label={t('dep.findings')}>
      <ul>
        {view.findings.map((finding, index) => (
          <Finding key={index} finding={finding} scene={scene} />
        ))}
      </ul>
    </section>
  )
}

export function Finding({
  finding: { severity, rule, message, item },
  scene: { t, act },
}: {
  readonly finding: ViewFinding
  readonly scene: Scene
}): VNode {
  const { icon, tone } = severityMark(severity)
  return (
    <li class="fd">
      <NamedIcon name={icon} tone={tone} label={t(`severity.${severity}`)} /> <RuleLink rule={rule} t={t} act={act} />{' '}
      {act === null || item === undefined ? (
        <Sentence text={message} />
      ) : (
        <button type="button" class="ref" onClick={() => act({ do: 'reveal', item, focus: 'move' })}>
          <Sentence text={message} />
        </button>
      )}
    </li>
  )
}
