import { runInNewContext } from 'node:vm'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { describe, expect, test } from 'vitest'
import { leavesLibraries, partBundle, parts } from '../../scripts/parts.ts'
import type { readSource } from '../../server/src/imports/source/readSource.ts'
import { docx, p } from '../kit/office.ts'
import { utf8 } from '../kit/sources.ts'

const settings = { bundle: true, minify: true, write: false, charset: 'utf8', target: 'es2023', logLevel: 'error' } as const

async function codeOf(options: Parameters<typeof build>[0]): Promise<string> {
  const { outputFiles = [] } = await build({ ...options, ...settings })
  return outputFiles[0]?.text ?? ''
}

describe('the part that reads files', () => {
  const reader = codeOf({ ...partBundle(parts.reader), entryPoints: [parts.reader.entry] })

  test('is small, because it brings no library that who loads it has', async () => {
    const code = await reader
    expect(code.length).toBeLessThan(100_000)
    expect(gzipSync(code).length).toBeLessThan(40_000)
  })

  test('reads, in a place without Node, with the libraries that were left for it', async () => {
    const loader = await codeOf({ stdin: { contents: "import 'markdown-it'", resolveDir: 'server/src' }, format: 'iife', plugins: [leavesLibraries] })
    const place: { continuityImport?: { readonly readSource: typeof readSource } } & Record<string, unknown> = { TextDecoder, Uint8Array }
    runInNewContext(`globalThis.module = undefined;${loader};${await reader};globalThis.continuityImport = continuityImport`, place)
    const texts = async (name: string, bytes: Uint8Array): Promise<unknown> => {
      const result = await place.continuityImport?.readSource({ name, bytes })
      return result && 'source' in result ? result.source.blocks.map((block) => block.is !== 'table' && block.text) : result
    }
    expect(await texts('a.md', utf8('# Plan\n\n**All** &amp; more'))).toEqual(['Plan', 'All & more'])
    expect(await texts('a.html', utf8('<p>a &ne; b'))).toEqual(['a ≠ b'])
    expect(await texts('a.docx', docx(p('a & b')))).toEqual(['a & b'])
  })
})
