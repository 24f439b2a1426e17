import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { declaredKind, isPlanFile, kinds } from '../../client/src/language.ts'

describe('a file of a programme', () => {
  test.each([
    '2027.plan.yaml',
    'a.bia.yml',
    'x.bcp.yaml',
    'x.risk.yaml',
    'x.records.yml',
    '公司.registry.yaml',
    '.continuity.yaml',
    '.continuity.yml',
  ])('%s is one', (name) => expect(isPlanFile(name)).toBe(true))

  test.each(['plan.yaml', '.plan.yaml', 'x.plan.yaml.bak', 'x.planx.yaml', 'continuity.yaml', 'my.continuity.yaml'])('%s is none', (name) =>
    expect(isPlanFile(name)).toBe(false),
  )

  test('is one for the editor too', () => {
    const { contributes } = JSON.parse(readFileSync('package.json', 'utf8'))
    const [{ extensions, filenames }] = contributes.languages
    expect([...extensions.map((extension: string) => `x${extension}`), ...filenames].filter((name: string) => !isPlanFile(name))).toEqual([])
    expect(extensions).toHaveLength(12)
  })
})

describe('the kind that a YAML text declares', () => {
  test.each(kinds)('%s is ours', (kind) => expect(declaredKind(`# a plan\nkind: ${kind}\n`)).toBe(kind))

  test.each([
    ['quoted', 'kind: "bia"\r\nactivities:\r\n', 'bia'],
    ['with a comment', 'kind: registry # shared\n', 'registry'],
    ['another’s', 'apiVersion: v1\nkind: Deployment\n', undefined],
    ['not at the top level', 'plan:\n  kind: bia\n', undefined],
    ['only a beginning', 'kind: biased\n', undefined],
    ['behind the first forty lines', `${'\n'.repeat(40)}kind: bia\n`, undefined],
  ])('%s', (_, text, kind) => expect(declaredKind(text)).toBe(kind))
})
