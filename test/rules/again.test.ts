import { describe, expect, test } from 'vitest'
import { readText } from '../../server/src/language/model/file.ts'
import { updateProgramme } from '../../server/src/programme/index/programme.ts'
import { judge, newChecker } from '../../server/src/service/workspace/judge.ts'
import { broken, programmeOf } from '../kit/defects.ts'

/** The bank, judged once; then one of its files with a key more. */
function afterKeystroke() {
  const checker = newChecker()
  const before = programmeOf(broken({ example: 'bank', edits: [] }))
  for (const uri of before.files.keys()) judge(before, uri, { today: 0, checker })
  const first = { ...checker.counts }
  const changed = 'memory:/plans/bank.bia.yaml'
  const files = [...before.files.values()].map((file) => (file.uri === changed ? readText(changed, `${file.table.text}\n# one more\n`) : file))
  return { checker, first, changed, programme: updateProgramme(before, files, before.settings) }
}

describe('after a keystroke in one file', () => {
  test('at first each file was judged once, alone and in its programme', () => {
    const { first } = afterKeystroke()
    expect(first).toEqual({ alone: 10, linked: 10 })
  })

  test('only that file is judged alone again', () => {
    const { checker, first, programme } = afterKeystroke()
    for (const uri of programme.files.keys()) judge(programme, uri, { today: 0, checker })
    expect(checker.counts.alone - first.alone).toBe(1)
  })

  test('of the others only those that somebody asks for are held against the programme again', () => {
    const { checker, first, changed, programme } = afterKeystroke()
    judge(programme, changed, { today: 0, checker })
    judge(programme, changed, { today: 0, checker })
    expect(checker.counts.linked - first.linked).toBe(1)
  })

  test('the findings are those of a checker that has seen nothing before', () => {
    const { checker, programme } = afterKeystroke()
    for (const uri of programme.files.keys()) {
      expect(judge(programme, uri, { today: 0, checker })).toEqual(judge({ ...programme }, uri, { today: 0, checker: newChecker() }))
    }
  })

  test('another day judges anew', () => {
    const { checker, first, programme } = afterKeystroke()
    const elsewhere = { ...programme, settings: { ...programme.settings, today: 30_000 } }
    const late = judge(elsewhere, 'memory:/plans/bank.registry.yaml', { today: 0, checker })
    expect(late.some(({ rule }) => rule === 'DOC-11')).toBe(true)
    expect(checker.counts.alone).toBeGreaterThan(first.alone)
  })
})
