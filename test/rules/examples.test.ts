import { describe, expect, test } from 'vitest'
import { applyEdits } from '../../server/src/base/edit.ts'
import type { Finding } from '../../server/src/base/finding.ts'
import { rules } from '../../server/src/generated/rules.ts'
import { positionAt } from '../../server/src/language/lines/position.ts'
import { readText } from '../../server/src/language/model/file.ts'
import { civilDay } from '../../server/src/language/values/civil.ts'
import { noSettings } from '../../server/src/programme/config/settings.ts'
import { buildProgramme } from '../../server/src/programme/index/programme.ts'
import { runRules } from '../../server/src/rules/engine.ts'
import { expectedFindings, rulePages } from '../kit/ruleExamples.ts'

const today = civilDay({ year: 2026, month: 6, day: 15 })

/** The findings of one rule on one text, with nothing else running. */
function findings(text: string, id: string): readonly Finding[] {
  const file = readText('memory:///example.plan.yaml', text)
  const programme = buildProgramme([file], noSettings)
  return runRules(file, { programme, today, rules: rules.filter((rule) => rule.id === id) })
}

function shown(text: string, id: string): readonly string[] {
  const { table } = readText('memory:///example.plan.yaml', text)
  return findings(text, id).map(({ span, message }) => `${positionAt(table, span.start).line}: ${message.key}`)
}

/** Applies the first fix of each finding, one after the other, as a person would. */
function fixed(text: string, id: string): string {
  let current = text
  for (let round = 0; round < 20; round++) {
    const fix = findings(current, id).flatMap((finding) => finding.fixes.slice(0, 1))[0]
    if (!fix) break
    current = applyEdits(
      current,
      fix.edits.flatMap(({ edits }) => edits),
    )
  }
  return current
}

describe.each(rulePages())('$id $name', ({ id, name, file, examples }) => {
  test('has a rule of its name beside the page', () => {
    expect(rules.find((rule) => rule.id === id)?.name).toBe(name)
    expect(file.endsWith(`/${name}.md`)).toBe(true)
  })

  test('shows something bad and something good', () => {
    const kinds = examples.map(({ kind }) => kind)
    expect(kinds).toContain('bad')
    expect(kinds).toContain('good')
  })

  test.each(examples.filter(({ kind }) => kind === 'bad'))('the example on line $line has exactly its findings', ({ text }) => {
    expect(expectedFindings(text).length).toBeGreaterThan(0)
    expect(shown(text, id).toSorted()).toEqual(expectedFindings(text).toSorted())
  })

  test.each(examples.filter(({ kind }) => kind === 'good'))('the example on line $line has no finding', ({ text }) => {
    expect(readText('memory:///example.plan.yaml', text).problems).toEqual([])
    expect(shown(text, id)).toEqual([])
  })

  test.each(examples.filter(({ kind }) => kind === 'fixed'))('the example on line $line is what the fixes make of the first bad one', ({ text }) => {
    const bad = examples.find(({ kind }) => kind === 'bad')?.text ?? ''
    expect(fixed(bad, id)).toBe(text)
    expect(shown(text, id)).toEqual([])
  })
})

describe('every rule', () => {
  test('has a page', () => {
    expect(
      rulePages()
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual(rules.map(({ id }) => id).toSorted())
  })

  test.each(rules)('$id: each of its messages is shown by a bad example or belongs to a related place or a fix', ({ id, messages }) => {
    const page = rulePages().find((one) => one.id === id)
    const exampled = new Set(
      page?.examples.flatMap(({ text, kind }) => (kind === 'bad' ? expectedFindings(text).map((one) => one.split('.').at(-1)) : [])),
    )
    const used = page?.examples.filter(({ kind }) => kind === 'bad').flatMap(({ text }) => findings(text, id)) ?? []
    const secondary = used
      .flatMap(({ related, fixes }) => [...related.map(({ message }) => message.key), ...fixes.map(({ title }) => title.key)])
      .map((key) => key.split('.').at(-1))
    const unseen = Object.keys(messages).filter((name) => !exampled.has(name) && !secondary.includes(name))
    expect(unseen).toEqual([])
  })

  test.each(rules)('$id: no fix brings a new finding, by any rule', ({ id }) => {
    const bad =
      rulePages()
        .find((one) => one.id === id)
        ?.examples.filter(({ kind }) => kind === 'bad') ?? []
    for (const { text } of bad) {
      for (const fix of findings(text, id).flatMap(({ fixes }) => fixes)) {
        const after = applyEdits(
          text,
          fix.edits.flatMap(({ edits }) => edits),
        )
        const others = rules.filter((rule) => rule.id !== 'DOC-01')
        const count = (source: string): number => others.flatMap((rule) => shown(source, rule.id)).length
        expect(count(after), `${fix.title.key}\n${after}`).toBeLessThan(count(text))
        expect(readText('memory:///example.plan.yaml', after).problems).toEqual([])
      }
    }
  })

  test.each(rules)('$id: speaks three languages with the same figures in each', ({ messages, title, why }) => {
    for (const texts of [...Object.values(messages), title, why]) {
      const names = Object.values(texts).map((text) =>
        [...text.matchAll(/\{\w+\}/g)]
          .map(([name]) => name)
          .toSorted()
          .join(),
      )
      expect(new Set(names).size, JSON.stringify(texts)).toBe(1)
    }
  })
})
