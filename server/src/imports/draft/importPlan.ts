import type { Locale } from '../../l10n/locale.ts'
import { shapeOf, usualNames } from '../../language/schema/kinds.ts'
import type { CivilDay } from '../../language/values/civil.ts'
import { isoText } from '../../language/values/civil.ts'
import { simplifiedOnly, traditionalOnly } from '../../language/values/hanScripts.ts'
import type { Block, Source } from '../source/source.ts'
import { type Damage, damageIn } from './artefacts.ts'
import { type Figure, readFigures } from './confirm.ts'
import { type DraftElement, newElement, textOf } from './draft.ts'
import { head } from './head.ts'
import type { Absorbed, Placed, Unplaced } from './ledger.ts'
import { lift } from './lift.ts'
import { giveIds } from './numbering.ts'
import { Placer } from './placer.ts'
import { placeText, placeWord } from './places.ts'
import { blocksOf } from './sheets.ts'
import { writeDraft } from './writeDraft.ts'

/** The kinds that a document can be brought in as. */
export const importableKinds: readonly ['annual_plan', 'bia', 'risk_register'] = ['annual_plan', 'bia', 'risk_register']
export type ImportableKind = (typeof importableKinds)[number]

export interface Importing {
  readonly source: Source
  /** Asked of the source where nobody says it. */
  readonly kind?: ImportableKind
  readonly today: CivilDay
  /** What the page brought along is left out; the report still lists it. */
  readonly remains: 'kept' | 'leftOut'
}

/** A plan that was brought in, and what went where. */
export interface Imported {
  readonly kind: ImportableKind
  /** The name for its file: `annual.plan.yaml`. */
  readonly file: string
  readonly language: Locale
  readonly text: string
  readonly placed: readonly Placed[]
  readonly unplaced: readonly Unplaced[]
  readonly absorbed: readonly Absorbed[]
  readonly figures: readonly Figure[]
  readonly damaged: readonly { readonly statement: Placed; readonly damage: readonly Damage[] }[]
}

/** Makes a plan of what a source says. Every statement stands in it, in its place or among those that have none. */
export function importPlan(importing: Importing): Imported {
  const { source } = importing
  const blocks = source.blocks.flatMap((block) => (block.is === 'table' ? blocksOf(block) : [block]))
  const { placer, kind } = best(blocks, importing.kind ? [importing.kind] : importableKinds)
  const { root, ledger } = placer
  const language = languageOf(source.blocks)
  const year = head(root, source, language)
  lift(root, ledger)
  const figures = [...year, ...readFigures(root)]
  giveIds(root)
  leave(root, { ...importing, unplaced: ledger.unplaced }, language)
  const text = writeDraft(root, ({ certainty, from }) =>
    certainty === 'read' && from ? confirmations[language](placeWord(from, language)) : undefined,
  )
  const { placed, unplaced, absorbed } = ledger
  return { kind, file: usualNames[kind], language, text, placed, unplaced, absorbed, figures, damaged: damagedIn(placed) }
}

const damagedIn = (placed: readonly Placed[]): Imported['damaged'] =>
  placed.flatMap((statement) => {
    const damage = damageIn(statement.text)
    return damage.length > 0 ? [{ statement, damage }] : []
  })

const confirmations: Readonly<Record<Locale, (place: string) => string>> = {
  en: (place) => `read from ${place}, to be confirmed`,
  'zh-cn': (place) => `取自${place}，待确认`,
  'zh-tw': (place) => `取自${place}，待確認`,
}

/** How many blocks ahead may tell what one is. */
const sight = 12

/** The kind in which most of the source finds its place. */
function best(blocks: readonly Block[], kinds: readonly ImportableKind[]): { readonly placer: Placer; readonly kind: ImportableKind } {
  const tried = kinds.map((kind) => {
    const placer = new Placer(shapeOf(kind), blocks)
    for (const [index, block] of blocks.entries()) placer.place(block, blocks.slice(index + 1, index + 1 + sight))
    return { placer, kind }
  })
  const [first, ...others] = tried.toSorted((a, b) => b.placer.ledger.placed.length - a.placer.ledger.placed.length)
  return first ?? others[0] ?? { placer: new Placer(shapeOf('annual_plan'), blocks), kind: 'annual_plan' }
}

interface Leaving extends Importing {
  readonly unplaced: readonly Unplaced[]
}

/** What found no place stands at the end, word for word. */
function leave(root: DraftElement, { source, today, remains, unplaced }: Leaving, language: Locale): void {
  const shape = root.shape.properties.get('imported')?.shape.mapping
  const item = shape?.properties.get('unplaced')?.shape.list?.item.mapping
  if (!shape || !item) return
  const imported = newElement(shape, 'imported')
  imported.values.set('source', textOf(source.name))
  imported.values.set('on', textOf(isoText(today)))
  const kept = unplaced.filter(({ why }) => remains === 'kept' || why !== 'pageRemains')
  imported.values.set('unplaced', { is: 'list', items: kept.map((one) => entry(one, item, language)) })
  root.values.set('imported', imported)
}

function entry({ text, at, near, why }: Unplaced, shape: DraftElement['shape'], language: Locale): DraftElement {
  const element = newElement(shape, '')
  element.values.set('text', textOf(text.replace(/(?<!\s)\s*\n\s*/g, ' ')))
  element.values.set('at', textOf(placeText(at, language)))
  if (near !== undefined) element.values.set('near', textOf(near))
  element.values.set('why', textOf(reasons[why]))
  return element
}

const reasons = { noPlace: 'no_place', pageRemains: 'page_remains', notReadable: 'not_readable', otherWords: 'other_words' } as const

/** The language in which most of a source is written. */
function languageOf(blocks: readonly Block[]): Locale {
  const text = blocks
    .map((block) =>
      block.is === 'table'
        ? block.rows
            .flat()
            .map((cell) => cell.text)
            .join(' ')
        : block.text,
    )
    .join(' ')
    .slice(0, 20_000)
  const characters = [...text]
  const han = characters.filter((character) => /[\u4e00-\u9fff]/.test(character)).length
  if (han * 3 < characters.filter((character) => /[A-Za-z]/.test(character)).length) return 'en'
  const simplified = characters.filter((character) => simplifiedOnly.has(character)).length
  const traditional = characters.filter((character) => traditionalOnly.has(character)).length
  return traditional > simplified ? 'zh-tw' : 'zh-cn'
}
