// `npm run new:rule -- BIA curve-gap`: a rule of the next number, its page and its place in the operand table. What is left to write is
// marked with «…». A rule that the table has already is called by its id: `npm run new:rule -- RSK-28`.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './places.ts'

const folders: Readonly<Record<string, string>> = {
  DOC: 'document',
  REF: 'references',
  ANN: 'annual-plan',
  MON: 'monitoring',
  COM: 'communication',
  BIA: 'impact',
  STR: 'strategies',
  BCP: 'plans',
  BKP: 'backup',
  RSK: 'risks',
  EXE: 'exercises',
  SUP: 'suppliers',
  XFL: 'cross-file',
}

interface NewRule {
  readonly id: string
  readonly name: string
}

/** The rule's source. */
export const ruleSource = ({ id, name }: NewRule): string => `import { elementRule, type Rule } from '../rule.ts'
import { always } from '../severity.ts'

/** ${id}: … */
export const rule: Rule = elementRule({
  id: '${id}',
  name: '${name}',
  title: { en: '…', 'zh-cn': '…', 'zh-tw': '…' },
  why: { en: '…', 'zh-cn': '…', 'zh-tw': '…' },
  messages: {
    wrong: { en: '….', 'zh-cn': '…。', 'zh-tw': '…。' },
  },
  severity: always('warning'),
  visits: ['bia.activity'],
  check(activity, { report }) {
    if (activity.rto) report({ at: activity.rto.span, message: 'wrong' })
  },
})
`

export const pageSource = ({ id, name }: NewRule): string => `# ${id} ${name}

Looks at …

Basis: …. Parameters: none.

## Bad

\`\`\`yaml bad
kind: bia
activities:
  - { id: A1, name: Payments, rto: 4h } # ${id}.wrong
\`\`\`

## Good

\`\`\`yaml good
kind: bia
activities:
  - { id: A1, name: Payments }
\`\`\`
`

type Table = Readonly<Record<string, { readonly name: string }>>

const operands = join(root, 'schemas/operands.json')

/** What is meant by `BIA curve-gap`, or by the id of a rule that stands in the table; nothing where it is neither. */
export function meant(table: Table, given: string | undefined, named: string | undefined): NewRule | undefined {
  const name = named ?? table[given ?? '']?.name
  const id = /^[A-Z]{3}$/.test(given ?? '') ? `${given}-${String(lastOf(table, given ?? '') + 1).padStart(2, '0')}` : (given ?? '')
  return name !== undefined && /^[A-Z]{3}-\d\d$/.test(id) ? { id, name } : undefined
}

const lastOf = (table: Table, group: string): number =>
  Math.max(0, ...Object.keys(table).flatMap((id) => (id.startsWith(group) ? [Number(id.slice(4))] : [])))

/** The text of the table with the rule behind the last of its group, or as it was where it has it. */
export function withOperands(text: string, { id, name }: NewRule): string {
  const table: Table = JSON.parse(text)
  if (id in table) return text
  const before = Object.keys(table).findLast((one) => one.startsWith(id.slice(0, 3))) ?? Object.keys(table).at(-1) ?? ''
  const end = text.indexOf('\n  }', text.indexOf(`\n  "${before}": {`)) + '\n  }'.length
  return `${text.slice(0, end)},\n  "${id}": {\n    "name": "${name}",\n    "reads": ["…"]\n  }${text.slice(end)}`
}

function write(rule: NewRule, table: string): string {
  const folder = join(root, 'server/src/rules', folders[rule.id.slice(0, 3)] ?? rule.id.slice(0, 3).toLowerCase())
  mkdirSync(folder, { recursive: true })
  const file = join(folder, rule.name)
  if (existsSync(`${file}.ts`)) throw new Error(`${file}.ts is there already`)
  writeFileSync(`${file}.ts`, ruleSource(rule))
  writeFileSync(`${file}.md`, pageSource(rule))
  writeFileSync(operands, withOperands(table, rule))
  return file
}

if (import.meta.main) {
  const table = readFileSync(operands, 'utf8')
  const rule = meant(JSON.parse(table), process.argv[2], process.argv[3])
  if (rule === undefined) {
    process.stderr.write(
      'new:rule needs a group and a name, or the id of a rule that schemas/operands.json names: npm run new:rule -- BIA curve-gap\n',
    )
    process.exitCode = 2
  } else {
    process.stdout.write(`${write(rule, table)}.ts and its page. What it reads is still to be said in schemas/operands.json.\n`)
  }
}
