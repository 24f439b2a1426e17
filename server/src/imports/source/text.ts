import type { Gathering } from './gathering.ts'
import { visible } from './letters.ts'
import { listSign } from './listSign.ts'
import type { Place } from './source.ts'

interface SourceLine {
  readonly text: string
  readonly number: number
  /** Tabs between its columns; 0 where they only indent. */
  readonly tabs: number
}

/** Plain text: each line says something of its own, and lines of equally many columns in a row are a table. */
export function readText(text: string, gathering: Gathering, first = 1): void {
  let run: SourceLine[] = []
  for (const line of linesOf(text, first)) {
    if (run[0] !== undefined && run[0].tabs !== line.tabs) run = ended(run, gathering)
    if (line.tabs >= 2) run.push(line)
    else addLine(line, gathering)
  }
  ended(run, gathering)
}

function* linesOf(text: string, first: number): Generator<SourceLine> {
  const breaks = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/g
  let [from, number] = [0, first]
  while (from <= text.length) {
    const end = breaks.exec(text)
    const line = visible(text.slice(from, end?.index ?? text.length))
    yield { text: line, number, tabs: tabsIn(line) }
    if (!end) return
    from = breaks.lastIndex
    number++
  }
}

function tabsIn(line: string): number {
  const content = line.trim()
  return content.includes('\t') && !listSign(content) ? line.split('\t').length - 1 : 0
}

/** One line of columns alone is a line. */
function ended(run: readonly SourceLine[], gathering: Gathering): SourceLine[] {
  const [head] = run
  if (head === undefined) return []
  if (run.length === 1) addLine(head, gathering)
  else {
    const rows = run.map(({ text, number }) => text.split('\t').map((cell) => gathering.cell(cell.trim(), at(number))))
    gathering.add({ is: 'table', rows, at: at(head.number) })
  }
  return []
}

function addLine({ text, number }: SourceLine, gathering: Gathering): void {
  const { text: says, depth } = listSign(text) ?? { text: text.trim(), depth: 0 }
  if (says !== '') gathering.add({ is: 'line', text: says, depth, at: at(number) })
}

const at = (line: number): Place => ({ in: 'text', line })
