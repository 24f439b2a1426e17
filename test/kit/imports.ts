import { existsSync, readFileSync } from 'node:fs'
import { type ImportableKind, type Imported, importPlan } from '../../server/src/imports/draft/importPlan.ts'
import type { Block, Place, Source } from '../../server/src/imports/source/source.ts'
import { parseIso } from '../../server/src/language/values/civil.ts'
import { foldName } from '../../server/src/language/values/hanScripts.ts'
import { withoutPinyin } from '../../server/src/language/values/pinyin.ts'
import { read } from './sources.ts'

/** A document that was brought in, beside what it was read from. */
export interface Brought extends Imported {
  readonly source: Source
}

export async function brought(name: string, content: string | Uint8Array, kind?: ImportableKind): Promise<Brought> {
  const result = await read(name, content)
  if ('refused' in result) throw new Error(`${name} was refused: ${result.refused}`)
  const { source } = result
  return { source, ...importPlan({ source, today: parseIso('2026-11-30') ?? 0, remains: 'kept', ...(kind && { kind }) }) }
}

export const fixture = (name: string): Uint8Array => new Uint8Array(readFileSync(new URL(`../fixtures/imports/${name}`, import.meta.url)))

/** A file of the reference that lies beside the project, in whichever folder above; nothing where it is absent. */
export function besideTheProject(path: string): Uint8Array | undefined {
  let at = new URL('../../', import.meta.url)
  for (;;) {
    const found = [`../shared/${path}`, `../work/shared/${path}`].map((one) => new URL(one, at)).find(existsSync)
    if (found) return new Uint8Array(readFileSync(found))
    const above = new URL('../', at)
    if (above.href === at.href) return undefined
    at = above
  }
}

/** Letters and figures alone, in one script: what writing a value in another way does not change. */
export const bare = (text: string): string => foldName(withoutPinyin(text)).replace(/[\p{P}\p{S}\s]+/gu, '')

/** A text of the source that can be looked for: a line, a cell, without its label. */
interface Piece {
  readonly text: string
  readonly at: Place
}

/** Words between signs: a cell of several values, a name with a day behind it and a person in brackets are as many pieces. */
function* piecesOf(block: Block): Generator<Piece> {
  const cells = block.is === 'table' ? [...new Set(block.rows.flat())] : [block]
  for (const { text: written, at } of cells) {
    const text = withoutPinyin(written)
    const label = /^[^：:。；;!！]{1,60}[：:]\s*(?=\S)/.exec(text)?.[0] ?? ''
    for (const piece of text.slice(label.length).split(/[。；;、，,\n()（）·]|(?<=[a-z)])\.\s|\s[–—-]\s|[：:]\s|\s{2,}/u)) yield { text: piece, at }
  }
}

/** Values that are written in another way than they were said: dates, choices, figures with a unit. */
const rewritten =
  /(?:date|due|end|start|frequency|metric|on|by|type|option|status|rto|rpo|mtpd|wrt|acquisition|allocation|time_points|methods|category|level|likelihood|impact|planned|review|actual|committed|total|classification|interval|from|to|language|value|progress|period|prioritised)(?:\[\d+\])?$/

/** What of a source stands nowhere in what became of it, and is no heading or header that became a key. */
export function lostFrom({ source, text, placed, absorbed }: Brought): readonly string[] {
  const whole = bare(text)
  const elsewhere = bare([...absorbed, ...placed.filter(({ path }) => rewritten.test(path))].map((one) => one.text).join('\n'))
  const isKept = (piece: string): boolean => whole.includes(bare(piece)) || elsewhere.includes(bare(piece))
  return source.blocks
    .flatMap((block) => [...piecesOf(block)].map((piece) => piece.text))
    .filter((piece) => !isKept(piece) && !isKept(piece.replace(/^\s*(?:\S{1,6}[.、)）]|\d{1,2} \w{3,9} \d{4})\s*/, '')))
}
