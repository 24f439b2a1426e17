import type { BankResult } from './bank.ts'
import type { Economy } from './economy.ts'
import type { LongTyping } from './longTyping.ts'
import { type Answers, questions } from './overStdio.ts'
import type { ProgrammeResult } from './programmes.ts'
import type { Timing } from './statistics.ts'

export interface Result {
  readonly lines: number
  readonly own: Answers
  /** yaml-language-server with our schema. */
  readonly yamlServer: Answers
  readonly inProcess: Readonly<Record<string, Timing>>
}

export interface Report {
  readonly machine: string
  readonly results: readonly Result[]
  readonly programmes: readonly ProgrammeResult[]
  readonly bank: BankResult
  readonly longTyping: LongTyping
  readonly preview: Readonly<Record<string, Timing>>
  readonly economy: { readonly own: Economy; readonly yamlServer: Economy }
}

type Timings = Readonly<Record<string, Timing>>

const figure = (milliseconds: number): string => milliseconds.toFixed(milliseconds < 1 ? 3 : 1).padStart(9)
const row = (name: string, cells: readonly string[]): string => `  ${name.padEnd(28)}${cells.join('   ')}`

function table(title: string, results: readonly Timings[]): string {
  const names = Object.keys(results[0] ?? {})
  const cells = (name: string): readonly string[] =>
    results.map(({ [name]: one }) => (one ? figure(one.median) + figure(one.p95) : 'fails'.padStart(18)))
  return [title, ...names.map((name) => row(name, cells(name)))].join('\n')
}

/** How many times as long the other one takes, by the medians. */
function ratios(results: readonly Result[]): string {
  const times = (name: (typeof questions)[number]): readonly string[] =>
    results.map(({ own: { timings: ours }, yamlServer: { timings: theirs } }) => {
      const [one, other] = [ours[name], theirs[name]]
      return (one && other ? `${(other.median / one.median).toFixed(1)} ×` : '–').padStart(18)
    })
  return ['Times as long with yaml-language-server', ...questions.map((name) => row(name, times(name)))].join('\n')
}

function memory(results: readonly Result[]): string {
  const cells = (side: 'own' | 'yamlServer'): readonly string[] => results.map((one) => `${one[side].memory?.toFixed(0) ?? '–'} MB`.padStart(18))
  return ['Resident memory', row('ours', cells('own')), row('yaml-language-server', cells('yamlServer'))].join('\n')
}

const economyText = ({ keystrokes, characters }: Economy): string =>
  `${keystrokes} for ${characters} characters (${((100 * keystrokes) / characters).toFixed(1)} %)`

/** At most a tenth more behind all edits than behind the first of them, and no more than before when the plan is closed. */
function longTypingText({ edits, lines, before, early, late, closed }: LongTyping): string {
  const megabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1)} MB`
  const verdict = late <= early * 1.1 && closed <= before * 1.1 ? '' : ' — more than a tenth'
  return `Heap over ${edits} edits of ${lines} lines: ${megabytes(early)} behind a tenth of them, ${megabytes(late)} behind all; closed ${megabytes(before)} before, ${megabytes(closed)} after${verdict}`
}

/** The figures for people to read. */
export function report({ machine, results, programmes, bank, longTyping, preview, economy }: Report): string {
  return [
    row(
      'milliseconds',
      results.map(({ lines }) => `${lines} lines`.padStart(18)),
    ),
    row(
      '',
      results.map(() => '   median      p95'),
    ),
    table(
      'Over stdio, without pause, with all rules',
      results.map(({ own }) => own.timings),
    ),
    table(
      'yaml-language-server, which looks at the schema alone',
      results.map(({ yamlServer }) => yamlServer.timings),
    ),
    ratios(results),
    memory(results),
    table(
      'In the process, layer by layer',
      results.map(({ inProcess }) => inProcess),
    ),
    'One programme of many files: read from nothing; a keystroke in one of them with its findings',
    ...programmes.map(({ files, lines, cold, keystroke }) =>
      row(`${files} files, ${lines} lines`, [figure(cold), figure(keystroke.median) + figure(keystroke.p95)]),
    ),
    table(`All rules over a programme of ${bank.lines} lines (the keystroke reads its file too)`, [bank.rules]),
    table('The slowest rules, each alone over that programme, with what all rules have in common', [bank.slowest]),
    longTypingText(longTyping),
    `Keystrokes to write the filled plan of the examples, prose aside: ${economyText(economy.own)}; with yaml-language-server and our schema ${economyText(economy.yamlServer)}`,
    table('The preview: drawn in the browser, and in the real editor with all waiting included', [preview]),
    '',
    `${machine}; the server is bundled as it is shipped.`,
  ].join('\n')
}
