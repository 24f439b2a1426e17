import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The list of rules and their pages, from the folders: nobody keeps it by hand. */
export function ruleList(folder: string): string {
  const files = ruleFiles(folder, '.ts')
  const imports = files.flatMap((file, index) => [`import { rule as rule${index} } from '../rules/${file}.ts'`])
  const list = files.map((_, index) => `  rule${index},`)
  return [...imports, "import type { Rule } from '../rules/rule.ts'", '', 'export const rules: readonly Rule[] = [', ...list, ']', ''].join('\n')
}

/**
 * The pages beside the rules, by the id that stands in their first line. What is right is shown once: the other good examples prove that a
 * rule leaves alone what only looks wrong, and are for those who change it.
 */
export function rulePages(folder: string): string {
  const pages = ruleFiles(folder, '.md').map((file) => readFileSync(join(folder, `${file}.md`), 'utf8'))
  const byId = Object.fromEntries(pages.map((page) => [/^# (\S+)/.exec(page)?.[1] ?? '', firstGood(page.replace(/^# .*\n+/, ''))]))
  return `export const rulePages: Readonly<Record<string, string>> = ${JSON.stringify(byId)}\n`
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

const firstGood = (page: string): string => page.replace(/(^## Good\n[\s\S]*?^```yaml good\n[\s\S]*?^```\n)[\s\S]*?(?=^## |(?![\s\S]))/m, '$1')
