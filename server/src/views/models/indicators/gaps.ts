import { durationText } from '../../../l10n/quantities.ts'
import type { GapCells, GapRow } from '../../../programme/analysis/gapMatrix.ts'
import { nameOf } from '../../../programme/analysis/network.ts'
import { figures, words } from '../board/columns.ts'
import { sayer } from '../board/say.ts'
import type { Row, TableBlock } from '../documentTypes.ts'
import { itemFrom } from '../elsewhere.ts'
import type { Inline } from '../inlineTypes.ts'
import type { Scene } from '../scene.ts'
import type { Key } from './say.ts'

const kinds = ['time', 'loss'] as const
const columns = ['required', 'committed', 'achieved'] as const

/** What is asked, promised and shown of each thing, in time and in data. */
export function gapTable(rows: readonly GapRow[], scene: Scene): TableBlock {
  const say = sayer<Key>('indicators', scene)
  const heads = kinds.flatMap((kind) => columns.map((column) => figures(say(`gap.${kind}.${column}`))))
  return {
    block: 'table',
    key: 'indicators-gaps',
    caption: say('gaps'),
    columns: [words(say('gap.thing')), ...heads],
    rows: rows.map((row) => rowOf(row, scene)),
  }
}

function rowOf({ node, time, loss }: GapRow, scene: Scene): Row {
  const cells = [[nameOf(node)], ...cellsOf(time, scene), ...cellsOf(loss, scene)]
  return { item: itemFrom(scene, node), cells: cells.map((content) => ({ content })) }
}

/** A promise that is later than the need, and what fell short of it, are red; what was never shown is said. */
function cellsOf({ required, committed, achieved, gap }: GapCells, scene: Scene): readonly (readonly Inline[])[] {
  const text = (seconds: number): string => durationText(seconds, scene.locale)
  const isLate = required !== undefined && committed !== undefined && committed > required.seconds
  const promise: Inline = committed === undefined ? { is: 'unset' } : isLate ? { is: 'words', text: text(committed), tone: 'bad' } : text(committed)
  const untested: Inline = { is: 'words', text: sayer<Key>('indicators', scene)('untested'), tone: 'dim' }
  const isShort = gap?.how === 'measured'
  const shown: readonly Inline[] =
    achieved === undefined
      ? [committed === undefined ? { is: 'unset' } : untested]
      : [isShort ? { is: 'words', text: text(achieved.seconds), tone: 'bad' } : text(achieved.seconds)]
  return [[required === undefined ? { is: 'unset' } : text(required.seconds)], [promise], shown]
}
