import type { VNode } from 'preact'
import type { Act, EditState } from '../state.ts'
import type { Translate } from '../translate.ts'
import { Icon } from './icons.tsx'

/** A whole pane with nothing but a sentence in it: never a blank one. */
export function Notice({ title, text }: { readonly title?: string; readonly text: string }): VNode {
  return (
    <main>
      <div class="empty" role="status">
        {title === undefined ? null : <h1>{title}</h1>}
        <p>{text}</p>
      </div>
    </main>
  )
}

/** What is shown is not what is written now. */
export function StaleBanner({ t, act }: { readonly t: Translate; readonly act: Act }): VNode {
  return (
    <p class="banner b-warn stale-note">
      <Icon name="warning" tone="warnc" /> <span>{t('stale')}</span>{' '}
      {act === null ? null : (
        <button type="button" class="link" onClick={() => act({ do: 'showProblems' })}>
          {t('showProblems')}
        </button>
      )}
    </p>
  )
}

/** Why the last change was not made. */
export function RefusedBanner({ edit }: { readonly edit: EditState }): VNode | null {
  return edit.state !== 'refused' ? null : (
    <p class="banner b-bad" role="alert">
      <Icon name="error" tone="bad" /> <span>{edit.reason}</span>
    </p>
  )
}

export const viewId = 'view'

/** Moves the focus itself: the editor takes such links in hand, and only scrolls. */
export function SkipLink({ text }: { readonly text: string }): VNode {
  const skip = (event: MouseEvent): void => {
    event.preventDefault()
    const { ownerDocument } = event.currentTarget as HTMLElement
    ownerDocument.getElementById(viewId)?.focus()
  }
  return (
    <a class="skip" href={`#${viewId}`} onClick={skip}>
      {text}
    </a>
  )
}
