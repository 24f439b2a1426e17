import type { VNode } from 'preact'
import type { PreviewModel, Tab } from '../../models/types.ts'
import type { Act } from '../state.ts'
import type { Badge, TabHandle } from '../tabView.ts'
import type { Translate } from '../translate.ts'

interface TabsProps {
  readonly views: readonly TabHandle[]
  readonly model: PreviewModel
  readonly open: Tab
  readonly t: Translate
  readonly act: NonNullable<Act>
}

/** Arrow keys move, Enter opens: opening at once would draw every tab on the way. */
export function Tabs({ views, model, open, t, act }: TabsProps): VNode {
  return (
    <nav class="tabs" aria-label={t('views')}>
      <div role="tablist" aria-label={t('views')} onKeyDown={roving}>
        {views.map(({ tab, badge }) => (
          <button
            key={tab}
            type="button"
            role="tab"
            id={`tab-${tab}`}
            aria-selected={tab === open}
            aria-controls={tab === open ? 'view' : undefined}
            tabIndex={tab === open ? 0 : -1}
            onClick={() => act({ do: 'open', tab })}
          >
            {t(`tab.${tab}`)}
            <Count badge={badge(model, t)} t={t} />
          </button>
        ))}
      </div>
    </nav>
  )
}

function Count({ badge: { count, said }, t }: { readonly badge: Badge; readonly t: Translate }): VNode | null {
  if (count === 0) return null
  return (
    <>
      {' '}
      <span class="n" aria-hidden="true">
        {count}
      </span>
      <span class="sr">
        {t('separator')}
        {said}
      </span>
    </>
  )
}

function roving(event: KeyboardEvent): void {
  const tabs = [...(event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>('[role="tab"]')]
  const at = tabs.indexOf(event.target as HTMLElement)
  const to = targetTab(event.key, at, tabs.length)
  if (to === undefined || event.altKey || event.ctrlKey || event.metaKey) return
  event.preventDefault()
  tabs[to]?.focus()
}

function targetTab(key: string, at: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowRight':
      return (at + 1) % count
    case 'ArrowLeft':
      return (at - 1 + count) % count
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return undefined
  }
}
