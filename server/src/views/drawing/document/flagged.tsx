import type { ComponentChildren, VNode } from 'preact'
import type { DateMark, Reference, Words } from '../../models/inlineTypes.ts'
import type { Translate } from '../translate.ts'

interface FlaggedProps {
  readonly mark: Words | DateMark | Reference
  readonly words: Translate
  readonly children: ComponentChildren
}

/** A value with what is the matter with it: the wavy line of the editor, a tone, and the reason on hover. */
export function Flagged({ mark: { flag, tone, why }, words, children }: FlaggedProps): VNode {
  const toned = tone === undefined && why === undefined ? children : <Toned mark={{ tone, why }} words={words} children={children} />
  if (flag === undefined) return <>{toned}</>
  return <mark class={flag === 'error' ? 'm-bad' : 'm-warn'}>{toned}</mark>
}

interface TonedProps {
  readonly mark: { readonly tone: Words['tone']; readonly why: string | undefined }
  readonly words: Translate
  readonly children: ComponentChildren
}

const toneClass = { bad: 'bad', warning: 'warnc', stale: 'stale', strong: 'strong', dim: 'dim' } as const

/** «Too old» has no shape of its own beside the value, so it is said. */
function Toned({ mark: { tone, why }, words, children }: TonedProps): VNode {
  const stale = tone === 'stale'
  return (
    <span class={tone && toneClass[tone]} title={why ?? (stale ? words('tone.stale') : undefined)}>
      {children}
      {stale ? <span class="sr"> {words('tone.stale')}</span> : null}
    </span>
  )
}
