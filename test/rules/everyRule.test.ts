import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { rules } from '../../server/src/generated/rules.ts'
import { programmeOf, seenIn } from '../kit/defects.ts'
import { root } from '../kit/exampleFiles.ts'

/** One programme in which everything is wrong that a rule knows of. */
const folder = join(root, 'test/fixtures/every-rule')
const files = new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]))

describe('a programme in which each rule fires', () => {
  const programme = programmeOf(files)
  const seen = seenIn(programme)

  test('has no mistake of YAML or schema that would hide one', () => {
    expect([...programme.files.values()].flatMap(({ problems }) => problems)).toEqual([])
    expect(seen.filter(({ rule }) => rule === 'SCHEMA').map(({ file, line }) => `${file}: ${line}`)).toEqual([])
  })

  test.each(rules.map(({ id, name }) => [id, name]))('%s %s', (id) => {
    expect(seen.filter(({ rule }) => rule === id).length).toBeGreaterThan(0)
  })

  test('no rule fails on it', () => {
    expect(seen.filter(({ finding }) => finding.message.key === 'engine.ruleFailed').map(({ rule }) => rule)).toEqual([])
  })
})
