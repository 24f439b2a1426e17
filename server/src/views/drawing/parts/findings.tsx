import type { VNode } from 'preact'
import type { ViewFinding } from '../../models/types.ts'
import { RuleLink } from '../document/notes.tsx'
import { NamedIcon } from '../frame/icons.tsx'
import { severityMark } from '../frame/marks.ts'
import { Sentence } from '../frame/sentence.tsx'
import type { Setting } from '../setting.ts'

const most = 12

/** A finding, and what it is about where a list tells of several things. */
type Told = ViewFinding & { readonly about?: string }

interface FindingsProps {
  /** Of the heading. */
  readonly id: string
  /** Its words, where several such lists stand on one page. */
  readonly title?: string
  readonly findings: readonly Told[]
  readonly scene: Pick<Setting, 't' | 'act'>
}

/** What the rules say of what is shown; a long list goes on where all findings are. */
export function Findings({ id, title, findings, scene: { t, act } }: FindingsProps): VNode | null {
  if (findings.length === 0) return null
  const more = findings.length - most
  return (
    <section aria-labelledby={id}>
      <div class="cap">
        <h3 id={id}>{title ?? t('bia.findings')}</h3>
      </div>
      <ul class="find">
        {findings.slice(0, act === null ? findings.length : most).map((finding, index) => (
          <One key={index} finding={finding} scene={{ t, act }} />
        ))}
      </ul>
      {more > 0 && act !== null ? (
        <button type="button" class="link" onClick={() => act({ do: 'showProblems' })}>
          {t('bia.findings.more', { n: more })}
        </button>
      ) : null}
    </section>
  )
}

interface OneProps {
  readonly finding: Told
  readonly scene: FindingsProps['scene']
}

function One({ finding: { severity, rule, message, item, about }, scene: { t, act } }: OneProps): VNode {
  const { icon, tone } = severityMark(severity)
  return (
    <li data-item={item}>
      <NamedIcon name={icon} tone={tone} label={t(`severity.${severity}`)} /> <RuleLink rule={rule} t={t} act={act} />
      <span>
        {about === undefined ? null : <About about={about} item={item} act={act} />}
        <Sentence text={message} />
      </span>
    </li>
  )
}

/** The activity leads to the place in the source. */
function About({ about, item, act }: { readonly about: string; readonly item: string | undefined; readonly act: Setting['act'] }): VNode {
  return (
    <>
      {act === null || item === undefined ? (
        <b>{about}</b>
      ) : (
        <button type="button" class="ref strong" onClick={() => act({ do: 'reveal', item, focus: 'move' })}>
          {about}
        </button>
      )}{' '}
    </>
  )
}
