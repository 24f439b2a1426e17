import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { bundledIn } from '../../scripts/bundled.ts'
import { noticesOf } from '../../scripts/notices.ts'
import { recompress } from '../../scripts/recompress.ts'
import { shipped } from '../../scripts/sbom.ts'
import { root } from '../kit/exampleFiles.ts'
import { folderWith } from '../kit/folder.ts'

const bundlesOf = async (contents: string): Promise<Parameters<typeof bundledIn>[0]> => {
  const { metafile } = await build({
    stdin: { contents, resolveDir: root },
    bundle: true,
    write: false,
    metafile: true,
    platform: 'neutral',
    logLevel: 'silent',
  })
  return [metafile]
}

describe('what is bundled', () => {
  test('is found with whose it is: also what a package has inside of it, and a piece that one of its files names', async () => {
    const found = bundledIn(
      await bundlesOf(
        "import { Document } from './node_modules/docx/dist/index.mjs'; import 'ajv/package.json'; export const a = new Document({ sections: [] })",
      ),
    )
    expect(found.map(({ name, licence }) => [name, licence])).toEqual([
      ['docx', 'MIT'],
      ['fflate', 'MIT'],
      ['nanoid', 'MIT'],
    ])
    // As its own LICENSE and the comment above its streams have it.
    expect(found[0]?.holders).toEqual([
      'Copyright (c) 2016 Dolan',
      'Copyright Joyent, Inc. and other Node contributors',
      'Copyright (c) James Halliday',
    ])
  })

  test('is listed below our licence, with the words of each licence once', () => {
    const mit = { licence: 'MIT', text: 'MIT words' }
    const isc = { licence: 'ISC', text: 'ISC\n\nCopyright C\n\nPermission is\ngranted.\n\nNo warranty.\n' }
    expect(
      noticesOf([
        { name: 'a', version: '1.0.0', holders: ['Copyright A'], ...mit },
        { name: 'b', version: '2.0.0', holders: ['Copyright A'], ...mit },
        { name: 'c', version: '3.0.0', holders: ['Copyright C'], ...isc },
        { name: 'd', version: '4.0.0', holders: ['Copyright D', 'Copyright E'], ...isc },
      ]),
    ).toBe(
      '\n\nThird-party notices\n\nContinuity contains all or parts of these packages.\n' +
        '\nMIT (the words above)\na 1.0.0, b 2.0.0: Copyright A\n' +
        '\nISC\nc 3.0.0: Copyright C\nd 4.0.0: Copyright D; Copyright E\n\nISC\nPermission is granted.\nNo warranty.\n',
    )
  })

  test('has in our own licence the words that MIT asks for', () =>
    expect(readFileSync(join(root, 'LICENSE'), 'utf8')).toMatch(/^MIT License\n[\s\S]*The above copyright notice and this permission notice/))

  test('is all that the list for auditors has', () => {
    const component = (name: string): { 'bom-ref': string; name: string; version: string } => ({ 'bom-ref': `${name}@1.0.0`, name, version: '1.0.0' })
    const bom = {
      metadata: { component: component('us') },
      components: ['yaml', 'vitest'].map(component),
      dependencies: [
        { ref: 'us@1.0.0', dependsOn: ['yaml@1.0.0', 'vitest@1.0.0'] },
        { ref: 'yaml@1.0.0' },
        { ref: 'vitest@1.0.0', dependsOn: ['yaml@1.0.0'] },
      ],
    }
    expect(shipped(bom, ['yaml@1.0.0'])).toEqual({
      ...bom,
      components: [component('yaml')],
      dependencies: [
        { ref: 'us@1.0.0', dependsOn: ['yaml@1.0.0'] },
        { ref: 'yaml@1.0.0', dependsOn: [] },
      ],
    })
    expect(() => shipped(bom, ['yaml@2.0.0'])).toThrow('npm does not list yaml@2.0.0')
  })
})

test('a ZIP file that is packed anew holds what it held', async () => {
  const files = { 'a.txt': strToU8('a'.repeat(5000)), 'b/王.bin': new Uint8Array(300).map((_, index) => index), 'empty.txt': new Uint8Array() }
  const folder = folderWith({ 'x.zip': zipSync(files, { level: 0 }) })
  const file = join(folder.path, 'x.zip')
  await recompress(file)
  const bytes = readFileSync(file)
  expect(bytes.length).toBeLessThan(1200)
  expect(unzipSync(bytes)).toEqual(files)
})

test('a ZIP file that is packed anew is the same for the same files, whenever they were made', async () => {
  const made = (mtime: string): Uint8Array => zipSync({ 'a.txt': strToU8('a'.repeat(500)) }, { mtime })
  const folder = folderWith({ 'x.zip': made('2026-01-01'), 'y.zip': made('2026-07-15') })
  const [x = '', y = ''] = ['x.zip', 'y.zip'].map((name) => join(folder.path, name))
  expect(readFileSync(x)).not.toEqual(readFileSync(y))
  for (const file of [x, y]) await recompress(file)
  expect(readFileSync(x)).toEqual(readFileSync(y))
})
