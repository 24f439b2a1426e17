import { describe, expect, test } from 'vitest'
import type { Finding } from '../../server/src/base/finding.ts'
import { rules } from '../../server/src/generated/rules.ts'
import { readText } from '../../server/src/language/model/file.ts'
import { noSettings, readSettings, type Settings } from '../../server/src/programme/config/settings.ts'
import { buildProgramme } from '../../server/src/programme/index/programme.ts'
import { checkFile } from '../../server/src/rules/check.ts'
import type { Rule } from '../../server/src/rules/rule.ts'

const uri = 'file:///plans/a.plan.yaml'

function check(text: string, settings: Settings = noSettings, all: readonly Rule[] = rules): readonly Finding[] {
  const file = readText(uri, text)
  return checkFile(file, { programme: buildProgramme([file], settings), today: 20_600, rules: all })
}

const codes = (findings: readonly Finding[]): readonly string[] => findings.map(({ rule }) => rule)

const settings = (yaml: string): Settings => readSettings(readText('file:///plans/.continuity.yaml', `kind: continuity_config\n${yaml}`))

const late = 'kind: annual_plan\nperiod: { start: 2026-01-01, end: 2026-12-31 }\nmilestones:\n  - { id: M1, title: a, date: 2027-02-01 }\n'

describe('what is judged', () => {
  test.each(['superseded', 'archived'])('of a document that is %s only syntax and schema', (status) => {
    const text = `${late}document: { id: a, status: ${status} }\nunknown: 1\n`
    expect(codes(check(text))).toEqual(['SCHEMA'])
  })

  test('while the YAML is broken, nothing that needs the whole', () => {
    expect(codes(check(`${late}- x\n`)).filter((code) => code !== 'YAML')).toEqual([])
  })

  test('of a text with a merge conflict that it has one, and nothing of what stands on both sides', () => {
    const text = late.replace('  - { id: M1', '<<<<<<< HEAD\n  - { id: M1').concat('=======\nunknown: [\n>>>>>>> theirs\n')
    const found = check(text)
    expect(found.map(({ rule, message: { key }, span }) => [rule, key, text.slice(span.start, span.end)])).toEqual([
      ['YAML', 'syntax.conflictMarker', '<<<<<<< HEAD'],
    ])
  })

  test('findings stand in the order of the text', () => {
    const starts = check(`${late}unknown: 1\n`).map(({ span }) => span.start)
    expect(starts).toEqual(starts.toSorted((a, b) => a - b))
  })
})

describe('what a broken file beside it may define is not said to be missing', () => {
  const plan = 'kind: annual_plan\ntasks:\n  - { id: T1, title: a, owner: p-chen, depends_on: [T9] }\n'
  const registry = 'kind: registry\npeople:\n  - { id: p-chen, name: Chen }\n'
  const unresolved = (beside: string, name = 'a.registry.yaml'): number => {
    const files = [readText(uri, plan), readText(`file:///plans/${name}`, beside)]
    const found = checkFile(files[0] ?? never(), { programme: buildProgramme(files, noSettings), today: 20_600, rules })
    return found.filter(({ rule }) => rule === 'REF-01').length
  }

  test.each([
    ['a merge conflict', `${registry}<<<<<<< HEAD\n=======\n>>>>>>> theirs\n`],
    ['a quote that nobody closes', registry.replace('people:', 'people: "')],
    ['a bracket that nobody closes', registry.replace(' }', '')],
    ['no text at all', '\0'],
  ])('%s', (_, beside) => expect(unresolved(beside)).toBe(0))

  test('what is whole is known', () => {
    expect(unresolved(registry)).toBe(1)
    expect(unresolved('kind: registry\n')).toBe(2)
  })

  test('a file that is no plan hides nothing', () => expect(unresolved('a: [\n', 'compose.yaml')).toBe(2))
})

describe('an exception in a rule', () => {
  const broken = {
    ...rules[0],
    id: 'ANN-99',
    name: 'broken',
    visits: ['annual_plan'],
    check: () => {
      throw new Error('no such thing')
    },
  } as unknown as Rule

  test('is named, and hides nothing else', () => {
    const findings = check(late, noSettings, [broken, ...rules])
    expect(codes(findings)).toContain('ANN-13')
    expect(findings.find(({ rule }) => rule === 'ANN-99')?.message.args).toMatchObject({ rule: 'ANN-99', reason: 'no such thing' })
  })
})

describe('what a programme decides', () => {
  test('a severity of its own', () => {
    const own = settings('checks:\n  severities: { ANN-13: warning }\n')
    expect(check(late, own).find(({ rule }) => rule === 'ANN-13')?.severity).toBe('warning')
  })

  test('a rule that is off is silent', () => {
    expect(codes(check(late, settings('checks:\n  severities: { ANN-13: off }\n')))).not.toContain('ANN-13')
  })

  test('a waiver silences its rule in the file that it names', () => {
    const waive = (at: string): Settings =>
      settings(`checks:\n  waivers:\n    - { rule: ANN-13, at: ${at}, reason: Agreed, until: 2026-12-31, by: x }\n`)
    expect(codes(check(late, waive('a.plan.yaml')))).not.toContain('ANN-13')
    expect(codes(check(late, waive('b.plan.yaml')))).toContain('ANN-13')
  })
})

function never(): never {
  throw new Error('it should be there')
}
