import { describe, expect, test } from 'vitest'
import { locales } from '../../server/src/l10n/locale.ts'
import { readText } from '../../server/src/language/model/file.ts'
import { kinds, usualNames } from '../../server/src/language/schema/kinds.ts'
import { parseIso } from '../../server/src/language/values/civil.ts'
import { newPlan, newPlanSnippet } from '../../server/src/service/workspace/newPlan.ts'
import { expand } from '../kit/accept.ts'
import { check, sentence } from '../kit/check.ts'

const today = parseIso('2026-07-15') ?? Number.NaN
const all = locales.flatMap((locale) => kinds.map((kind) => [locale, kind] as const))

describe.each(all)('the first text in %s of %s', (locale, kind) => {
  const beginning = { kind, locale, organisation: 'Harbour & Sons: "East"', today }
  const text = newPlan(beginning)
  const checked = check(text, { uri: `memory:/plans/${usualNames[kind]}` })

  test('has nothing wrong with it: only what is still to be written, as hints', () => {
    expect(checked.findings.filter(({ severity }) => severity !== 'hint').map((finding) => `${finding.rule} ${sentence(finding)}`)).toEqual([])
    expect(checked.file.documents.map((document) => document.kind)).toEqual([kind])
  })

  test('has every variable filled in, the organisation as it was said', () => {
    expect(text).not.toContain('{{')
    expect(JSON.stringify(checked.file.documents[0]?.figures.map((figure) => figure.text))).toContain('Harbour & Sons: \\"East\\"')
  })

  test('is written in its language, comments included', () => {
    const comments = text.split('\n').filter((line) => line.trim().startsWith('#'))
    expect(comments.length).toBeGreaterThan(1)
    for (const comment of comments) expect(/[\u4e00-\u9fff]/.test(comment)).toBe(locale !== 'en')
  })

  test('leads from blank to blank, and is the same text when nobody fills in any', () => {
    const snippet = newPlanSnippet(beginning)
    expect(expand(snippet)).toBe(text)
    const blanks = readText(`memory:/plans/${usualNames[kind]}`, text).documents.flatMap((document) => document.blanks)
    const stops = [...snippet.matchAll(/\$\{(\d+):/g)].map(([, number]) => Number(number))
    expect(stops).toEqual(Array.from({ length: blanks.filter(({ span }) => span.end > span.start).length }, (_, index) => index + 1))
  })
})

test('an organisation that nobody named is a blank', () => {
  expect(newPlan({ kind: 'bia', locale: 'zh-tw', organisation: ' ', today })).toContain('organization: [組織名稱]')
})
