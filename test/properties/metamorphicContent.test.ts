import { describe, expect, test } from 'vitest'
import { statusOf } from '../../server/src/language/model/header.ts'
import { programmeOf, type Seen } from '../kit/defects.ts'
import { badPlan } from '../kit/plans.ts'
import { type Files, type Judged, judged, kinds, programmes, withLanguage } from '../kit/programmes.ts'
import { inlined, outlined, registryOf, renamed, split, withoutRegistryHeaders } from '../kit/reshaping.ts'

/** The document that takes the registry in: an analysis in force, else a plan in force. */
function hostOf(files: Files): string {
  const inForce = [...programmeOf(files).files.values()].filter(({ documents }) => documents.some((one) => statusOf(one) === 'in_force'))
  const names = inForce.map(({ uri }) => uri.slice(uri.lastIndexOf('/') + 1))
  return names.find((name) => name.endsWith('.bia.yaml')) ?? names.find((name) => name.endsWith('.plan.yaml')) ?? ''
}

describe.each(programmes)('%s said in another way has the same findings', (_, files) => {
  const before = judged(files)

  test('when each id is another one', () => {
    const other = renamed(files)
    expect([...other].filter(([file, text]) => file.endsWith('.registry.yaml') && text === files.get(file))).toEqual([])
    expect(kinds(judged(other).seen)).toEqual(kinds(before.seen))
  })

  test.each(['en', 'zh-Hans', 'zh-Hant'])('when it is said to be written in %s', (language) => {
    expect(kinds(judged(withLanguage(files, language)).seen)).toEqual(kinds(before.seen))
  })
})

describe.each(programmes.filter(([, files]) => registryOf(files) !== undefined))('%s has the same findings', (_, files) => {
  const before = judged(files)

  test.each([0, 1] as const)('when the lists of the registry stand in two files (%i)', (from) => {
    const other = split(files, from)
    expect(other.size).toBe(files.size + 1)
    expect(kinds(withoutRegistryHeaders(judged(other)))).toEqual(kinds(withoutRegistryHeaders(before)))
  })

  test('when the registry stands inside a document', () => {
    const other = inlined(files, hostOf(files))
    expect(other.size).toBe(files.size - 1)
    // Errors in the registry are now errors of the document that holds it: DOC-14 concludes from them.
    const rest = (one: Judged): readonly Seen[] => withoutRegistryHeaders(one).filter(({ rule }) => rule !== 'DOC-14')
    expect(kinds(rest(judged(other)))).toEqual(kinds(rest(before)))
  })
})

test('a plan with a registry of its own has the same findings when that is a file', () => {
  const files: Files = new Map([['a.plan.yaml', badPlan]])
  const other = outlined(files, 'a.plan.yaml')
  expect([...other.keys()]).toEqual(['a.plan.yaml', 'own.registry.yaml'])
  expect(kinds(judged(other).seen)).toEqual(kinds(judged(files).seen))
})

test('the changes change something', () => {
  const files: Files = new Map([
    ['a.registry.yaml', 'kind: registry\ndocument: { id: r }\npeople:\n  - { id: ann, name: Ann }\nroles:\n  - { id: lead, holder: ann }\n'],
    ['a.plan.yaml', 'kind: annual_plan\ndocument: { id: p, owner: Ann, approved_by: bob }\ntasks: [{ id: T1, owner: ann }]\n'],
  ])
  expect(renamed(files).get('a.registry.yaml')).toContain('people:\n  - { id: zmm, name: Ann }\nroles:\n  - { id: ovzw, holder: zmm }\n')
  expect(renamed(files).get('a.plan.yaml')).toContain('{ id: k, owner: Ann, approved_by: yly }\ntasks: [{ id: G1, owner: zmm }]')
  expect(split(files, 0).get('second.registry.yaml')).toContain('document: { id: r-second }\npeople:\n  - { id: ann')
  expect(split(files, 0).get('a.registry.yaml')).toBe('kind: registry\ndocument: { id: r }\nroles:\n  - { id: lead, holder: ann }\n')
  expect(inlined(files, 'a.plan.yaml').get('a.plan.yaml')).toContain('\nregistry:\n  people:\n    - { id: ann, name: Ann }\n  roles:\n')
})
