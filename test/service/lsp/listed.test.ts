import { describe, expect, test } from 'vitest'
import type { Finding } from '../../../server/src/base/finding.ts'
import { listed } from '../../../server/src/service/lsp/listed.ts'
import { check } from '../../kit/check.ts'

/** A task with a date that is none: one error each. */
const tasks = (count: number): string =>
  `kind: annual_plan\ntasks:\n${Array.from({ length: count }, (_, index) => `  - { id: t${index}, title: T${index}, start: nonsense }\n`).join('')}`

const findingsOf = (text: string): readonly Finding[] => listed('memory:/a.plan.yaml', check(text).findings)

describe('the findings of one file', () => {
  test('are all listed up to a thousand', () => {
    const { findings } = check(tasks(200))
    expect(findings.length).toBeGreaterThan(200)
    expect(findings.length).toBeLessThanOrEqual(1000)
    expect(listed('memory:/a.plan.yaml', findings)).toBe(findings)
  })

  test('are the gravest beyond that, in the order of the text, with a word about the others', () => {
    const all = check(tasks(1200)).findings
    const [first, ...others] = findingsOf(tasks(1200))
    expect(others).toHaveLength(999)
    expect(others.map(({ severity }) => severity)).toEqual(others.map(() => 'error'))
    expect(others).toEqual(all.filter(({ severity }) => severity === 'error').slice(0, 999))
    expect(first).toMatchObject({ severity: 'information', message: { key: 'engine.more', args: { count: all.length - 999, shown: 999 } } })
  })
})
