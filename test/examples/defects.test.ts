import { describe, expect, test } from 'vitest'
import { rules } from '../../server/src/generated/rules.ts'
import { broken, type Defect, defects, programmeOf, type Seen, seenIn } from '../kit/defects.ts'

const known: ReadonlySet<string> = new Set(rules.map(({ id }) => id))

/** Pairs what must be found with what is found; what is left over on either side is wrong. */
function unpaired({ findings }: Defect, seen: readonly Seen[]): { readonly missing: readonly string[]; readonly surplus: readonly string[] } {
  const left = [...seen]
  const missing: string[] = []
  // What a rule of a later round must find is written down already.
  for (const { rule, file, at } of findings.filter(({ rule }) => known.has(rule))) {
    const index = left.findIndex((one) => one.rule === rule && one.file === file && one.line.includes(at.trim()))
    if (index < 0) missing.push(`${rule} ${file}: ${at}`)
    else left.splice(index, 1)
  }
  return { missing, surplus: left.map(({ rule, file, line }) => `${rule} ${file}: ${line}`) }
}

describe('a defect in an example', () => {
  test.each(defects)('$name: $title', (defect) => {
    expect(unpaired(defect, seenIn(programmeOf(broken(defect))))).toEqual({ missing: [], surplus: [] })
  })

  test('of every kind is there', () => {
    expect(new Set(defects.map(({ example }) => example))).toEqual(new Set(['bank', 'bureau', 'saas', 'university']))
    expect(defects.filter(({ findings }) => findings.length === 0)).toEqual([])
  })
})
