import { describe, expect, test } from 'vitest'
import { complete } from '../../server/src/features/completion/complete.ts'
import { definition } from '../../server/src/features/definition.ts'
import { hover } from '../../server/src/features/hover/hover.ts'
import { type OutlineSymbol, outline } from '../../server/src/features/outline.ts'
import { buildLines } from '../../server/src/language/lines/lineTable.ts'
import { brief, check } from '../kit/check.ts'
import { example } from '../kit/exampleFiles.ts'
import { positionOf } from '../kit/lsp.ts'
import { random } from '../kit/random.ts'
import { openSession, snapshotOf } from '../kit/sessions.ts'

const uri = 'memory:/plans/template.plan.yaml'
const { text } = example('template.plan.yaml')

const names = (symbols: readonly OutlineSymbol[]): readonly string[] => symbols.flatMap(({ name, children }) => [name, ...names(children)])

/**
 * What is finished in a text: the sections and the elements whose own line (`tasks:`, `- id: T1`) a line break has ended, in the
 * order of the text. Told from the lines alone, without any parser of ours.
 */
function finished(lines: readonly string[]): readonly string[] {
  return lines.flatMap((line) => [/^(\w+):(?=\s|$)/.exec(line)?.[1], /^ *- id: (\S+)$/.exec(line)?.[1]].filter((name) => name !== undefined))
}

/** Whether all of `wanted` are in `found` in their order. */
function lost(wanted: readonly string[], found: readonly string[]): readonly string[] {
  let from = 0
  return wanted.filter((name) => {
    const at = found.indexOf(name, from)
    if (at >= 0) from = at + 1
    return at < 0
  })
}

/** A document in a session of the real server, changed as editors change it. */
function document() {
  const session = openSession()
  let version = 1
  const change = (range: { start: { line: number; character: number }; end: { line: number; character: number } }, insert: string): void => {
    session.documents.change(uri, ++version, [{ range, text: insert }])
    session.changed()
  }
  const put = (whole: string): void => {
    session.documents.open({ uri, clientUri: uri, version: ++version }, whole)
    session.changed()
  }
  const shown = async (): Promise<readonly string[]> => names(outline(await snapshotOf(session, uri)))
  return { session, change, put, shown }
}

/**
 * Reading a long text anew after each character is what takes the time. Looked at are: the first characters of a line and its last ones, what
 * follows a bracket or a quote, and every ninth character, another one on each line.
 */
const isLookedAt = (line: string, row: number, column: number): boolean =>
  Math.abs(column - (/^ */.exec(line)?.[0].length ?? 0)) <= 1 ||
  column >= line.length - 1 ||
  (column + row) % 9 === 0 ||
  /[[{'"|>]..?$/.test(line.slice(0, column + 1))

describe('typing the whole template, one character after the other', () => {
  test('never throws, and never loses the outline of what is finished', { timeout: 120_000 }, async () => {
    const { session, change, put, shown } = document()
    put('')
    const lines = text.split('\n')
    const failures: string[] = []
    for (const [row, line] of lines.entries()) {
      const wanted = finished(lines.slice(0, row))
      for (const [column, character] of [...line, '\n'].entries()) {
        const at = { line: row, character: [...line].slice(0, column).join('').length }
        change({ start: at, end: at }, character)
        const typing = await session.typing(uri)
        if (typing) complete(typing, typing.table.text.length)
        if (isLookedAt(line, row, column)) {
          await session.findings(uri)
          const gone = lost(wanted, await shown())
          if (gone.length > 0) failures.push(`${row + 1}:${column + 1} «${line.slice(0, column + 1)}» loses ${gone.join(', ')}`)
        }
      }
    }
    expect(failures.slice(0, 10)).toEqual([])
    // What was typed is what the file says.
    expect(lost(finished(lines), await shown())).toEqual([])
    expect((await snapshotOf(session, uri)).table).toEqual(buildLines(`${text}\n`))
  })

  test('a line in the middle that is written anew costs at most itself', { timeout: 60_000 }, async () => {
    const { session, change, put, shown } = document()
    const lines = text.split('\n')
    const indent = (row: number): number => /^ */.exec(lines[row] ?? '')?.[0].length ?? 0
    // Lines that open nothing and continue nothing: everything else must survive them.
    const leaves = lines.flatMap((line, row) =>
      /^ +(?:- )?[\w]+: (?![>|])\S/.test(line) && !/- id:/.test(line) && indent(row + 1) <= indent(row) ? [row] : [],
    )
    const next = random(1)
    const failures: string[] = []
    for (let sample = 0; sample < 12; sample++) {
      const row = leaves[next(leaves.length)] ?? 0
      const line = lines[row] ?? ''
      const content = line.trimStart()
      const wanted = finished(lines.filter((_, other) => other !== row))
      put(lines.map((one, other) => (other === row ? ' '.repeat(indent(row)) : one)).join('\n'))
      for (const [column, character] of [...content].entries()) {
        const at = { line: row, character: indent(row) + [...content].slice(0, column).join('').length }
        change({ start: at, end: at }, character)
        if (column > 8 && !/[[{'"].?$/.test(content.slice(0, column + 1)) && column % 7 !== 0) continue
        await session.findings(uri)
        const gone = lost(wanted, await shown())
        if (gone.length > 0) failures.push(`${row + 1}: «${content.slice(0, column + 1)}» loses ${gone.slice(0, 3).join(', ')}`)
      }
    }
    expect(leaves.length).toBeGreaterThan(100)
    expect(failures.slice(0, 10)).toEqual([])
  })
})

test.each([
  ['a quote', "    statement: 'half"],
  ['a double quote', '    statement: "half'],
  ['a bracket', '    objectives: [O1, O2'],
  ['a brace', '    baseline: { start: 2026-01-01'],
  ['a bracket in a brace', '    baseline: { start: [2026'],
  ['a quote in a bracket', "    objectives: ['O1"],
  ['a text block', '    description: |'],
  ['a colon alone', '    :'],
  ['a dash alone', '    -'],
  ['an anchor', '    owner: &'],
  ['an alias', '    owner: *'],
  ['a tag', '    owner: !'],
  ['a merge', '    <<: *'],
  ['a comment', '    #'],
  ['a question mark', '    ?'],
  ['a percent sign', '    progress: %'],
  ['a tab', '    \towner: x'],
])('%s left open in the middle of an item costs nothing of the other items', async (_, line) => {
  const { session, put, shown } = document()
  const lines = text.split('\n')
  const row = lines.findIndex((one) => one.includes('- id: T2')) + 1
  put([...lines.slice(0, row), line, ...lines.slice(row)].join('\n'))
  await session.findings(uri)
  const wanted = finished(lines).filter((name) => !/^T2/.test(name))
  expect(lost(wanted, await shown())).toEqual([])
})

test('five hundred random edits: nothing throws, and what is kept up to date is what would be built anew', { timeout: 120_000 }, async () => {
  const { session, change, put } = document()
  put(text)
  const next = random(20260715)
  const pieces = [
    '\n',
    '  ',
    ': ',
    '- ',
    '[',
    ']',
    '{',
    '}',
    '"',
    "'",
    '|',
    '#',
    ' #',
    '---\n',
    '\t',
    'id: X1',
    '2026-13-01',
    '99.99 %',
    '王小明',
    '：',
    '\r\n',
    '🙂',
    '&a ',
    '*a',
    '<<: *a\n',
    'owner',
    '>= 5',
    '@',
    '\0',
    'tasks:\n  - id: Z\n',
  ]
  let now = text
  for (let edit = 0; edit < 500; edit++) {
    const start = next(now.length + 1)
    const end = Math.min(now.length, start + (next(3) === 0 ? next(40) : 0))
    const insert = next(5) === 0 ? '' : Array.from({ length: 1 + next(3) }, () => pieces[next(pieces.length)]).join('')
    change({ start: positionOf(now, start), end: positionOf(now, end) }, insert)
    now = now.slice(0, start) + insert + now.slice(end)
    const snapshot = await snapshotOf(session, uri)
    expect(snapshot.table.text).toBe(now)
    const offset = next(now.length + 1)
    complete(snapshot, offset)
    hover(snapshot, offset)
    definition(snapshot, offset)
    outline(snapshot)
    const found = await session.findings(uri)
    if (edit % 10 === 0) {
      expect(snapshot.table).toEqual(buildLines(now))
      const anew = check(now, { uri })
      expect(found?.findings.map((finding) => brief({ text: now }, finding))).toEqual(anew.findings.map((finding) => brief(anew, finding)))
    }
    // The text is put right now and then, so that not everything happens in one great ruin.
    if (edit % 50 === 49) {
      put(text)
      now = text
    }
  }
})
