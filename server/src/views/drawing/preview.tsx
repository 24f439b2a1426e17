import type { VNode } from 'preact'
import { type Locale, nearestLocale } from '../../l10n/locale.ts'
import type { PreviewModel } from '../models/types.ts'
import { Plan } from './document/plan.tsx'
import { Boundary } from './frame/boundary.tsx'
import { HeadLine } from './frame/head.tsx'
import { Sprite } from './frame/icons.tsx'
import { Notice, SkipLink, StaleBanner, viewId } from './frame/notices.tsx'
import { Tabs } from './frame/tabs.tsx'
import { as } from './roles.ts'
import type { Act, PreviewUi, TimelineUi } from './state.ts'
import { Timeline } from './timeline/timeline.tsx'
import { foundText } from './timeline/toolbar.tsx'
import { type Translate, translator } from './translate.ts'

/** What there is to show. */
export type Page =
  | { readonly page: 'waiting' }
  | { readonly page: 'unavailable'; readonly reason: string }
  /** `stale`: the source cannot be read now, this is what it said before. */
  | { readonly page: 'current' | 'stale'; readonly model: PreviewModel }

export interface PreviewProps {
  readonly page: Page
  readonly ui: PreviewUi
  readonly locale: Locale
  /** Of the pane, in px. */
  readonly width: number
  readonly act: Act
}

/** The whole pane. A function of its props: the same in the editor, in a file and in a test. */
export function Preview({ page, ...props }: PreviewProps): VNode {
  const t = translator(props.locale)
  switch (page.page) {
    case 'waiting':
      return <Notice text={t('waiting')} />
    case 'unavailable':
      return <Notice title={t('unavailable')} text={page.reason} />
    case 'current':
    case 'stale':
      return <Shown model={page.model} standing={page.page} t={t} props={props} />
  }
}

interface ShownProps {
  readonly model: PreviewModel
  readonly standing: 'current' | 'stale'
  readonly t: Translate
  readonly props: Omit<PreviewProps, 'page'>
}

function Shown({ model, standing, t, props: { ui, locale, width, act } }: ShownProps): VNode {
  const tab = model.timeline === undefined ? 'plan' : ui.tab
  return (
    <>
      <Sprite />
      {act === null ? null : <SkipLink text={t('skip')} />}
      <header class="top">
        <HeadLine head={model.head} language={model.document.language} ui={ui} t={t} act={act} />
        {act === null ? null : <Tabs model={model} open={tab} t={t} act={act} />}
      </header>
      <main>
        {standing === 'stale' ? <StaleBanner t={t} act={act} /> : null}
        <div id={viewId} {...(act === null ? {} : { ...as('tabpanel'), 'aria-labelledby': `tab-${tab}` })} tabIndex={-1}>
          <Boundary key={tab} model={model} t={t}>
            {tab === 'timeline' && model.timeline !== undefined ? (
              <Timeline view={model.timeline} ui={ui.timeline} t={t} act={act} width={width} />
            ) : (
              <Plan view={model.document} setting={{ t, words: translator(wordsOf(model, locale)), cursor: ui.cursor, act }} />
            )}
          </Boundary>
        </div>
        {act === null ? null : (
          <p class="sr" role="status">
            {announcement(model, standing, { t, ui: tab === 'timeline' ? ui.timeline : null })}
          </p>
        )}
      </main>
    </>
  )
}

/** What changed without the reader's eye on it: that the source broke, how many items a filter left. */
function announcement(
  model: PreviewModel,
  standing: 'current' | 'stale',
  { t, ui }: { readonly t: Translate; readonly ui: TimelineUi | null },
): string {
  const found = ui === null || model.timeline === undefined ? '' : foundText(model.timeline.items, ui, t)
  return [standing === 'stale' ? t('stale') : '', found].filter((part) => part !== '').join(' ')
}

/** A document in a language that is not ours keeps the interface's marks. */
function wordsOf({ document: { language } }: PreviewModel, locale: Locale): Locale {
  return /^(en|zh)\b/i.test(language) ? nearestLocale(language) : locale
}
