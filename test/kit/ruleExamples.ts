import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** One file of an example. */
export interface ExampleFile {
  readonly name: string
  readonly text: string
}

/** One fenced example of a rule's page: a programme of one or several files, on a day. */
export interface RuleExample {
  readonly kind: 'bad' | 'good' | 'fixed'
  readonly files: readonly ExampleFile[]
  /** `2026-06-15` unless the fence says otherwise: ```` ```yaml bad today=2026-12-31 ````. */
  readonly today: string
  /** The line of the page on which it begins. */
  readonly line: number
}

export interface RulePage {
  readonly id: string
  readonly name: string
  readonly file: string
  readonly examples: readonly RuleExample[]
}

const folder = fileURLToPath(new URL('../../server/src/rules/', import.meta.url))

/** All rule pages with their examples. */
export function rulePages(): readonly RulePage[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .sort()
    .map((file) => pageOf(file, readFileSync(join(folder, file), 'utf8')))
}

function pageOf(file: string, page: string): RulePage {
  const [, id = '', name = ''] = /^# (\S+) (\S+)/.exec(page) ?? []
  const examples = [...page.matchAll(/^```yaml (bad|good|fixed)(?: today=(\S+))?\n(.*?)^```/gms)].map((match) => ({
    kind: match[1] as RuleExample['kind'],
    today: match[2] ?? '2026-06-15',
    files: filesOf(match[3] ?? ''),
    line: page.slice(0, match.index).split('\n').length,
  }))
  return { id, name, file, examples }
}

/** `# file: bank.registry.yaml` begins a file; an example without such a line is one file. */
function filesOf(text: string): readonly ExampleFile[] {
  const parts = text.split(/^# file: (\S+)\n/m)
  if (parts.length === 1) return [{ name: 'example.yaml', text }]
  return parts.slice(1).flatMap((name, index) => (index % 2 === 0 ? [{ name, text: parts[index + 2] ?? '' }] : []))
}

/** What an example expects: `# ANN-13.after` at the end of a line expects that message on that line. */
export function expectedFindings({ files }: Pick<RuleExample, 'files'>): readonly string[] {
  return files.flatMap(({ name, text }) =>
    text
      .split('\n')
      .flatMap((line, row) =>
        [...(/#\s((?:[A-Z]+-\d+\.\w+\s*)+)$/.exec(line)?.[1] ?? '').matchAll(/[A-Z]+-\d+\.\w+/g)].map(([key]) => `${name} ${row}: ${key}`),
      ),
  )
}

/** An example as the files of a programme, on its day. */
export function programmeFiles({ files, today }: RuleExample): ReadonlyMap<string, string> {
  const texts = new Map(files.map(({ name, text }) => [name, text]))
  const config = texts.get('.continuity.yaml') ?? 'kind: continuity_config\n'
  return texts.set('.continuity.yaml', /^today:/m.test(config) ? config : `${config}today: ${today}\n`)
}
