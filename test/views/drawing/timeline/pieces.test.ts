import { expect, it } from 'vitest'
import { branchesOf, openRows } from '../../../../server/src/views/drawing/timeline/outline.ts'
import { drawnWhole, type Piece, piecesOf } from '../../../../server/src/views/drawing/timeline/pieces.ts'
import type { TimelineItem } from '../../../../server/src/views/models/timeline/types.ts'

const rows = (count: number) =>
  openRows(
    branchesOf(
      Array.from(
        { length: count },
        (_, index): TimelineItem => ({ id: String(index), kind: 'milestone', level: 1, label: '', title: '', state: 'planned' }),
      ),
    ),
    [],
  )

/** `0-58 +941`: rows drawn, and room for others. */
const brief = (pieces: readonly Piece[]): string =>
  pieces
    .reduce<string[]>((said, piece) => {
      const last = /^(\d+)-(\d+)$/.exec(said.at(-1) ?? '')
      if (piece.piece === 'gap') return [...said, `+${piece.rows}`]
      return last && Number(last[2]) === piece.index - 1
        ? [...said.slice(0, -1), `${last[1]}-${piece.index}`]
        : [...said, `${piece.index}-${piece.index}`]
    }, [])
    .join(' ')

it('draws all rows of an ordinary plan, and of an export', () => {
  expect(brief(piecesOf(rows(drawnWhole), { top: 0, height: 720 }, new Set()))).toBe('0-249')
  expect(brief(piecesOf(rows(1000), null, new Set()))).toBe('0-999')
})

it('draws of many rows those on screen, and 30 above and below', () => {
  // 24 px each: 720 px are 30 rows.
  expect(brief(piecesOf(rows(1000), { top: 0, height: 720 }, new Set()))).toBe('0-60 +939')
  expect(brief(piecesOf(rows(1000), { top: 12_000, height: 720 }, new Set()))).toBe('+470 470-560 +439')
})

it('keeps the row that has the focus', () => {
  expect(brief(piecesOf(rows(1000), { top: 0, height: 720 }, new Set(['999'])))).toBe('0-60 +938 999-999')
})
