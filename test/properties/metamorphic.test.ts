import { describe, expect, test } from 'vitest'
import { check } from '../kit/check.ts'
import { badFindings, badPlan } from '../kit/plans.ts'
import { each, judged, kinds, programmes, said } from '../kit/programmes.ts'
import { airy, inMinutes, inMixedUnits, reordered, widened } from '../kit/rewriting.ts'

test('the bad plan has the findings that were worked out by hand', () => {
  const checked = check(badPlan)
  expect(checked.findings.map(({ rule, severity, span }) => `${rule} ${severity} «${badPlan.slice(span.start, span.end)}»`).sort()).toEqual(
    badFindings.toSorted(),
  )
})

const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .toSorted()

describe.each(programmes)('%s written in another way has the same findings', (_, files) => {
  const before = judged(files)

  test('there are some', () => expect(before.seen.length).toBeGreaterThan(0))

  test('when the top-level keys of each file stand in another order', () => {
    const other = each(files, reordered)
    for (const [file, text] of other) expect(linesOf(text), file).toEqual(linesOf(files.get(file) ?? ''))
    expect(said(judged(other))).toEqual(said(before))
  })

  test('with CRLF', () => expect(said(judged(each(files, (text) => text.replaceAll('\n', '\r\n'))))).toEqual(said(before)))

  test('with four spaces for two', () => expect(said(judged(each(files, widened)))).toEqual(said(before)))

  // A sentence that quotes what is written quotes the other unit.
  test('with its durations in smaller units', () => expect(said(judged(each(files, inMinutes))).map(inMinutes)).toEqual(said(before).map(inMinutes)))

  // Names and sentences repeat durations, so only the sorts of findings are compared.
  test('with every second duration in a smaller unit', () => expect(kinds(judged(each(files, inMixedUnits)).seen)).toEqual(kinds(before.seen)))

  test('with a document marker and a comment before it', () =>
    expect(said(judged(each(files, (text) => `# first\n---\n${text}`)))).toEqual(said(before)))

  test('with blank lines and comments between its lines', () => {
    const other = each(files, airy)
    for (const [file, text] of other) expect(text.split('\n# aside\n').length, file).toBeGreaterThan(text.length / 2000)
    expect(said(judged(other))).toEqual(said(before))
  })
})

test('the changes change something', () => {
  expect(inMinutes(badPlan)).toContain('metric: 120min')
  expect(inMixedUnits('rto: 4h\nmtpd: 8h\nwrt: 30min\n')).toBe('rto: 14400s\nmtpd: 8h\nwrt: 30min\n')
  expect(reordered(badPlan).endsWith('kind: annual_plan\n')).toBe(true)
  expect(widened(badPlan)).toContain('\n    -   id: T1\n        title: Analysis\n')
  expect(airy('a:\n  - b: 1\n    c: |\n      d: 2\n  - { e: 3,\n      f: 4 }\n')).toBe(
    '\n# aside\na:\n\n# aside\n  - b: 1\n\n# aside\n    c: |\n      d: 2\n\n# aside\n  - { e: 3,\n      f: 4 }\n',
  )
})

test('a part with an alias stays below its anchor', () => {
  const text = 'a: &one [1]\nb: 2\nc: *one\nd: 4\n'
  expect(reordered(text)).toBe('d: 4\nb: 2\na: &one [1]\nc: *one\n')
})
