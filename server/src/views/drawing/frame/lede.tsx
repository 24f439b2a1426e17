import type { VNode } from 'preact'
import type { Lede } from '../../models/types.ts'
import { Icon } from './icons.tsx'
import { ledeMark } from './marks.ts'
import { Sentence } from './sentence.tsx'

/** First what is wrong: one sentence, before any drawing. */
export function LedeLine({ lede: { tone, headline, text } }: { readonly lede: Lede }): VNode {
  const mark = ledeMark(tone)
  return (
    <div class="lede">
      <Icon name={mark.icon} tone={mark.tone} />
      <h2>
        <Sentence text={headline} />
      </h2>
      {text === undefined ? null : (
        <p>
          <Sentence text={text} />
        </p>
      )}
    </div>
  )
}
