import { describe, expect, test } from 'vitest'
import { buildLines } from '../../../server/src/language/lines/lineTable.ts'
import { Documents } from '../../../server/src/service/lsp/documents.ts'

const mark = '\ufeff'
const uri = 'file:///a.plan.yaml'

/** The table after a text has been opened and changed as an editor says it, on its first line or to the beginning of another. */
function changed(source: string, from: number, to: string, text: string) {
  const documents = new Documents()
  documents.open({ uri, clientUri: uri, version: 1 }, source)
  const [line = 0, character = 0] = to.split(':').map(Number)
  documents.change(uri, 2, [{ range: { start: { line: 0, character: from }, end: { line, character } }, text }])
  return documents.get(uri)?.table
}

describe('the mark of the byte order', () => {
  test.each([
    ['is typed over', `${mark}a: 1\nb: 2\n`, 0, '0:2', 'c', 'c: 1\nb: 2\n'],
    ['is removed', `${mark}a: 1\nb: 2\n`, 0, '0:1', '', 'a: 1\nb: 2\n'],
    ['is removed with the first line', `${mark}a: 1\nb: 2\n`, 0, '1:0', '', 'b: 2\n'],
    ['has something set before it', `${mark}a: 1\n`, 0, '0:0', '# x\n', `# x\n${mark}a: 1\n`],
    ['is set before a text', 'a: 1\n', 0, '0:0', mark, `${mark}a: 1\n`],
    ['comes to the beginning', `x${mark}a: 1\n`, 0, '0:1', '', `${mark}a: 1\n`],
    ['stays where it is', `${mark}a: 1\n`, 1, '0:2', 'b', `${mark}b: 1\n`],
    ['is set twice', `${mark}a: 1\n`, 0, '0:0', mark, `${mark}${mark}a: 1\n`],
  ])('%s', (_, source, from, to, text, expected) => {
    expect(changed(source, from, to, text)).toEqual(buildLines(expected))
  })
})
