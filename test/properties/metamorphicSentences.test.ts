import { describe, expect, test } from 'vitest'
import { locales } from '../../server/src/l10n/locale.ts'
import { check, sentence } from '../kit/check.ts'
import { type Files, judged, programmes } from '../kit/programmes.ts'
import { programmeFiles, rulePages } from '../kit/ruleExamples.ts'

const figures = (text: string): string => (text.match(/\d+(?:[.,:-]\d+)*/g) ?? []).sort().join(' ')
const empty = /\(\)|（）|«»|“”|「」|\{\w+\}/

const pages = rulePages().flatMap(({ examples }) => examples.map(programmeFiles))
const sources: readonly (readonly [string, readonly Files[]])[] = [
  ...programmes.map(([name, files]) => [name, [files]] as const),
  ['the examples of the rule pages', pages],
]

describe.each(sources)('the findings of %s', (_, all) => {
  const messages = all
    .flatMap((files) => judged(files).seen)
    .flatMap(({ finding: { message, related, fixes } }) => [message, ...related.map((one) => one.message), ...fixes.map((one) => one.title)])
  const sentences = messages.map((message) => ({ key: message.key, texts: locales.map((locale) => sentence({ message }, locale)) }))

  test('have the same figures in every language', () => {
    // What the schema expects is told by an example that is at home in the language.
    const own = sentences.filter(({ key }) => !key.startsWith('shape.expected.'))
    expect(own.filter(({ texts }) => new Set(texts.map(figures)).size !== 1)).toEqual([])
  })

  test('leave nothing out', () => {
    expect(sentences.filter(({ texts }) => texts.some((text) => empty.test(text)))).toEqual([])
  })
})

// Once «Today’s level () is higher than without any controls (low)».
test('RSK-03 names a level that follows from the matrix', () => {
  const { findings } = check(
    `kind: risk_register
criteria:
  likelihood: [{ value: 1 }, { value: 2 }]
  impact: [{ value: 1 }, { value: 2 }]
  matrix: { method: product, levels: [{ id: low, min: 1 }, { id: high, min: 4 }] }
risks:
  - { id: R1, title: Fire, inherent: { level: low }, current: { likelihood: 2, impact: 2 } }
`,
    { uri: 'memory:/plans/a.risk.yaml' },
  )
  const own = findings.filter(({ rule }) => rule === 'RSK-03').map((finding) => sentence(finding))
  expect(own.length).toBeGreaterThan(0)
  expect(own.filter((text) => empty.test(text))).toEqual([])
})
