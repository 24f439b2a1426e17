import { languages } from '../../l10n/locale.ts'
import { elementAt, isElement, listAt, scalarAt } from '../../language/model/access.ts'
import { itemOf } from '../../language/model/items.ts'
import type { Lede } from './basicTypes.ts'
import type { Cell, DocumentView, Section } from './documentTypes.ts'
import type { ImportFacts, Statement } from './importFacts.ts'
import { itemsByPath } from './importItems.ts'
import { counted, say, tableSection } from './importSections.ts'
import type { Scene } from './scene.ts'

type Parts = Parameters<typeof tableSection>[2]

/** The report of an import, in the order of what is to be done. Nothing where a document was not brought in. */
export function importViewOf(scene: Scene, facts: ImportFacts | undefined): DocumentView | undefined {
  const imported = elementAt(scene.document.root, 'imported')
  if (!imported) return undefined
  const left = listAt(imported, 'unplaced').filter(isElement)
  const isRemains = (entry: (typeof left)[number]): boolean => scalarAt<string>(entry, 'why')?.value === 'page_remains'
  const unplaced = left.filter((entry) => !isRemains(entry))
  const account = (name: string, all: readonly Statement[] | undefined, last: string): Section | undefined =>
    all && tableSection(scene, name, statements(scene, all, last))
  const sections = [
    tableSection(scene, 'unplaced', entries(scene, unplaced, ['at', 'text', 'near', 'why'])),
    account('figures', facts?.figures, 'value'),
    tableSection(scene, 'remains', entries(scene, left.filter(isRemains), ['at', 'text'])),
    account('damaged', facts?.damaged, 'damage'),
    account('placed', facts?.placed, 'by'),
  ].filter((section) => section !== undefined)
  const title = say(scene, 'title', { source: scalarAt(imported, 'source')?.text ?? '' })
  return { language: languages[scene.locale], lede: ledeOf(scene, unplaced.length, facts), title, front: front(scene, title, facts), sections }
}

function front({ render, locale }: Scene, title: string, facts: ImportFacts | undefined): Section {
  const remarks = facts?.remarks.map((remark): Cell => ({ content: [render(remark, locale)] })) ?? []
  const blocks: Section['blocks'] = remarks.length === 0 ? [] : [{ block: 'list', key: 'import.remarks', order: 'none', entries: remarks }]
  return { key: 'front', number: '', title, blocks }
}

function ledeOf(scene: Scene, left: number, facts: ImportFacts | undefined): Lede {
  const text = facts ? scene.render(counted(facts.counts), scene.locale) : say(scene, 'lede.later')
  if (left === 0) return { tone: 'ok', headline: say(scene, 'lede.clean'), ...(facts && { text }) }
  return { tone: 'warning', headline: say(scene, left === 1 ? 'lede.leftOne' : 'lede.left', { count: left }), text }
}

/** What the document itself keeps. */
const entries = (scene: Scene, all: readonly Parameters<typeof scalarAt>[0][], columns: Parts['columns']): Parts => ({
  columns,
  rows: all.map((entry) => ({
    item: itemOf(entry),
    cells: columns.map((column) => (column === 'why' ? reason(scene, scalarAt<string>(entry, 'why')?.value) : (scalarAt(entry, column)?.text ?? ''))),
  })),
})

const reasons: Readonly<Record<string, string>> = { no_place: 'noPlace', not_readable: 'notReadable', other_words: 'otherWords' }

function reason(scene: Scene, value = ''): string {
  const name = reasons[value]
  return name === undefined ? '' : say(scene, `why.${name}`)
}

/** What only the account of the import knows. */
function statements(scene: Scene, all: readonly Statement[], last: string): Parts {
  const itemAt = itemsByPath(scene.document)
  const rows = all.map(({ at, text, path, more }) => {
    const item = itemAt(path)
    return { cells: [at, text, path, typeof more === 'string' ? more : scene.render(more, scene.locale)], ...(item !== undefined && { item }) }
  })
  return { columns: ['at', 'text', 'path', last], rows }
}
