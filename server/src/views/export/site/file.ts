import { h } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { siteTexts } from '../../../l10n/views/site.ts'
import { languageTag, speaker } from '../../drawing/translate.ts'
import { cleaned } from '../clean.ts'
import { htmlOf } from '../html/file.ts'
import { page } from '../html/shell.ts'
import { Overview } from './overview.tsx'
import { placesIn } from './places.ts'
import { search } from './search.ts'
import type { SiteDocument, SiteFile, SiteWish } from './site.ts'

/**
 * A programme as a folder of pages that need no server and no network: a first page with a search over all that the documents say, and a page
 * for each of them. The only script is that of the search; without it the list of documents is still there.
 */
export async function siteOf(documents: readonly SiteDocument[], wish: SiteWish): Promise<readonly SiteFile[]> {
  const clean = documents.map((one) => ({ ...one, model: cleaned(one.model) }))
  const pages = clean.map(async ({ name, model, tabs, locale }) => ({
    name: `${name}.html`,
    text: await htmlOf({ model, tabs, locale, home: { href: 'index.html', title: speaker(siteTexts, locale)('home') } }, wish.style),
  }))
  return [{ name: 'index.html', text: await overview(clean, wish) }, ...(await Promise.all(pages))]
}

async function overview(documents: readonly SiteDocument[], { title, locale, style }: SiteWish): Promise<string> {
  const say = speaker(siteTexts, locale)
  const words = { found: say('found'), first: say('first'), nothing: say('nothing') }
  const data = [
    ['places', documents.flatMap(placesIn)],
    ['words', words],
  ] as const
  return page({
    language: languageTag(locale),
    title: cleaned(title),
    style,
    body: renderToString(h(Overview, { documents, wish: { title: cleaned(title), locale } })),
    data,
    script: `(${search.toString()})(window)`,
  })
}
