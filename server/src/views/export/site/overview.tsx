import type { VNode } from 'preact'
import { siteTexts } from '../../../l10n/views/site.ts'
import { isoText } from '../../../language/values/civil.ts'
import { Icon, Sprite } from '../../drawing/frame/icons.tsx'
import { as } from '../../drawing/roles.ts'
import { counted, type Say, speaker, translator } from '../../drawing/translate.ts'
import type { SiteDocument, SiteWish } from './site.ts'

interface OverviewProps {
  readonly documents: readonly SiteDocument[]
  readonly wish: Pick<SiteWish, 'title' | 'locale'>
}

/** The first page of a programme: a field to search in, and every document with how it stands. */
export function Overview({ documents, wish: { title, locale } }: OverviewProps): VNode {
  const [t, say] = [translator(locale), speaker(siteTexts, locale)]
  const days = [...new Set(documents.map(({ model }) => isoText(model.head.today)))]
  return (
    <>
      <Sprite />
      <header class="top">
        <div class="top-doc">
          <h1>{title}</h1>
        </div>
        <div class="top-tools">
          <span class="meta asof">{days.map((date) => t('asOf', { date })).join(' · ')}</span>
        </div>
      </header>
      <main class="site">
        <label class="site-search">
          {say('search')} <input type="search" autocomplete="off" />
        </label>
        <p id="count" role="status" class="meta" />
        <ul id="found" class="site-found" />
        <div class="site-table" {...as('group', { 'aria-label': say('documents'), tabIndex: 0 })}>
          <table>
            <caption>{say('documents')}</caption>
            <thead>
              <tr>
                {(['document', 'kind', 'version', 'status', 'review', 'findings'] as const).map((key) => (
                  <th key={key} scope="col">
                    {say(key)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {documents.map((one) => (
                <DocumentRow key={one.name} document={one} t={t} say={say} />
              ))}
            </tbody>
          </table>
        </div>
      </main>
    </>
  )
}

interface RowProps {
  readonly document: SiteDocument
  readonly t: ReturnType<typeof translator>
  readonly say: Say<keyof typeof siteTexts>
}

function DocumentRow({ document: { name, kind, model }, t, say }: RowProps): VNode {
  const { title, version, status, nextReview, today, errors, warnings } = model.head
  const findings = [errors > 0 ? counted(t, 'errors', errors) : '', warnings > 0 ? counted(t, 'warnings', warnings) : ''].filter(
    (part) => part !== '',
  )
  const isLate = nextReview !== undefined && nextReview < today
  return (
    <tr>
      <th scope="row">
        <a href={`${name}.html`} lang={model.document.language}>
          {title}
        </a>
      </th>
      <td>{kind}</td>
      <td>{version ?? ''}</td>
      <td>{status ?? ''}</td>
      <td>
        {nextReview === undefined ? '' : isoText(nextReview)}
        {isLate ? (
          <b class="bad">
            {' '}
            <Icon name="overdue" tone="bad" /> {say('overdue')}
          </b>
        ) : null}
      </td>
      <td>{findings.length === 0 ? say('none') : findings.join(t('separator'))}</td>
    </tr>
  )
}
