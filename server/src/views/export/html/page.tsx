import type { VNode } from 'preact'
import type { Locale } from '../../../l10n/locale.ts'
import { allDrawings, paperDrawings } from '../../drawing/allDrawings.ts'
import { HeadLine } from '../../drawing/frame/head.tsx'
import { Sprite } from '../../drawing/frame/icons.tsx'
import { as } from '../../drawing/roles.ts'
import type { TabSetting } from '../../drawing/tabView.ts'
import { type Translate, translator } from '../../drawing/translate.ts'
import type { PreviewModel, Tab } from '../../models/types.ts'
import { settingFor } from '../setting.ts'

export interface PageProps {
  readonly model: PreviewModel
  readonly tabs: readonly Tab[]
  readonly locale: Locale
  /** The page that it belongs to, where it is one of several. */
  readonly home?: { readonly href: string; readonly title: string }
}

/** The body of an exported page: the same drawings as in the editor, one after the other, and nothing to press. */
export function Page({ model, tabs, locale, home }: PageProps): VNode {
  const t = translator(locale)
  const setting = settingFor(model, locale)
  return (
    <>
      <Sprite />
      <header class="top">
        <HeadLine head={model.head} language={model.document.language} ui={setting.ui} t={t} act={null} />
      </header>
      {home === undefined ? null : (
        <p class="home">
          <a href={home.href}>{home.title}</a>
        </p>
      )}
      {tabs.length < 2 ? null : <Parts tabs={tabs} t={t} />}
      <main>
        {tabs.map((tab) => (
          <Part key={tab} tab={tab} setting={setting} />
        ))}
      </main>
    </>
  )
}

function Parts({ tabs, t }: { readonly tabs: readonly Tab[]; readonly t: Translate }): VNode {
  return (
    <nav class="parts" aria-label={t('views')}>
      <ul>
        {tabs.map((tab) => (
          <li key={tab}>
            <a href={`#part-${tab}`}>{t(`tab.${tab}`)}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Part({ tab, setting }: { readonly tab: Tab; readonly setting: TabSetting }): VNode {
  const drawn = (paperDrawings[tab]?.sheets ?? allDrawings[tab]?.draw)?.(setting) ?? null
  return (
    <section class={`part part-${tab}`} id={`part-${tab}`} aria-labelledby={`name-${tab}`}>
      <h2 class="part-name" id={`name-${tab}`}>
        {setting.t(`tab.${tab}`)}
      </h2>
      {tab === 'plan' ? drawn : <Wide tab={tab} setting={setting} drawn={drawn} />}
    </section>
  )
}

/** A drawing is laid out for paper: on a smaller screen it scrolls by itself, and so must be reachable. */
function Wide({ tab, setting, drawn }: { readonly tab: Tab; readonly setting: TabSetting; readonly drawn: VNode | null }): VNode {
  return (
    <div class="wide" {...as('group', { 'aria-label': setting.t(`tab.${tab}`), tabIndex: 0 })}>
      {drawn}
    </div>
  )
}
