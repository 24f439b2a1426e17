import { expect, test } from 'vitest'
import { check } from '../kit/check.ts'

const register = (status: string): string => `kind: risk_register
document: { id: risks, title: Register, status: ${status} }
risks:
  - { id: R1, title: Flood, owner: Chen }
`

/** The severity of what is missing under a rule. */
const severityOf = (rule: string, status: string): readonly string[] =>
  check(register(status))
    .findings.filter((finding) => finding.rule === rule && finding.message.key === 'shape.missing')
    .map(({ severity }) => severity)

// What caused a risk and what follows from it makes a register better; that somebody owns it makes it usable.
test.each([
  ['draft', 'RSK-14', []],
  ['in_review', 'RSK-14', ['information']],
  ['in_force', 'RSK-14', ['information']],
  ['in_force', 'RSK-05', ['error']],
] as const)('in a register that is %s, what %s misses weighs %j', (status, rule, expected) => expect(severityOf(rule, status)).toEqual(expected))
