import type { VNode } from 'preact'
import type { ItemId, ViewFinding } from '../../models/types.ts'
import { NamedIcon } from '../frame/icons.tsx'
import { severityMark } from '../frame/marks.ts'
import { Sentence } from '../frame/sentence.tsx'
import type { Setting } from '../setting.ts'
import type { Act } from '../state.ts'

/** Findings in the margin, beside what they are about. */
export function Notes({
  about,
  findings,
  setting,
}: {
  readonly about: string
  readonly findings: readonly ViewFinding[]
  readonly setting: Setting
}): VNode {
  return (
    <aside class="notes" aria-label={setting.t('findingsOf', { name: about })}>
      {findings.map((finding, index) => (
        <Note key={index} finding={finding} setting={setting} />
      ))}
    </aside>
  )
}

function Note({ finding, setting: { t, act } }: { readonly finding: ViewFinding; readonly setting: Setting }): VNode {
  const { severity, rule, message, item } = finding
  const { icon, tone } = severityMark(severity)
  return (
    <div class={`note n-${severity}`} data-item={item}>
      <NamedIcon name={icon} tone={tone} label={t(`severity.${severity}`)} /> <RuleLink rule={rule} t={t} act={act} /> <Sentence text={message} />
      {item === undefined || act === null ? null : <SourceLink item={item} about={rule} setting={{ t, act }} />}
    </div>
  )
}

/** The code of a finding leads to the page that explains its rule. */
export function RuleLink({ rule, t, act }: { readonly rule: string; readonly t: Setting['t']; readonly act: Act }): VNode {
  if (act === null) return <span class="code">{rule}</span>
  return (
    <button type="button" class="code" title={t('finding.page', { rule })} onClick={() => act({ do: 'readRule', rule })}>
      {rule}
    </button>
  )
}

interface SourceLinkProps {
  readonly item: ItemId
  readonly about: string
  readonly setting: { readonly t: Setting['t']; readonly act: NonNullable<Act> }
}

function SourceLink({ item, about, setting: { t, act } }: SourceLinkProps): VNode {
  const label = t('source.of', { name: about })
  return (
    <span class="fix">
      <button type="button" class="link" aria-label={label} onClick={() => act({ do: 'reveal', item, focus: 'move' })}>
        {t('source')}
      </button>
    </span>
  )
}
