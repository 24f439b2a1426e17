import { describe, expect, test } from 'vitest'
import { parseAllDocuments } from 'yaml'
import { complete } from '../../server/src/features/completion/complete.ts'
import type { Suggestion } from '../../server/src/features/completion/suggestion.ts'
import { accept } from '../kit/accept.ts'
import { check } from '../kit/check.ts'
import { example } from '../kit/exampleFiles.ts'
import { soundPlan } from '../kit/plans.ts'
import { random } from '../kit/random.ts'
import { at } from '../kit/snapshots.ts'

/** A text with `‸` at a place where somebody might ask for offers. */
interface Place {
  readonly title: string
  readonly source: string
}

/** For every line: a new line below it at each of some columns, its value removed, its end. */
function placesIn(text: string): readonly Place[] {
  const lines = text.split('\n')
  const with_ = (row: number, ...by: readonly string[]): string => [...lines.slice(0, row), ...by, ...lines.slice(row + 1)].join('\n')
  /** How far the next line with content is indented: a key further to the left would take it away from what it belongs to. */
  const next = (row: number): number => {
    const line = lines.slice(row + 1).find((one) => one.trim() !== '' && !/^ *#/.test(one))
    return line === undefined ? 0 : (/^ */.exec(line)?.[0].length ?? 0)
  }
  return lines.flatMap((line, row) => {
    if (/[|>]-?$|^\s+\S+[^:]*$/.test(line) && !/[:-]/.test(line)) return []
    const indent = /^ */.exec(line)?.[0].length ?? 0
    if (/^kind:/.test(line)) return []
    const columns = [...new Set([0, indent, indent + 2, Math.max(0, indent - 2), /^ *- /.test(line) ? indent + 2 : indent])]
    const value = /^( *(?:- )?[\w-]+:) +(\S.*)$/.exec(line)
    return [
      ...columns
        .filter((column) => column >= next(row))
        .map((column) => ({ title: `a new line below ${row + 1} at column ${column}`, source: with_(row, line, `${' '.repeat(column)}‸`) })),
      ...(value ? [{ title: `the value of line ${row + 1} removed`, source: with_(row, `${value[1]} ‸`) }] : []),
      ...(value ? [{ title: `directly behind the colon of line ${row + 1}`, source: with_(row, `${value[1]}‸`) }] : []),
      ...(value && !/["'[{]/.test(value[2] ?? '')
        ? [{ title: `in the value of line ${row + 1}`, source: with_(row, `${value[1]} ${value[2]?.slice(0, 2)}‸${value[2]?.slice(2)}`) }]
        : []),
      ...(/^ *- \w/.test(line) ? [{ title: `behind a new dash below ${row + 1}`, source: with_(row, line.replace(/- .*/, '- ‸'), line) }] : []),
      ...(/\{ /.test(line) ? [{ title: `in the braces of line ${row + 1}`, source: with_(row, line.replace('{ ', '{ ‸, ')) }] : []),
    ]
  })
}

/** What the `yaml` package finds wrong. */
const errorsOf = (text: string): number => {
  const documents = parseAllDocuments(text, { uniqueKeys: true })
  return (Array.isArray(documents) ? documents : []).reduce((sum, { errors }) => sum + errors.length, 0)
}

/** What the schema and the YAML say, beside what is merely not there yet. */
const wrongs = (text: string): readonly string[] =>
  check(text)
    .findings.filter(({ rule }) => rule === 'SCHEMA' || rule === 'YAML')
    .map(({ rule, name, span }) => `${rule} ${name} ${text.slice(span.start, span.end)}`)

/** Up to a few offers of each kind: those of one kind are made in the same way. */
function sample(offers: readonly Suggestion[], next: (below: number) => number): readonly Suggestion[] {
  const shuffled = offers.map((offer) => [next(1000), offer] as const).toSorted(([a], [b]) => a - b)
  const seen = new Map<string, number>()
  return shuffled.flatMap(([, offer]) => {
    const sort = `${offer.kind} ${offer.insert.replace(/\w+/g, 'x')}`
    seen.set(sort, (seen.get(sort) ?? 0) + 1)
    return (seen.get(sort) ?? 0) <= 2 ? [offer] : []
  })
}

interface Outcome {
  readonly accepted: number
  readonly failures: readonly string[]
}

function tryAll(places: readonly Place[], seed: number): Outcome {
  const next = random(seed)
  const failures: string[] = []
  let accepted = 0
  for (const { title, source } of places) {
    const { snapshot, offset, text } = at(source)
    const [errors, before] = [errorsOf(text), new Set(wrongs(text))]
    for (const offer of sample(complete(snapshot, offset), next)) {
      const after = accept(text, offer)
      accepted++
      const fresh = wrongs(after).filter((one) => !before.has(one))
      if (errorsOf(after) > errors || fresh.length > 0)
        failures.push(`${title}: «${offer.label}» (${JSON.stringify(offer.insert)}) brings ${fresh.join(', ') || 'an error of YAML'}`)
    }
  }
  return { accepted, failures }
}

describe('an offer that is accepted parses and validates no worse', () => {
  test('everywhere in a small plan', { timeout: 60_000 }, () => {
    const { accepted, failures } = tryAll(placesIn(soundPlan), 1)
    expect(accepted).toBeGreaterThan(250)
    expect(failures.slice(0, 20)).toEqual([])
  })

  test('with dashes at the column of their key', { timeout: 60_000 }, () => {
    const flush = soundPlan.replace(/^( *)(\w+):\n((?:\1 {2}.*\n)+)/gm, (whole, indent: string, key: string, block: string) =>
      block.startsWith(`${indent}  - `) ? `${indent}${key}:\n${block.replace(/^ {2}/gm, '')}` : whole,
    )
    expect(flush).toContain('\ntasks:\n- id: T1')
    const { accepted, failures } = tryAll(placesIn(flush), 2)
    expect(accepted).toBeGreaterThan(250)
    expect(failures.slice(0, 20)).toEqual([])
  })

  test('with CRLF', { timeout: 60_000 }, () => {
    const places = placesIn(soundPlan).filter((_, index) => index % 9 === 0)
    const { failures } = tryAll(
      places.map(({ title, source }) => ({ title, source: source.replaceAll('\n', '\r\n') })),
      3,
    )
    expect(failures.slice(0, 20)).toEqual([])
  })

  test('here and there in a long plan', { timeout: 60_000 }, () => {
    const places = placesIn(example('hospital.plan.yaml').text)
    const next = random(4)
    const { accepted, failures } = tryAll(
      Array.from({ length: 25 }, () => places[next(places.length)]).filter((place) => place !== undefined),
      5,
    )
    expect(accepted).toBeGreaterThan(20)
    expect(failures.slice(0, 20)).toEqual([])
  })
})
