import { describe, expect, test } from 'vitest'
import { applyEdits } from '../../server/src/base/edit.ts'
import { references } from '../../server/src/features/references.ts'
import { rename, renameable } from '../../server/src/features/rename.ts'
import { sentence } from '../kit/check.ts'
import { at } from '../kit/snapshots.ts'

const registryUri = 'memory:/plans/a.registry.yaml'
const registry = `kind: registry
document: { id: r, title: R }
people:
  - id: chen # the manager
    name: 陳柏翰
  - { id: lee, name: Lee }
roles:
  - { id: bcm, holder: 'chen', deputies: [lee, 陳柏翰] }
`

const plan = `kind: annual_plan
document: { id: ap, title: A, prepared_by: chen }
tasks:
  - id: T1
    owner: "chen"
    subtasks: [{ id: T1.1, depends_on: [ap#T2] }]
  - { id: T2, owner: che‸n, depends_on: [T1] }
`

function renamed(source: string, to: string): Readonly<Record<string, string>> | string {
  const { snapshot, offset } = at(source, { beside: { [registryUri]: registry } })
  const edits = rename(snapshot, offset, to)
  if ('key' in edits) return sentence({ message: edits })
  return Object.fromEntries(
    edits.map((file) => [file.uri.slice('memory:/plans/'.length), applyEdits(snapshot.programme.files.get(file.uri)?.table.text ?? '', file.edits)]),
  )
}

describe('an id is renamed', () => {
  test('wherever it stands, in its own notation; what goes by name stays', () => {
    expect(renamed(plan, 'chen-b')).toEqual({
      'a.plan.yaml': plan.replace('‸', '').replaceAll('chen', 'chen-b'),
      'a.registry.yaml': registry.replace('id: chen', 'id: chen-b').replace("'chen'", "'chen-b'"),
    })
  })

  test('from its own place, and behind the name of its document', () => {
    const source = plan.replace('che‸n', 'chen').replace('{ id: T2', '{ id: ‸T2')
    expect(renamed(source, 'T9')).toEqual({ 'a.plan.yaml': source.replace('‸', '').replace('id: T2', 'id: T9').replace('ap#T2', 'ap#T9') })
  })

  test('to one that needs quotes nowhere, Han included', () => {
    expect(renamed(plan, '陳經理')).toHaveProperty(['a.registry.yaml'], expect.stringContaining('- id: 陳經理 # the manager'))
  })

  test.each([
    ['to what is no id', plan, 'a b', '«a b» is no id: letters, digits, «.», «_» and «-» are.'],
    ['to what is taken', plan, 'lee', '«lee» is the id of something else already.'],
    ['where there is none', plan.replace('che‸n', 'chen').replace('title: A', 'title: ‸A'), 'x', 'There is no id here.'],
  ])('but not %s', (_, source, to, reason) => {
    expect(renamed(source, to)).toBe(reason)
  })
})

describe('an id stands in more than references', () => {
  const renamedBeside = (source: string, to: string, beside: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>> | string => {
    const { snapshot, offset } = at(source, { beside })
    const edits = rename(snapshot, offset, to)
    if ('key' in edits) return sentence({ message: edits })
    return Object.fromEntries(
      edits.map((file) => [file.uri.slice(14), applyEdits(snapshot.programme.files.get(file.uri)?.table.text ?? '', file.edits)]),
    )
  }
  const other = 'kind: records\ndocument: { id: rec }\nfindings: []\nactions:\n  - { id: A1, source: x }\n'

  test('a document is what stands before a #, in references and in waivers; its other editions follow', () => {
    const source = 'kind: annual_plan\ndocument: { id: a‸p }\ntasks:\n  - { id: T1 }\n  - { id: T2, depends_on: [ap#T1, apx#T1] }\n'
    const settings =
      'kind: continuity_config\nchecks:\n  waivers:\n    - { rule: ANN-01, at: ap#T1 }\n    - { rule: ANN-02, at: "ap" }\n    - { rule: ANN-03, at: apx }\n'
    const edition = 'kind: annual_plan\ndocument: { id: ap, status: archived }\n'
    const beside = { 'memory:/plans/.continuity.yaml': settings, 'memory:/plans/old.plan.yaml': edition, 'memory:/plans/r.records.yaml': other }
    expect(renamedBeside(source, 'year', beside)).toEqual({
      'a.plan.yaml': source.replace('a‸p }', 'year }').replace('[ap#T1', '[year#T1'),
      'old.plan.yaml': edition.replace('id: ap', 'id: year'),
      '.continuity.yaml': settings.replace('at: ap#T1', 'at: year#T1').replace('"ap"', '"year"'),
    })
  })

  test('a waiver names an element, alone or behind its document', () => {
    const source = `kind: annual_plan
document: { id: ap }
tasks: [{ id: T‸1 }]
checks:
  waivers: [{ rule: ANN-01, at: T1 }, { rule: ANN-01, at: ap#T1 }, { rule: ANN-01, at: other#T1 }, { rule: ANN-01, at: 'tasks[0]' }]
`
    const expected = source.replace('T‸1', 'T9').replace('at: T1', 'at: T9').replace('ap#T1', 'ap#T9')
    expect(renamedBeside(source, 'T9')).toEqual({ 'a.plan.yaml': expected })
  })

  test('but where two have it, a waiver elsewhere may mean the other one', () => {
    const source = 'kind: annual_plan\ndocument: { id: ap }\ntasks: [{ id: T‸1 }]\n'
    const settings = 'kind: continuity_config\nchecks:\n  waivers: [{ rule: ANN-01, at: T1 }]\n'
    const twin = 'kind: annual_plan\ndocument: { id: b }\ntasks: [{ id: T1 }]\n'
    const beside = { 'memory:/plans/.continuity.yaml': settings, 'memory:/plans/b.plan.yaml': twin }
    expect(renamedBeside(source, 'T9', beside)).toEqual({ 'a.plan.yaml': source.replace('T‸1', 'T9') })
  })

  test.each([
    ['a task by one of its document', 'kind: annual_plan\ntasks: [{ id: T‸1 }, { id: T2 }]\n', 'T2'],
    ['a task by the subtask of another', 'kind: annual_plan\ntasks: [{ id: T‸1 }, { id: T2, subtasks: [{ id: T2.1 }] }]\n', 'T2.1'],
    ['a task by what the whole programme knows', 'kind: annual_plan\ntasks: [{ id: T‸1 }]\n', 'chen'],
    ['a risk by what only another document knows', 'kind: annual_plan\nrisks: [{ id: R‸1 }]\n', 'A1'],
  ])('taken: %s', (_, source, to) => {
    const beside = { [registryUri]: registry, 'memory:/plans/r.records.yaml': other }
    expect(renamedBeside(source, to, beside)).toBe(`«${to}» is the id of something else already.`)
  })

  test('free: what only another document calls its own', () => {
    const source = 'kind: annual_plan\ntasks: [{ id: T‸1 }]\n'
    expect(renamedBeside(source, 'A1', { 'memory:/plans/r.records.yaml': other })).toEqual({ 'a.plan.yaml': source.replace('T‸1', 'A1') })
  })

  test('a rating names a level of its register’s matrix', () => {
    const source = `kind: risk_register
criteria:
  matrix:
    levels: [{ id: hi‸gh }, { id: low }]
    cells: [[low, high], [high, "high"]]
`
    const uri = 'memory:/plans/a.risk.yaml'
    const { snapshot, offset } = at(source, { uri })
    const edits = rename(snapshot, offset, 'red')
    if ('key' in edits) throw new Error(edits.key)
    expect(applyEdits(snapshot.table.text, edits[0]?.edits ?? [])).toBe(source.replace('‸', '').replaceAll('high', 'red'))
  })
})

describe('what can be renamed', () => {
  test.each([
    ['a reference', plan, 'chen'],
    ['an id', plan.replace('che‸n', 'chen').replace('id: T1\n', 'id: ‸T1\n'), 'T1'],
    ['not a name', plan.replace('che‸n', 'Le‸e'), undefined],
    ['not a key', plan.replace('che‸n', 'chen').replace('owner: "', 'ow‸ner: "'), undefined],
  ])('%s', (_, source, id) => {
    const { snapshot, offset } = at(source, { beside: { [registryUri]: registry } })
    expect(renameable(snapshot, offset)?.id).toBe(id)
  })
})

test('references are found over all files, by id and by name', () => {
  const { snapshot, offset } = at(plan, { beside: { [registryUri]: registry } })
  const found = (include: 'references' | 'definition too'): readonly string[] =>
    references(snapshot, offset, include).map(
      ({ uri, span }) => `${uri.slice(14)} ${snapshot.programme.files.get(uri)?.table.text.slice(span.start, span.end)}`,
    )
  const elsewhere = ['a.plan.yaml "chen"', 'a.plan.yaml chen', 'a.plan.yaml chen', "a.registry.yaml 'chen'", 'a.registry.yaml 陳柏翰']
  expect(found('references').toSorted()).toEqual(elsewhere)
  expect(found('definition too').toSorted()).toEqual([...elsewhere, 'a.registry.yaml chen'].toSorted())
})
