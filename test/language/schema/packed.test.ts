import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { schemaFiles } from '../../../server/src/generated/schemas.ts'
import { packed, unpacked } from '../../../server/src/language/schema/packed.ts'
import { root } from '../../kit/exampleFiles.ts'

const folder = join(root, 'schemas')
const written = Object.fromEntries(
  readdirSync(folder)
    .filter((name) => name.endsWith('.schema.json'))
    .map((name) => [name.replace('.schema.json', ''), JSON.parse(readFileSync(join(folder, name), 'utf8'))]),
)

test('the schemas that run are those that are written', () => expect(schemaFiles).toEqual(written))

test('what lacks a text, or has one more, is left as it is', () => {
  const docs = { 'zh-Hans': { title: '甲', description: '乙' }, 'zh-Hant': { title: '丙', description: '丁' } }
  const files = {
    a: {
      title: 'A',
      description: 'B',
      'x-docs': docs,
      properties: { title: { title: 'T', 'x-docs': { 'zh-Hans': { title: '题' }, 'zh-Hant': { title: '題' } } } },
    },
    b: { title: 'A', description: 'B', 'x-docs': { ...docs, 'zh-Hans': { ...docs['zh-Hans'], more: 1 } } },
  } as unknown as Parameters<typeof packed>[0]
  expect(packed(files).texts).toEqual(['A', 'B', '甲', '乙', '丙', '丁'])
  expect(unpacked(packed(files))).toEqual(files)
})
