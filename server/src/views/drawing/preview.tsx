import type { VNode } from 'preact'
import { type Locale, nearestLocale } from '../../l10n/locale.ts'
import { openedTabs } from '../models/basicTypes.ts'
import type { PreviewModel } from '../models/types.ts'
import { Boundary } from './frame/boundary.tsx'
import { HeadLine } from './frame/head.tsx'
import { Sprite } from './frame/icons.tsx'
import { Notice, RefusedBanner, SkipLink, StaleBanner, viewId } from './frame/notices.tsx'
import { Tabs } from './frame/tabs.tsx'
import { as } from './roles.ts'
import type { Act, PreviewUi, Tab } from './state.ts'
import { tabsIn } from './tabHandles.ts'
import type { Drawings, TabDrawing, TabSetting } from './tabView.ts'
import type { Sight } from './timeline/pieces.ts'
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
  readonly drawings: Drawings
  readonly locale: Locale
  /** Of the pane, in px. */
  readonly width: number
  readonly sight: Sight | null
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

/** The tab that is shown: every document has a plan, not every other tab. */
export const openTab = (model: PreviewModel | undefined, ui: PreviewUi): Tab =>
  model === undefined || tabsIn(model).some(({ tab }) => tab === ui.tab) ? ui.tab : 'plan'

/** Whether what is in a tab is there: of some it comes only after they are opened. */
export const hasInside = (model: PreviewModel, tab: Tab): boolean => openedTabs.every((one) => one !== tab || model[one] !== undefined)

interface ShownProps {
  readonly model: PreviewModel
  readonly standing: 'current' | 'stale'
  readonly t: Translate
  readonly props: Omit<PreviewProps, 'page'>
}

function Shown({ model, standing, t, props: { ui, drawings, locale, width, sight, act } }: ShownProps): VNode {
  const views = tabsIn(model)
  const open = openTab(model, ui)
  const drawing = drawings[open]
  const setting: TabSetting = { model, ui, standing, locale, t, words: translator(wordsOf(model, locale)), width, sight, act }
  return (
    <>
      <Sprite />
      {act === null ? null : <SkipLink text={t('skip')} />}
      <header class="top">
        <HeadLine head={model.head} language={model.document.language} ui={ui} t={t} act={act} />
        {act === null ? null : <Tabs views={views} model={model} open={open} t={t} act={act} />}
      </header>
      <main>
        {standing === 'stale' ? <StaleBanner t={t} act={act} /> : null}
        <RefusedBanner edit={ui.edit} />
        <div id={viewId} {...(act === null ? {} : { ...as('tabpanel'), 'aria-labelledby': `tab-${open}` })} tabIndex={-1}>
          <Boundary key={open} model={model} t={t}>
            {drawing === undefined || !hasInside(model, open) ? <p class="empty">{t('waiting')}</p> : <Opened drawing={drawing} setting={setting} />}
          </Boundary>
        </div>
        {act === null ? null : (
          <p class="sr" role="status">
            {[standing === 'stale' ? t('stale') : '', drawing?.announce?.(setting) ?? ''].filter((part) => part !== '').join(' ')}
          </p>
        )}
      </main>
    </>
  )
}

/** A component of its own, so that what fails while a tab is drawn is caught around it. */
const Opened = ({ drawing, setting }: { readonly drawing: TabDrawing; readonly setting: TabSetting }): VNode | null => drawing.draw(setting)

/** A document in a language that is not ours keeps the interface's marks. */
function wordsOf({ document: { language } }: PreviewModel, locale: Locale): Locale {
  return /^(en|zh)\b/i.test(language) ? nearestLocale(language) : locale
}
