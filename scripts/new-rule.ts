// `npm run new:rule -- BIA-35 curve-gap`: a rule and its page, ready to be filled in. What is left to write is marked with «…».
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

/** The name that the operand table has for a rule of the catalogue. */
function knownName(id: string): string | undefined {
  const operands: Readonly<Record<string, { readonly name: string }>> = JSON.parse(readFileSync(join(root, 'schemas/operands.json'), 'utf8'))
  return operands[id]?.name
}

function write({ id, name }: NewRule): string {
  const folder = join(root, 'server/src/rules', folders[id.slice(0, 3)] ?? id.slice(0, 3).toLowerCase())
  mkdirSync(folder, { recursive: true })
  const file = join(folder, name)
  if (existsSync(`${file}.ts`)) throw new Error(`${file}.ts is there already`)
  writeFileSync(`${file}.ts`, ruleSource({ id, name }))
  writeFileSync(`${file}.md`, pageSource({ id, name }))
  return file
}

if (import.meta.main) {
  const [id = '', given] = process.argv.slice(2)
  const name = given ?? knownName(id)
  if (!/^[A-Z]{3}-\d\d$/.test(id) || name === undefined) {
    process.stderr.write('new:rule needs an id, and a name where schemas/operands.json has none: npm run new:rule -- BIA-35 curve-gap\n')
    process.exitCode = 2
  } else {
    process.stdout.write(`${write({ id, name })}.ts and its page. What it reads belongs into schemas/operands.json.\n`)
  }
}
