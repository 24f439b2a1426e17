import { describe, expect, test } from 'vitest'
import { type WorkspaceSymbol, workspaceSymbols } from '../../server/src/features/workspaceSymbols.ts'
import { readText } from '../../server/src/language/model/file.ts'
import { readSettings } from '../../server/src/programme/config/settings.ts'
import { buildProgramme, type Programme } from '../../server/src/programme/index/programme.ts'

const programmeOf = (files: Readonly<Record<string, string>>): Programme =>
  buildProgramme(
    Object.entries(files).map(([name, text]) => readText(`memory:/${name}`, text)),
    readSettings(undefined),
  )

const registry = `kind: registry
document: { id: r, title: Registry of the bank }
people:
  - { id: p-chen, name: 陳柏翰 }
  - { id: p-lee, name: Anna Lee }
systems:
  - { id: pay, name: Payment gateway }
  - { id: gateway, name: 付款閘道 }
`

const plan = `kind: annual_plan
tasks:
  - id: T1
    title: Test the gateway
    subtasks: [{ id: T1.1, title: 付款演练 }]
  - { title: without an id }
`

const programmes = [programmeOf({ 'a/bank.registry.yaml': registry }), programmeOf({ 'b/next%20year.plan.yaml': plan })]
const idsOf = (query: string): readonly string[] => workspaceSymbols(programmes, query).map(({ id }) => id)

describe('every element with an id is found over all programmes', () => {
  test('without a query in the order of the files', () => {
    expect(idsOf('')).toEqual(['r', 'p-chen', 'p-lee', 'pay', 'gateway', 'T1', 'T1.1'])
  })

  test.each([
    // The id itself, then a name that has the word, then one in which it stands later.
    ['gateway', ['gateway', 'pay', 'T1']],
    ['GATE WAY', ['gateway', 'pay', 'T1']],
    ['chen', ['p-chen']],
    ['t1', ['T1', 'T1.1']],
    // Letters in their order: pay, gateWay.
    ['pgw', ['pay']],
    ['annle', ['p-lee']],
    ['wyg', []],
    // Simplified or traditional, whatever the text is written in; in Han no gaps.
    ['付款', ['gateway', 'T1.1']],
    ['闸道', ['gateway']],
    ['陈柏', ['p-chen']],
    ['陳翰', []],
  ])('«%s»', (query, ids) => {
    expect(idsOf(query)).toEqual(ids)
  })

  test('with where it stands and what it is', () => {
    const at = plan.indexOf('T1.1')
    expect(workspaceSymbols(programmes, '演练')).toEqual<readonly WorkspaceSymbol[]>([
      {
        id: 'T1.1',
        name: '付款演练',
        type: 'subtask',
        container: 'next year.plan.yaml',
        uri: 'memory:/b/next%20year.plan.yaml',
        span: { start: at, end: at + 4 },
      },
    ])
    expect(workspaceSymbols(programmes, 'pay')[0]).toMatchObject({ type: 'system', container: 'Registry of the bank' })
  })

  test('an element that an alias repeats is there once', () => {
    const text = 'kind: annual_plan\ntasks:\n  - &one { id: T1, title: A }\n  - *one\n'
    expect(workspaceSymbols([programmeOf({ 'a.plan.yaml': text })], 't').map(({ id }) => id)).toEqual(['T1'])
  })

  test('and no more than somebody reads', () => {
    const people = Array.from({ length: 1000 }, (_, index) => `  - { id: p${index} }\n`).join('')
    const many = programmeOf({ 'a.registry.yaml': `kind: registry\npeople:\n${people}` })
    expect(workspaceSymbols([many], 'p')).toHaveLength(256)
    expect(workspaceSymbols([many], 'p999').map(({ id }) => id)).toEqual(['p999'])
  })
})

test('a thousand files answer while somebody types', () => {
  const lines = Array.from({ length: 60 }, (_, index) => `  - { id: T${index}, title: Task number ${index} }\n`).join('')
  const file = readText('memory:/plan.yaml', `kind: annual_plan\ntasks:\n${lines}`)
  const files = Array.from({ length: 1000 }, (_, index) => ({ ...file, uri: `memory:/${index}.plan.yaml` }))
  const programme = buildProgramme(files, readSettings(undefined))
  workspaceSymbols([programme], 'x')
  const start = performance.now()
  workspaceSymbols([programme], 'taknub')
  // Sixty thousand elements; a few tens of milliseconds here.
  expect(performance.now() - start).toBeLessThan(500)
})
