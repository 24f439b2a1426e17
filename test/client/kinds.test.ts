import { expect, test } from 'vitest'
import { declaredKind, isPlanFile, kinds } from '../../client/src/language.ts'
import { kindOfUri, kinds as kindsOfTheServer } from '../../server/src/language/schema/kinds.ts'

test('the client knows the kinds that the server knows', () => {
  expect(kinds).toEqual(kindsOfTheServer)
})

test.each([
  'a.plan.yaml',
  'b.bia.yml',
  'c.bcp.yaml',
  'd.risk.yaml',
  'e.records.yml',
  'f.registry.yaml',
  '.continuity.yaml',
  'plan.yaml',
  'a.plan.txt',
  '.plan.yaml',
])('%s is a plan file for both or for neither', (name) => {
  expect(isPlanFile(name)).toBe(kindOfUri(`file:///w/${name}`) !== undefined)
})

test.each(kindsOfTheServer)('%s is recognised where it is declared', (kind) => {
  expect(declaredKind(`# our plan\nkind: ${kind}\n`)).toBe(kind)
})
