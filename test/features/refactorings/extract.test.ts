import { describe, expect, test } from 'vitest'
import { proposalsAt } from '../../../server/src/features/refactorings/all.ts'
import { offers, refactored } from '../../kit/refactor.ts'
import { at } from '../../kit/snapshots.ts'

const registryUri = 'memory:/plans/a.registry.yaml'
const registry = `kind: registry
document: { id: reg }
people:
  - id: p-chen # head
    name: 陳柏翰
# the machines
systems: [{ id: core, name: Core }]
`
const beside = { [registryUri]: registry }

const plan = `kind: annual_plan
document: { id: ap, prepared_by: "Anna Lee" } # by Anna Lee
tasks:
  - { id: T1, owner: Anna‸ Lee, title: Ask Anna Lee }
  - { id: T2, owner: anna  lee, deputy: p-chen }
`

describe('a name becomes an entry of the registry', () => {
  test('with a fresh id in every place where it is a reference', () => {
    expect(refactored('extract:person', plan, { beside })).toEqual({
      'a.registry.yaml': registry.replace('name: 陳柏翰\n', 'name: 陳柏翰\n  - id: anna-lee\n    name: Anna Lee\n'),
      'a.plan.yaml': `kind: annual_plan
document: { id: ap, prepared_by: "anna-lee" } # by Anna Lee
tasks:
  - { id: T1, owner: anna-lee, title: Ask Anna Lee }
  - { id: T2, owner: anna-lee, deputy: p-chen }
`,
    })
  })

  test('below a key that the registry lacks, with CRLF', () => {
    const texts = refactored('extract:role', plan.replaceAll('\n', '\r\n'), { beside: { [registryUri]: registry.replaceAll('\n', '\r\n') } })
    expect(texts['a.registry.yaml']).toBe(
      registry.replaceAll('\n', '\r\n').replace('name: 陳柏翰\r\n', 'name: 陳柏翰\r\nroles:\r\n  - id: anna-lee\r\n    name: Anna Lee\r\n'),
    )
  })

  test('into a row, with the quotes that a row needs', () => {
    const bia = `kind: bia\nactivities: [{ id: pay, dependencies: [{ on: 'Core, old‸' }] }]\n`
    expect(refactored('extract:system', bia, { uri: 'memory:/plans/a.bia.yaml', beside })).toEqual({
      'a.registry.yaml': registry.replace('name: Core }', `name: Core }, { id: core-old, name: 'Core, old' }`),
      'a.bia.yaml': `kind: bia\nactivities: [{ id: pay, dependencies: [{ on: 'core-old' }] }]\n`,
    })
  })

  test('one without Latin letters gets a number, one whose letters are taken too', () => {
    const texts = refactored('extract:person', plan.replaceAll(/Anna(‸?) Lee/g, '王$1小明'), { beside })
    expect(texts['a.registry.yaml']).toContain('- id: person-1\n    name: 王小明\n')
    const again = refactored('extract:person', plan.replaceAll(/Anna(‸?) Lee/g, 'P$1 Chen'), { beside })
    expect(again['a.registry.yaml']).toContain('- id: p-chen-2\n    name: P Chen\n')
  })

  test('without a registry one is made', () => {
    const { snapshot, offset } = at(plan, { beside: { 'memory:/.continuity.yaml': 'kind: continuity_config\n' } })
    const proposal = proposalsAt(snapshot, { start: offset, end: offset }).find(({ id }) => id === 'extract:person')
    expect(proposal?.wants).toBe('newFiles')
    const changes = proposal?.changes()
    expect(changes?.creates).toEqual(['memory:/registry.registry.yaml'])
    expect(changes?.edits.find(({ uri }) => uri === 'memory:/registry.registry.yaml')?.edits[0]?.text).toBe(
      'kind: registry\nschema_version: 1\ndocument:\n  id: registry\n  title: Registry\n  status: draft\npeople:\n  - id: anna-lee\n    name: Anna Lee\n',
    )
  })

  test.each([
    ['an id that leads nowhere', plan.replace('Anna‸ Lee', 'p-‸lee')],
    ['a name that is known', plan.replace('Anna‸ Lee', '陳‸柏翰')],
    ['a text', plan.replace('Anna‸ Lee', 'x').replace('Ask', 'A‸sk')],
  ])('but not %s', (_, source) => {
    expect(offers(source, { beside }).filter((title) => title.startsWith('Add'))).toEqual([])
  })
})

describe('an id becomes the name again', () => {
  const bare = `${registry}suppliers:
  - id: anna-lee
    name: Anna Lee

  - id: other
    name: Other one
`
  const source = 'kind: bia\nactivities:\n  - { id: pay, dependencies: [{ on: anna-‸lee }] }\n'
  const uri = 'memory:/plans/a.bia.yaml'

  test('and the entry goes, where it says no more and nobody else means it', () => {
    expect(offers(source, { uri, beside: { [registryUri]: bare } })[0]).toBe(
      'Write the name «Anna Lee» instead of «anna-lee» and take the entry out of the registry',
    )
    expect(refactored('inline', source, { uri, beside: { [registryUri]: bare } })).toEqual({
      'a.bia.yaml': source.replace('anna-‸lee', 'Anna Lee'),
      'a.registry.yaml': bare.replace('  - id: anna-lee\n    name: Anna Lee\n', ''),
    })
  })

  test('with its key, when it was the last', () => {
    const text = bare.replace('\n  - id: other\n    name: Other one\n', '')
    expect(refactored('inline', source, { uri, beside: { [registryUri]: text } })['a.registry.yaml']).toBe(registry)
  })

  test.each([
    ['another reference', bare, source.replace('}] }', '}, { on: Anna Lee }] }')],
    ['more that it says', bare.replace('name: Anna Lee', 'name: Anna Lee\n    service: x'), source],
    ['a comment', bare.replace('name: Anna Lee', 'name: Anna Lee # since May'), source],
  ])('but it stays for %s', (_, text, from) => {
    expect(refactored('inline', from, { uri, beside: { [registryUri]: text } })).toEqual({ 'a.bia.yaml': from.replace('anna-‸lee', 'Anna Lee') })
  })

  test('not where the name means two', () => {
    const text = bare.replace('name: Other one', 'name: Anna Lee')
    expect(offers(source, { uri, beside: { [registryUri]: text.replace('name: Anna Lee', 'name: Anna Lee # one') } })[0]).toBe(
      'Write the name «Anna Lee» instead of «anna-lee» — The name «Anna Lee» alone would not say which one is meant.',
    )
  })
})
