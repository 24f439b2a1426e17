// Programmes written by people who did not know the rules, with defects put in on purpose. What no rule finds is listed as well.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { rowAt } from '../../server/src/language/lines/lineTable.ts'
import { programmeOf, type Seen, seenIn } from '../kit/defects.ts'
import { root } from '../kit/exampleFiles.ts'

interface Corpus {
  /** Findings before anything was put in, and whether they are right. */
  readonly standing: readonly { readonly file: string; readonly rule: string; readonly line: number; readonly right: boolean }[]
  readonly defects: readonly Planted[]
}

interface Planted {
  readonly no: number
  readonly what: string
  readonly file: string
  readonly line: number
  readonly was: readonly string[]
  readonly now: readonly string[]
  /** Absent where no rule finds it. */
  readonly rule?: string
}

const folder = join(root, 'test/fixtures/corpora')
const read = (...names: string[]): string => readFileSync(join(folder, ...names), 'utf8')

describe.each(['airport', 'cold-chain', 'water', 'hospital-tw', 'foundry', 'insurer'])('the programme of %s', (name) => {
  const { standing, defects } = parse(read(`${name}.yaml`)) as Corpus
  const files = new Map(readdirSync(join(folder, name)).map((file) => [file, read(name, file)]))
  const before = seen(files)

  test('has the findings that were judged by hand, hardly one of them wrong', () => {
    const wrong = standing.filter(({ right }) => !right)
    const lines = [...files.values()].reduce((sum, text) => sum + text.split('\n').length, 0)
    expect(before.map(({ file, rule, line }) => `${file}:${line} ${rule}`).toSorted()).toEqual(
      standing.map(({ file, rule, line }) => `${file}:${line} ${rule}`).toSorted(),
    )
    expect(wrong.length).toBeLessThanOrEqual((lines / 1000) * 3)
  })

  test.each(defects.filter(({ rule }) => rule).map((one) => [one.no, one.what, one] as const))('%i: %s', (_no, _what, defect) => {
    expect(brought(defect).map(({ rule }) => rule)).toContain(defect.rule)
  })

  test('no rule finds the others yet', { timeout: 60_000 }, () => {
    const found = defects.filter((defect) => !defect.rule && brought(defect).length > 0)
    expect(found.map(({ no, what }) => `${no}: ${what}`)).toEqual([])
  })

  /** What is found with the defect and not without it. */
  function brought({ file, line, was, now }: Planted): readonly Placed[] {
    const rows = (files.get(file) ?? '').split('\n')
    expect(rows.slice(line - 1, line - 1 + was.length)).toEqual(was)
    const text = rows.toSpliced(line - 1, was.length, ...now).join('\n')
    const known = new Set(before.map(({ said }) => said))
    return seen(new Map([...files, [file, text]])).filter(({ said }) => !known.has(said))
  }
})

type Placed = Pick<Seen, 'rule' | 'file'> & { readonly line: number; readonly said: string }

function seen(files: ReadonlyMap<string, string>): readonly Placed[] {
  const programme = programmeOf(files)
  return seenIn(programme).map(({ rule, file, finding }) => {
    const table = programme.files.get(finding.uri)?.table
    const line = table ? rowAt(table, finding.span.start) + 1 : 0
    return { rule, file, line, said: `${file} ${rule} ${JSON.stringify(finding.message)}` }
  })
}
