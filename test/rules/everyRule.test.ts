import { describe, expect, test } from 'vitest'
import { rules } from '../../server/src/generated/rules.ts'
import { rowAt } from '../../server/src/language/lines/lineTable.ts'
import { programmeOf, type Seen, seenIn } from '../kit/defects.ts'
import { everyRule as files } from '../kit/programmes.ts'

/** `# ANN-13 ANN-16` at the end of a line: these rules have something to say about it. */
const announced = [...files].flatMap(([file, text]) =>
  text
    .split('\n')
    .flatMap((line, row) => (/#((?: [A-Z]+-\d+)+)$/.exec(line)?.[1] ?? '').split(' ').flatMap((rule) => (rule === '' ? [] : [{ file, row, rule }]))),
)

describe('a programme in which each rule fires', () => {
  const programme = programmeOf(files)
  const seen = seenIn(programme)
  const rowOf = ({ finding }: Seen): number => {
    const file = programme.files.get(finding.uri)
    return file ? rowAt(file.table, finding.span.start) : -1
  }

  test('has no mistake of YAML or schema that would hide one', () => {
    expect([...programme.files.values()].flatMap(({ problems }) => problems)).toEqual([])
    expect(seen.filter(({ rule }) => rule === 'SCHEMA').map(({ file, line }) => `${file}: ${line}`)).toEqual([])
  })

  // A key that is only missing is reported under a rule's id without the rule.
  test.each(rules.map(({ id, name }) => [id, name]))('%s %s', (id) => {
    expect(seen.filter(({ finding }) => finding.message.key.startsWith(`${id}.`)).length).toBeGreaterThan(0)
    expect(announced.map(({ rule }) => rule)).toContain(id)
  })

  test('each rule speaks where the programme says so', () => {
    const silent = announced.filter(({ file, row, rule }) => !seen.some((one) => one.rule === rule && one.file === file && rowOf(one) === row))
    expect(silent.map(({ file, row, rule }) => `${file}:${row + 1} ${rule}`)).toEqual([])
  })

  test('no rule fails on it', () => {
    expect(seen.filter(({ finding }) => finding.message.key === 'engine.ruleFailed').map(({ rule }) => rule)).toEqual([])
  })
})
