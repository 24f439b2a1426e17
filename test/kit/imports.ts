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

function* piecesOf(block: Block): Generator<Piece> {
  if (block.is === 'table') {
    for (const cell of new Set(block.rows.flat())) for (const text of cell.text.split('\n')) yield { text, at: cell.at }
  } else {
    const label = /^[^：:。；;!！]{1,60}[：:]\s*(?=\S)/.exec(block.text)?.[0] ?? ''
    for (const text of block.text.slice(label.length).split(/(?<=[。；;])|(?<=[a-z)][.;])\s|\n|，|,/u)) yield { text, at: block.at }
  }
}

/** Values that are written in another way than they were said: dates, choices, figures with a unit. */
const rewritten =
  /(?:date|due|end|start|frequency|metric|on|by|type|option|status|rto|rpo|mtpd|wrt|acquisition|allocation|time_points|methods|category|level|likelihood|impact|planned|actual|committed|total|classification|interval|from|to|language|value|progress|prioritised)(?:\[\d+\])?$/

/** What of a source stands nowhere in what became of it, and is no heading or header that became a key. */
export function lostFrom({ source, text, placed, absorbed }: Brought): readonly string[] {
  const whole = bare(text)
  const elsewhere = bare([...absorbed, ...placed.filter(({ path }) => rewritten.test(path))].map((one) => one.text).join('\n'))
  return source.blocks
    .flatMap((block) => [...piecesOf(block)])
    .map((piece) => piece.text)
    .filter(
      (piece) =>
        !whole.includes(bare(piece)) && !elsewhere.includes(bare(piece)) && !whole.includes(bare(piece.replace(/^\s*\S{1,6}[.、)）]\s*/, ''))),
    )
}
