import { buildLines, type LineTable, rowText } from '../../server/src/language/lines/lineTable.ts'
import { random } from './random.ts'

type Below = (limit: number) => number

/** Blanks, at least so many and at most so many. */
const blanks = (below: Below, least: number, most: number): string => ' '.repeat(least + below(most - least + 1))

/** What is made untidy: all that can be put right again, or also the room inside brackets, where columns may meet by accident. */
export type Untidiness = 'of one kind' | 'of every kind'

/**
 * A tidy text as somebody in a hurry would write it: every level one to six blanks deep, blanks around dashes and colons and behind the
 * rows, another room inside brackets, more empty rows. It says the same.
 */
export function untidy(text: string, seed: number, untidiness: Untidiness): string {
  const below = random(seed)
  const table = buildLines(text)
  const columns = columnsOf(table, below)
  const eol = text.includes('\r\n') ? '\r\n' : '\n'
  let moved = { from: 0, owner: 0, value: 0 }
  let inBlock = 0
  const rows = table.lines.map((line, row) => {
    const source = rowText(table, row)
    const last = line.openers.at(-1)?.column ?? line.indent
    const body = source.slice(line.indent)
    switch (line.kind) {
      case 'content': {
        const own = withOpeners(table, row, { columns, below })
        moved = { from: line.valueColumn, owner: (columns[last] ?? last) - last, value: own.length - line.valueColumn }
        inBlock = below(4)
        const bare = source.slice(line.valueColumn)
        const value = /^[[{]/.test(bare) || line.openers.length === 0 ? inFlow(bare, below, untidiness) : bare
        return own + value + (line.after.mode === 'quoted' ? '' : trailing(below))
      }
      case 'comment':
        return blanks(below, columns[line.indent] ?? line.indent, columns[line.indent] ?? line.indent) + body + trailing(below)
      case 'continuation':
        return (
          ' '.repeat(line.indent + (line.indent < moved.from ? moved.owner : moved.value)) +
          (line.before.mode === 'flow' ? inFlow(body, below, untidiness) + trailing(below) : body)
        )
      case 'scalar':
        return source.trim() === '' ? source : ' '.repeat(line.indent + moved.owner + inBlock) + body
      case 'blank':
        return below(3) === 0 ? `${blanks(below, 0, 3)}${eol}${blanks(below, 0, 3)}` : blanks(below, 0, 2)
      default:
        return source
    }
  })
  return rows.join(eol)
}

const trailing = (below: Below): string => (below(4) === 0 ? blanks(below, 1, 3) : '')

/** New columns of the even ones: a level is one to six blanks deep, two at least where a dash stands in it. */
function columnsOf({ lines }: LineTable, below: Below): readonly number[] {
  const dashes = new Set(lines.flatMap(({ openers }) => openers.flatMap(({ type, column }) => (type === 'item' ? [column] : []))))
  const columns: number[] = []
  for (let column = 0, to = 0; column < 80; column += 2) {
    columns[column] = to
    to += dashes.has(column) ? 2 + below(5) : 1 + below(6)
  }
  return columns
}

function withOpeners(table: LineTable, row: number, { columns, below }: { columns: readonly number[]; below: Below }): string {
  const text = rowText(table, row)
  const { openers = [], indent = 0, valueColumn = 0, length = 0 } = table.lines[row] ?? {}
  let written = ' '.repeat(columns[indent] ?? indent)
  for (const [index, opener] of openers.entries()) {
    const next = openers[index + 1]
    if (opener.type === 'item') {
      const to = next ? (columns[next.column] ?? 0) - written.length - 1 : 1 + below(4)
      written += `-${valueColumn >= length && !next ? '' : ' '.repeat(to)}`
    } else {
      const isComment = text[valueColumn] === '#'
      written += `${text.slice(opener.column, opener.to)}${blanks(below, 0, 1)}:`
      if (valueColumn < length) written += isComment ? text.slice(opener.end, valueColumn) : blanks(below, 1, 4)
    }
  }
  return written
}

/** Other room inside brackets, on a row without quotes, comments and blanks to be filled. */
function inFlow(text: string, below: Below, untidiness: Untidiness): string {
  if (/["'#]|\{\{|\}\}|\[[^\]]*\][^\s,}\]]/.test(text) || !/[[\]{},]/.test(text)) return text
  const most = untidiness === 'of one kind' ? 1 : 3
  return text
    .replace(/\{ (?=\S)/g, () => `{${blanks(below, 0, most)}`)
    .replace(/(?<=\S) \}/g, () => `${blanks(below, 0, most)}}`)
    .replace(/, (?=\S)/g, () => `${blanks(below, 0, most)},${blanks(below, 1, Math.max(1, most))}`)
    .replace(/\[(?=\S)/g, () => `[${blanks(below, 0, most)}`)
    .replace(/(?<=\S)\]/g, () => `${blanks(below, 0, most)}]`)
}
