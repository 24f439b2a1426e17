import { describe, expect, test } from 'vitest'
import { type Checked, check, sentence } from '../kit/check.ts'
import { beside, examples } from '../kit/exampleFiles.ts'
import { badFindings, badPlan } from '../kit/plans.ts'

/** Findings without places: rule, severity, sentence and the marked text. */
const said = (checked: Checked, change: (marked: string) => string = (text) => text): readonly string[] =>
  checked.findings
    .map(
      (finding) => `${finding.rule} ${finding.severity} ${sentence(finding)} «${change(checked.text.slice(finding.span.start, finding.span.end))}»`,
    )
    .sort()

const texts: readonly (readonly [name: string, text: string, run: (text: string) => Checked])[] = [
  ['the bad plan', badPlan, (text) => check(text)],
  ...examples.map((one) => [one.name, one.text, (text: string) => check(text, { uri: one.uri, beside: beside(one) })] as const),
]

test('the bad plan has the findings that were worked out by hand', () => {
  const checked = check(badPlan)
  expect(checked.findings.map(({ rule, severity, span }) => `${rule} ${severity} «${badPlan.slice(span.start, span.end)}»`).sort()).toEqual(
    badFindings.toSorted(),
  )
})

/** The top-level parts of a text, each with the comments and blank lines above it. */
function reordered(text: string): string {
  const parts = text.split(/^(?=(?:(?:#.*)?\n)*\w[\w-]*:)/m).filter((part) => part !== '')
  const whole: string[] = []
  for (const part of parts) {
    // A split before a comment and one before its key belong together.
    if (/^\w/.test(part) && whole.length > 0 && !/^\w/m.test(whole.at(-1) ?? '')) whole[whole.length - 1] += part
    else whole.push(part)
  }
  return whole
    .toReversed()
    .map((part) => (part.endsWith('\n') ? part : `${part}\n`))
    .join('')
}

/** Four spaces for two: a dash keeps its key beside it by four columns too. */
const widened = (text: string): string =>
  text.replace(/^( *)((?:- )*)/gm, (_, indent: string, dashes: string) => indent.repeat(2) + dashes.replaceAll('- ', '-   '))

/** `4h` as `240min`, `2 小時` as `120 分鐘`: the same times in smaller units. */
const inMinutes = (text: string): string =>
  text
    .replace(/\b(\d+)h(\d+)min\b/g, (_, hours, minutes) => `${Number(hours) * 60 + Number(minutes)}min`)
    .replace(/\b(\d+) ?h\b(?! \d)/g, (_, hours) => `${Number(hours) * 60}min`)
    .replace(/(\d+) 小時(?=內)/g, (_, hours) => `${Number(hours) * 60} 分鐘`)

describe.each(texts)('%s has the same findings', (_, text, run) => {
  const before = run(text)

  test('when its top-level keys stand in another order', () => {
    const other = reordered(text)
    expect(
      other
        .split('\n')
        .filter((line) => line !== '')
        .toSorted(),
    ).toEqual(
      text
        .split('\n')
        .filter((line) => line !== '')
        .toSorted(),
    )
    expect(said(run(other))).toEqual(said(before))
  })

  test('with CRLF', () => expect(said(run(text.replaceAll('\n', '\r\n')))).toEqual(said(before)))

  test('with four spaces for two', () => expect(said(run(widened(text)))).toEqual(said(before)))

  test('with its durations in minutes', () => expect(said(run(inMinutes(text)))).toEqual(said(before, inMinutes)))

  test('with a document marker and a comment before it', () => expect(said(run(`# first\n---\n${text}`))).toEqual(said(before)))

  test('with blank lines and comments between its lines', () => {
    const lines = text.split('\n')
    // Not inside a text over lines, where a comment would be text.
    const airy = lines.map((line, row) => (/^\w/.test(lines[row + 1] ?? '') ? `${line}\n\n# aside` : line)).join('\n')
    expect(said(run(airy))).toEqual(said(before))
  })
})

test('the changes change something', () => {
  expect(inMinutes(badPlan)).toContain('metric: 120min')
  expect(reordered(badPlan).startsWith('registry:')).toBe(true)
  expect(widened(badPlan)).toContain('\n    -   id: T1\n        title: Analysis\n')
})
