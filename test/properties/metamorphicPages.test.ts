import { describe, expect, test } from 'vitest'
import { each, type Files, judged, kinds } from '../kit/programmes.ts'
import { registryOf, renamed, split, withoutRegistryHeaders } from '../kit/reshaping.ts'
import { airy, inMinutes, inMixedUnits, reordered, topParts, widened } from '../kit/rewriting.ts'
import { programmeFiles, rulePages } from '../kit/ruleExamples.ts'

const examples = rulePages().flatMap(({ file, examples: own }) => own.map((one) => ({ place: `${file}:${one.line}`, files: programmeFiles(one) })))

/** Several documents in a file each for itself. */
const inDocuments = (change: (text: string) => string) => (text: string) =>
  text
    .split(/^---\n/m)
    .map((part) => change(part))
    .join('---\n')

/** Every rule with every message of it, where the large programmes show only some. */
// Hundreds of programmes in one test: a busy machine takes its time.
describe('the examples of the rule pages have the same findings', { timeout: 60_000 }, () => {
  const before = examples.map(({ files }) => kinds(judged(files).seen))

  const different = (change: (files: Files) => Files): readonly string[] =>
    examples.filter(({ files }, index) => kinds(judged(change(files)).seen).join() !== before[index]?.join()).map(({ place }) => place)

  const rewritings: readonly (readonly [string, (text: string) => string])[] = [
    ['their top-level keys in another order', inDocuments(reordered)],
    ['CRLF', (text) => text.replaceAll('\n', '\r\n')],
    ['four spaces for two', widened],
    ['durations in smaller units', inMinutes],
    ['blank lines and comments between the lines', inDocuments(airy)],
  ]

  test.each(rewritings)('with %s', (_, change) => expect(different((files) => each(files, change))).toEqual([]))

  test('with every second duration in a smaller unit', () => {
    expect(different((files) => each(files, inMixedUnits))).toEqual([])
  })

  test('with their files in another order', () => expect(different((files) => new Map([...files].toReversed()))).toEqual([]))

  test.each([0, 1] as const)('with the lists of the registry in two files (%i)', (from) => {
    const withRegistry = examples.filter(({ files }) => topParts(files.get(registryOf(files) ?? '') ?? '').length > 2)
    expect(withRegistry.length).toBeGreaterThan(30)
    const found = (files: Files): string => kinds(withoutRegistryHeaders(judged(files))).join()
    expect(withRegistry.filter(({ files }) => found(split(files, from)) !== found(files)).map(({ place }) => place)).toEqual([])
  })

  test('when each id is another one', () => {
    // Ids are part of what was approved: with a digest of it they cannot change without DOC-08.
    const approved = examples.filter(({ files }) => [...files.values()].some((text) => text.includes('approved_digest:'))).map(({ place }) => place)
    expect(different(renamed).filter((place) => !approved.includes(place))).toEqual([])
  })
})

// BCP-16: «> 2 h» and «> 120 min» are one threshold.
test('BCP-16 knows a threshold in another unit', () => {
  const plan = (other: string): Files =>
    new Map([
      [
        'a.bcp.yaml',
        `kind: continuity_plan
activation:
  criteria:
    - { id: C1, indicator: Payments down, threshold: '> 2 h', level: L1 }
    - { id: C2, indicator: Payments down, threshold: '${other}', level: L2 }
  levels: [{ id: L1, name: Watch, from: 0 min, to: 1 h }, { id: L2, name: Crisis, from: 1 h }]
`,
      ],
    ])
  expect(kinds(judged(plan('> 2 h')).seen)).toContain('BCP-16 warning BCP-16.ambiguous')
  expect(kinds(judged(plan('> 120 min')).seen)).toEqual(kinds(judged(plan('> 2 h')).seen))
})
