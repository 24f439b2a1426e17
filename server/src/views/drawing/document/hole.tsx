import type { VNode } from 'preact'
import type { Hole } from '../../models/inlineTypes.ts'
import type { Translate } from '../translate.ts'

/** Unset, missing, placeholder and not applicable look different everywhere; zero is a value and none of them. */
export function HoleMark({ hole, words }: { readonly hole: Hole; readonly words: Translate }): VNode {
  switch (hole.is) {
    case 'unset':
      return (
        <span class="dim unset" title={words('hole.unset')}>
          –
        </span>
      )
    case 'missing':
      return (
        <span class="none" title={words('hole.missing.key', { key: hole.key })}>
          {words('hole.missing')}
        </span>
      )
    case 'placeholder':
      return (
        <span class="hole" title={words('hole.placeholder')}>
          {hole.hint}
        </span>
      )
    case 'not_applicable':
      return (
        <span class="dim na" title={hole.reason}>
          {words('hole.notApplicable')}
        </span>
      )
  }
}
