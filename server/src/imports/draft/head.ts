import { type Locale, languages } from '../../l10n/locale.ts'
import type { Source } from '../source/source.ts'
import type { Figure } from './confirm.ts'
import { type Draft, type DraftElement, elementAlong, textOf } from './draft.ts'

/** What every document has, whatever the source says: its kind, an id, a title, its language. */
export function head(root: DraftElement, { name }: Source, language: Locale): readonly Figure[] {
  root.values.set('kind', textOf(root.shape.name))
  root.values.set('schema_version', textOf('1'))
  const document = elementAlong(root, ['document'])
  const stem = name.replace(/\.[^.]*$/, '').trim()
  const title = document?.values.get('title')
  const year = yearIn(title?.is === 'text' ? title.text : stem)
  const id = [root.shape.name.replaceAll('_', '-'), ...(year === undefined ? [] : [year])].join('-')
  const defaults = { id, title: stem, language: languages[language], status: 'draft' }
  for (const [key, value] of Object.entries(defaults)) if (value !== '' && !document?.values.has(key)) document?.values.set(key, textOf(value))
  return year === undefined ? [] : period(root, year, title)
}

/** The year that a title names, in either count; nothing where it names several, or a fiscal year that may begin in any month. */
function yearIn(title: string): number | undefined {
  if (/\bFY|财年|財年|会计年度|會計年度/i.test(title)) return undefined
  const found = [...title.matchAll(/(?<![\d./-])(20\d\d)(?![\d/-])|(?<!\d)(1\d\d)(?=\s*年度)/g)].map(([, common, republic]) =>
    common ? Number(common) : Number(republic) + 1911,
  )
  return new Set(found).size === 1 ? found[0] : undefined
}

/** The plan of a year runs from its first to its last day, until somebody says otherwise. */
function period(root: DraftElement, year: number, title: Draft | undefined): readonly Figure[] {
  const from = title?.is === 'text' ? title.from : undefined
  if (!root.shape.properties.has('period') || root.values.has('period') || title?.is !== 'text' || !from) return []
  const element = elementAlong(root, ['period'])
  return [`start ${year}-01-01`, `end ${year}-12-31`].map((entry) => {
    const [key = '', value = ''] = entry.split(' ')
    element?.values.set(key, { is: 'text', text: value, from, certainty: 'read' })
    return { at: from, text: title.text, path: `period.${key}`, value }
  })
}
