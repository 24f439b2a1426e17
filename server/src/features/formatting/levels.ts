import type { Opener } from '../../language/lines/lineScan.ts'

/** A mapping or a list that is open: the column of its keys or dashes, and the one they get. */
export interface Level {
  readonly type: Opener['type']
  readonly column: number
  readonly to: number
}

/** Spaces per level. YAML knows no tabs here, and all plans look alike, so no setting changes it. */
export const step = 2

/** The levels that are open behind a dash or a key. One that `stays` keeps its own column. */
export function enter(levels: readonly Level[], { type, column }: Opener, mode: 'moves' | 'stays'): readonly Level[] {
  const kept = levels.slice(0, levels.findLastIndex((level) => isAround(level, type, column)) + 1)
  const top = kept.at(-1)
  if (top?.type === type && top.column === column) return kept
  const below = top ? top.to + step : 0
  return [...kept, { type, column, to: mode === 'stays' ? column : below }]
}

/** Dashes may stand at the column of their key; a key at the column of dashes ends their list. */
const isAround = (level: Level, type: Opener['type'], column: number): boolean =>
  level.column < column || (level.column === column && (level.type === 'key' || type === 'item'))
