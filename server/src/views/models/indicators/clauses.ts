import { documentId } from '../../../language/model/header.ts'
import type { ClauseCoverage } from '../../../programme/analysis/isoCoverage.ts'
import { sayer } from '../board/say.ts'
import type { Row, TableBlock } from '../documentTypes.ts'
import type { Inline } from '../inlineTypes.ts'
import type { Scene } from '../scene.ts'
import type { Key } from './say.ts'

const columns = ['clause', 'evidence', 'count', 'documents', 'asks'] as const
const tones = { approved: undefined, drafted: 'dim', open: 'warning', missing: 'warning' } as const
const most = 4

/** Clause by clause of ISO 22301 what the programme has for it. */
export function clauseTable(all: readonly ClauseCoverage[], scene: Scene): TableBlock {
  const say = sayer<Key>('indicators', scene)
  return {
    block: 'table',
    key: 'indicators-clauses',
    caption: say('clauses'),
    columns: columns.map((column) => ({ title: say(`clause.${column}`), holds: column === 'count' ? 'number' : 'text' })),
    rows: all.map((row) => rowOf(row, scene)),
  }
}

function rowOf({ clause, evidence, count, documents, asks }: ClauseCoverage, scene: Scene): Row {
  const tone = tones[evidence]
  const word = scene.render({ key: `coverage.${evidence}`, args: {} }, scene.locale)
  const between = scene.locale === 'en' ? ', ' : '、'
  const titles = [...new Set(asks.map((title) => title[scene.locale]))]
  const ids = documents.flatMap((document) => documentId(document) ?? [])
  const listed = (names: readonly string[]): Inline =>
    names.length === 0 ? { is: 'unset' } : [...names.slice(0, most), ...(names.length > most ? ['…'] : [])].join(between)
  const cells: readonly Inline[] = [clause, { is: 'words', text: word, ...(tone && { tone }) }, String(count), listed(ids), listed(titles)]
  return { cells: cells.map((one) => ({ content: [one] })) }
}
