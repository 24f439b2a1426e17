import type { VNode } from 'preact'
import type { Block } from '../../models/documentTypes.ts'
import type { PreviewModel, Tab } from '../../models/types.ts'
import type { Act } from '../state.ts'
import { counted, type Translate } from '../translate.ts'

interface TabEntry {
  readonly tab: Tab
  readonly badge: number
  readonly said: string
}

interface TabsProps {
  readonly model: PreviewModel
  readonly open: Tab
  readonly t: Translate
  readonly act: NonNullable<Act>
}

/** Arrow keys move, Enter opens: opening at once would draw every tab on the way. */
export function Tabs({ model, open, t, act }: TabsProps): VNode {
  return (
    <nav class="tabs" aria-label={t('views')}>
      <div role="tablist" aria-label={t('views')} onKeyDown={roving}>
        {tabsOf(model, t).map(({ tab, badge, said }) => (
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
            {badge === 0 ? null : (
              <>
                {' '}
                <span class="n" aria-hidden="true">
                  {badge}
                </span>
                <span class="sr">
                  {t('separator')}
                  {said}
                </span>
              </>
            )}
          </button>
        ))}
      </div>
    </nav>
  )
}

function tabsOf({ document, timeline }: PreviewModel, t: Translate): readonly TabEntry[] {
  const errors = [document.front, ...document.sections].flatMap((section) => section.blocks).reduce((sum, block) => sum + errorsIn(block), 0)
  const late = timeline?.items.filter((item) => item.state === 'overdue' && item.kind !== 'group').length ?? 0
  const plan: TabEntry = { tab: 'plan', badge: errors, said: counted(t, 'errors', errors) }
  return timeline === undefined ? [plan] : [plan, { tab: 'timeline', badge: late, said: t('overdueItems', { n: late }) }]
}

const errorsIn = ({ findings = [] }: Block): number => findings.filter((finding) => finding.severity === 'error').length

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
