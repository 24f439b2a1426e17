import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inColumns } from '../server/src/base/columns.ts'

/** The list of rules and their pages, from the folders: nobody keeps it by hand. */
export function ruleList(folder: string): string {
  const files = ruleFiles(folder, '.ts')
  const imports = files.flatMap((file, index) => [`import { rule as rule${index} } from '../rules/${file}.ts'`])
  const list = files.map((_, index) => `  rule${index},`)
  return [...imports, "import type { Rule } from '../rules/rule.ts'", '', 'export const rules: readonly Rule[] = [', ...list, ']', ''].join('\n')
}

/**
 * The pages beside the rules as the product has them: what they say, one example that is wrong. The other examples prove
 * what a rule leaves alone; they are in the reference, and half of what would be downloaded.
 */
export function rulePages(folder: string): string {
  const short = Object.entries(wholePages(folder)).map(([id, page]) => [id, parted(withoutOthers(shortestBad(page)))] as const)
  return [
    "import { type Columns, fromColumns } from '../base/columns.ts'",
    '',
    `const columns: Columns = ${JSON.stringify(inColumns(Object.fromEntries(short)))}`,
    '',
    'const parts = fromColumns(columns) as Readonly<Record<string, { readonly text: string; readonly example: string }>>',
    '',
    'export const rulePages: Readonly<Record<string, string>> = Object.fromEntries(',
    '  Object.entries(parts).map(([id, { text, example }]) => [id, text + example]),',
    ')',
    '',
  ].join('\n')
}

/** What is said and what is shown: prose and YAML are packed apart. */
function parted(page: string): { readonly text: string; readonly example: string } {
  const at = page.indexOf('## Bad\n')
  return at < 0 ? { text: page, example: '' } : { text: page.slice(0, at), example: page.slice(at) }
}

/** Every page whole, by the id that stands in its first line. */
export function wholePages(folder: string): Readonly<Record<string, string>> {
  const pages = ruleFiles(folder, '.md').map((file) => readFileSync(join(folder, `${file}.md`), 'utf8'))
  return Object.fromEntries(pages.map((page) => [/^# (\S+)/.exec(page)?.[1] ?? '', page.replace(/^# .*\n+/, '')]))
}

function ruleFiles(folder: string, ending: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap((entry) =>
      readdirSync(join(folder, entry.name))
        .filter((file) => file.endsWith(ending))
        .map((file) => `${entry.name}/${file.slice(0, -ending.length)}`),
    )
    .sort()
}

/** Nobody reads a programme of forty lines to see one mistake. */
const longest = 180

/** Of what is wrong the shortest example, with the words before it: it is also the easiest to read. */
const shortestBad = (page: string): string =>
  page.replace(/^## Bad\n([\s\S]*?)(?=^## |(?![\s\S]))/m, (_, section: string) => {
    const examples = [...section.matchAll(/[\s\S]*?^```yaml bad[^\n]*\n[\s\S]*?^```\n/gm)].map(([example]) => example.trim())
    const [shortest = ''] = examples.toSorted((one, other) => one.length - other.length)
    return shortest.length > longest ? '' : `## Bad\n\n${shortest}\n\n`
  })

const withoutOthers = (page: string): string => page.replace(/^## (?:Good|Fixed)\n[\s\S]*?(?=^## |(?![\s\S]))/gm, '')
