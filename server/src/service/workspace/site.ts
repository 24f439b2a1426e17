import type { Finding } from '../../base/finding.ts'
import { message } from '../../base/message.ts'
import type { Locale } from '../../l10n/locale.ts'
import type { FileModel } from '../../language/model/file.ts'
import { documentLanguage } from '../../language/model/header.ts'
import type { Kind } from '../../language/schema/kinds.ts'
import type { SiteDocument, SiteFile } from '../../views/export/site/site.ts'
import { tabs } from '../../views/models/basicTypes.ts'
import { buildPreview } from '../../views/models/preview.ts'
import type { Tab } from '../../views/models/types.ts'
import { type Judged, obstacleTo } from './exports.ts'
import type { ExportTools } from './ports.ts'
import { nameOf } from './uris.ts'
import { render } from './wording.ts'

export interface SiteWish {
  readonly title: string
  readonly locale?: Locale
  /** The folder that the files lie in or below. */
  readonly root: string
}

/** A programme as a site, and why each file that is not in it is not. */
export interface Site {
  readonly files: readonly SiteFile[]
  readonly left: readonly { readonly uri: string; readonly why: string }[]
}

/** Every document of a programme as a page, below a first page with a search. */
export async function siteOf(judged: readonly Judged[], { title, locale: wanted, root }: SiteWish, tools: ExportTools): Promise<Site> {
  const locale = wanted ?? languageIn(judged)
  const plans = judged.filter(({ programme, uri }) => programme.files.get(uri)?.documents[0]?.kind !== 'continuity_config')
  const left = plans.flatMap(({ programme, uri, findings }) => {
    const why = obstacleTo(programme.files.get(uri), findings)
    return why ? [{ uri, why: render(why, locale) }] : []
  })
  const sound = plans.filter((one) => !left.some(({ uri }) => uri === one.uri))
  const tellers = tellersOf(sound)
  const found = new Map(judged.map(({ uri, findings }) => [uri, findings]))
  const findingsOf = ({ uri }: FileModel): readonly Finding[] => found.get(uri) ?? []
  const documents = sound.flatMap((one) => {
    const shown = tabs.filter((tab) => tab !== 'import' && (tellers.includes(one) || !ofProgramme.has(tab)))
    return documentOf({ ...one, findingsOf }, { wanted, locale, name: pageName(one.uri, root), shown })
  })
  if (documents.length === 0) return { files: [], left: left.length > 0 ? left : [{ uri: '', why: render(message('export.unreadable'), locale) }] }
  const [{ siteOf: make }, style] = await Promise.all([tools.exporter(), tools.style()])
  return { files: await make(documents, { title, locale, style }), left }
}

/** `plans/bank.bia.yaml` becomes `plans-bank.bia`: one page for each file, wherever it lies. The first page is called index. */
function pageName(uri: string, root: string): string {
  const path = decodeURIComponent(uri.startsWith(`${root}/`) ? uri.slice(root.length + 1) : nameOf(uri))
  const name = path.replace(/\.ya?ml$/i, '').replaceAll('/', '-')
  return name === 'index' ? 'index-1' : name
}

interface Page {
  readonly wanted: Locale | undefined
  readonly locale: Locale
  readonly name: string
  /** Of these the tabs that the document has. */
  readonly shown: readonly Tab[]
}

function documentOf({ uri, ...judged }: Judged, { wanted, locale, name, shown }: Page): readonly SiteDocument[] {
  const file = judged.programme.files.get(uri)
  const [document] = file?.documents ?? []
  if (!file || !document) return []
  const own = wanted ?? documentLanguage(document)
  const model = buildPreview({ ...judged, file, document, locale: own, render }, shown)
  const has = shown.filter((tab) => tab === 'plan' || tab in model)
  return [{ name, kind: document.root.$.shape.docs.title[locale], model, tabs: has, locale: own }]
}

/** What is about all documents stands with the impact analysis, else with the plan of the year, else with the first document. */
function tellersOf(judged: readonly Judged[]): readonly Judged[] {
  const of = (kind: Kind): readonly Judged[] => judged.filter(({ programme, uri }) => programme.files.get(uri)?.documents[0]?.kind === kind)
  return [of('bia'), of('annual_plan').slice(0, 1), judged.slice(0, 1)].find((all) => all.length > 0) ?? []
}

const ofProgramme: ReadonlySet<Tab> = new Set(['bia', 'dependencies', 'programme'])

/** The language of most documents. */
function languageIn(judged: readonly Judged[]): Locale {
  const languages = judged.flatMap(({ programme, uri }) => programme.files.get(uri)?.documents.slice(0, 1).map(documentLanguage) ?? [])
  const [most] = [...Map.groupBy(languages, (one) => one)].toSorted(([, a], [, b]) => b.length - a.length)
  return most?.[0] ?? 'en'
}
