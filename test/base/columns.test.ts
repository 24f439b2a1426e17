import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { fromColumns, inColumns } from '../../server/src/base/columns.ts'
import { shapeOf } from '../../server/src/language/schema/kinds.ts'
import { root } from '../kit/exampleFiles.ts'

test('texts of one key and language stand side by side', () => {
  const tree = {
    a: { title: 'One', docs: { 'zh-Hans': { title: '一' } }, size: 1 },
    b: [{ title: 'Two', docs: { 'zh-Hans': { title: '二' } }, open: false }],
    names: ['x', 'y'],
  }
  expect(inColumns(tree)).toEqual({
    outline: {
      a: { title: null, docs: { 'zh-Hans': { title: null } }, size: 1 },
      b: [{ title: null, docs: { 'zh-Hans': { title: null } }, open: false }],
      names: [null, null],
    },
    texts: { '': { title: ['One', 'Two'], names: ['x', 'y'] }, 'zh-Hans': { title: ['一', '二'] } },
  })
})

test.each(readdirSync(join(root, 'schemas')).filter((name) => name.endsWith('.json')))('%s is whole when it is put together again', (name) => {
  const tree = JSON.parse(readFileSync(join(root, 'schemas', name), 'utf8'))
  expect(fromColumns(JSON.parse(JSON.stringify(inColumns(tree))))).toEqual(tree)
})

test('the order of keys is kept: it is the usual order in a document', () => {
  const [first] = shapeOf('bia').properties.keys()
  expect(first).toBe('kind')
  expect(Object.keys(Object(fromColumns(inColumns({ z: 'last', a: 'first' }))))).toEqual(['z', 'a'])
})
