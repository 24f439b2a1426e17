import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** One fenced example of a rule's page. */
export interface RuleExample {
  readonly kind: 'bad' | 'good' | 'fixed'
  readonly text: string
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
  const examples = [...page.matchAll(/^```yaml (bad|good|fixed)\n(.*?)^```/gms)].map((match) => ({
    kind: match[1] as RuleExample['kind'],
    text: match[2] ?? '',
    line: page.slice(0, match.index).split('\n').length,
  }))
  return { id, name, file, examples }
}

/** What an example expects: `# ANN-13.after` at the end of a line expects that message on that line. */
export function expectedFindings(text: string): readonly string[] {
  return text
    .split('\n')
    .flatMap((line, row) =>
      [...(/#\s((?:[A-Z]+-\d+\.\w+\s*)+)$/.exec(line)?.[1] ?? '').matchAll(/[A-Z]+-\d+\.\w+/g)].map(([key]) => `${row}: ${key}`),
    )
}
