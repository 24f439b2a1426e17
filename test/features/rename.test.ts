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
