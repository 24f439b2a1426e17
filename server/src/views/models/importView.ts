import { type Message, message } from '../../base/message.ts'
import { elementAt, isElement, listAt, scalarAt } from '../../language/model/access.ts'
import { pathText } from '../../language/model/element.ts'
import { itemOf, itemOfKey } from '../../language/model/items.ts'
import type { ItemId, Lede } from './basicTypes.ts'
import type { Cell, DocumentView, Section, TableBlock } from './documentTypes.ts'
import type { Scene } from './scene.ts'

/** What is known of the import that a document came from, in this session: without it only what has no place yet is. */
export interface ImportFacts {
  readonly counts: { readonly statements: number; readonly placed: number; readonly figures: number }
  readonly placed: readonly Statement[]
  readonly figures: readonly Statement[]
  readonly damaged: readonly Statement[]
  readonly remarks: readonly Message[]
}

interface Statement {
  readonly at: string
  readonly text: string
  readonly path: string
  /** What else there is to say: by what it was recognised, what it was read as. */
  readonly more: Message | string
}

/** The report of an import: what has no place yet, what is to be confirmed, what went where. Nothing where a document was not brought in. */
export function importViewOf(scene: Scene, facts: ImportFacts | undefined): DocumentView | undefined {
  const imported = elementAt(scene.document.root, 'imported')
  if (!imported) return undefined
  const source = scalarAt(imported, 'source')?.text ?? ''
  const title = say(scene, 'title', { source })
  const left = listAt(imported, 'unplaced').filter(isElement)
  const rows = left.map((entry) => ({
    item: itemOf(entry),
    remains: scalarAt<string>(entry, 'why')?.value === 'page_remains',
    cells: [word(entry, 'at'), word(entry, 'text'), word(entry, 'near'), choice(scene, scalarAt<string>(entry, 'why')?.value)],
  }))
  const wanted = rows.filter(({ remains }) => !remains)
  const columns = ['at', 'text', 'near', 'why']
  const sections = [
    table(scene, 'unplaced', { columns, rows: wanted }),
    ...(facts ? [statements(scene, 'figures', { columns: ['at', 'text', 'path', 'value'], all: facts.figures })] : []),
    table(scene, 'remains', { columns, rows: rows.filter(({ remains }) => remains) }),
    ...(facts ? [statements(scene, 'damaged', { columns: ['at', 'text', 'path', 'damage'], all: facts.damaged })] : []),
    ...(facts ? [statements(scene, 'placed', { columns: ['at', 'text', 'path', 'by'], all: facts.placed })] : []),
  ].filter((section) => section !== undefined)
  const remarks = facts?.remarks.map((remark): Cell => ({ content: [scene.render(remark, scene.locale)] })) ?? []
  return {
    language: { en: 'en', 'zh-cn': 'zh-Hans', 'zh-tw': 'zh-Hant' }[scene.locale],
    lede: ledeOf(scene, wanted.length, facts),
    title,
    front: {
      key: 'front',
      number: '',
      title,
      blocks: remarks.length === 0 ? [] : [{ block: 'list', key: 'import.remarks', order: 'none', entries: remarks }],
    },
    sections,
  }
}

const say = ({ render, locale }: Scene, key: string, args: Message['args'] = {}): string => render(message(`import.${key}`, args), locale)

function ledeOf(scene: Scene, left: number, facts: ImportFacts | undefined): Lede {
  const text = facts
    ? say(scene, 'lede.counts', { placed: facts.counts.placed, all: facts.counts.statements, figures: facts.counts.figures })
    : say(scene, 'lede.later')
  return left === 0
    ? { tone: 'ok', headline: say(scene, 'lede.clean'), text }
    : { tone: 'warning', headline: say(scene, 'lede.left', { count: left }), text }
}

const word = (entry: Parameters<typeof scalarAt>[0], key: string): string => scalarAt(entry, key)?.text ?? ''

function choice(scene: Scene, value: string | undefined): string {
  const names: Readonly<Record<string, string>> = {
    no_place: 'noPlace',
    page_remains: 'pageRemains',
    not_readable: 'notReadable',
    other_words: 'otherWords',
  }
  const name = names[value ?? '']
  return name === undefined ? '' : say(scene, `why.${name}`)
}

interface Rows {
  readonly columns: readonly string[]
  readonly rows: readonly { readonly item?: ItemId; readonly cells: readonly string[] }[]
}

function table(scene: Scene, name: string, { columns, rows }: Rows): Section | undefined {
  if (rows.length === 0) return undefined
  const title = `${say(scene, `section.${name}`)} (${rows.length})`
  const block: TableBlock = {
    block: 'table',
    key: `import.${name}`,
    caption: title,
    columns: columns.map((column) => ({ title: say(scene, `column.${column}`), holds: 'text' })),
    rows: rows.map(({ item, cells }) => ({ cells: cells.map((cell): Cell => ({ content: [cell] })), ...(item !== undefined && { item }) })),
  }
  return { key: `import-${name}`, number: '', title, blocks: [block] }
}

function statements(
  scene: Scene,
  name: string,
  { columns, all }: { readonly columns: readonly string[]; readonly all: readonly Statement[] },
): Section | undefined {
  const items = itemsByPath(scene)
  const rows = all.map(({ at, text, path, more }) => {
    const item = itemAtPath(items, path)
    return { cells: [at, text, path, typeof more === 'string' ? more : scene.render(more, scene.locale)], ...(item !== undefined && { item }) }
  })
  return table(scene, name, { columns, rows })
}

const itemsByPath = ({ document }: Scene): ReadonlyMap<string, (key: string) => ItemId> =>
  new Map(document.elements.map((element) => [pathText(element.$.path), (key: string) => (key === '' ? itemOf(element) : itemOfKey(element, key))]))

/** `tasks[0].owner` is the key `owner` of the element at `tasks[0]`. */
function itemAtPath(items: ReadonlyMap<string, (key: string) => ItemId>, path: string): ItemId | undefined {
  const whole = items.get(path)
  if (whole) return whole('')
  const cut = path.lastIndexOf('.')
  return items.get(cut < 0 ? '' : path.slice(0, cut))?.(path.slice(cut + 1).replace(/\[\d+\]$/, ''))
}
