import { describe, expect, test } from 'vitest'
import { applyEdits } from '../../server/src/base/edit.ts'
import type { Finding, Fix } from '../../server/src/base/finding.ts'
import type { Message } from '../../server/src/base/message.ts'
import { rules } from '../../server/src/generated/rules.ts'
import { positionAt } from '../../server/src/language/lines/position.ts'
import { type FileModel, readText } from '../../server/src/language/model/file.ts'
import { parseIso } from '../../server/src/language/values/civil.ts'
import { readSettings } from '../../server/src/programme/config/settings.ts'
import { buildProgramme, type Programme } from '../../server/src/programme/index/programme.ts'
import { Checker } from '../../server/src/rules/check.ts'
import type { Rule } from '../../server/src/rules/rule.ts'
import { type ExampleFile, expectedFindings, type RuleExample, rulePages } from '../kit/ruleExamples.ts'

type Example = Pick<RuleExample, 'files' | 'today'>

const uriOf = (name: string): string => `memory:///${name}`

function programmeOf({ files }: Example): Programme {
  const read = files.map(({ name, text }) => readText(uriOf(name), text))
  return buildProgramme(read, readSettings(read.find(({ uri }) => uri.endsWith('/.continuity.yaml'))))
}

/** All findings of an example, by some rules. */
function findingsBy(checkedBy: readonly Rule[], example: Example): readonly Finding[] {
  const programme = programmeOf(example)
  const checker = new Checker(checkedBy)
  const today = programme.settings.today ?? parseIso(example.today) ?? Number.NaN
  return [...programme.files.values()].flatMap((file) => checker.check(file, programme, today))
}

/** The findings of one rule with nothing else running; what concludes from findings needs those of the others. */
function findings(example: Example, id: string): readonly Finding[] {
  const own = rules.filter((rule) => rule.id === id)
  const running = own.some(({ phase }) => phase === 'findings') ? rules : own
  return findingsBy(running, example).filter(({ message }) => message.key.startsWith(`${id}.`) || message.key === 'engine.ruleFailed')
}

function shown(example: Example, id: string): readonly string[] {
  const files = new Map(programmeOf(example).files)
  return findings(example, id).map(({ uri, span, message }) => {
    const { table } = files.get(uri) as FileModel
    return `${uri.slice(uriOf('').length)} ${positionAt(table, span.start).line}: ${message.key}`
  })
}

const withFix = ({ files, today }: Example, fix: Fix): Example => ({ today, files: files.map((file) => edited(file, fix)) })

function edited({ name, text }: ExampleFile, { edits }: Fix): ExampleFile {
  const own = edits.filter(({ uri }) => uri === uriOf(name)).flatMap((one) => one.edits)
  return { name, text: applyEdits(text, own) }
}

/** Applies the first fix of each finding, one after the other, as a person would. */
function fixed(example: Example, id: string): Example {
  let current = example
  for (let round = 0; round < 20; round++) {
    const fix = findings(current, id).flatMap((finding) => finding.fixes.slice(0, 1))[0]
    if (!fix) break
    current = withFix(current, fix)
  }
  return current
}

const problemsOf = (example: Example): readonly unknown[] => [...programmeOf(example).files.values()].flatMap(({ problems }) => problems)

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

  test.each(examples.filter(({ kind }) => kind === 'bad'))('the example on line $line has exactly its findings', (example) => {
    expect(expectedFindings(example).length).toBeGreaterThan(0)
    expect(shown(example, id).toSorted()).toEqual(expectedFindings(example).toSorted())
  })

  test.each(examples.filter(({ kind }) => kind === 'good'))('the example on line $line has no finding', (example) => {
    expect(problemsOf(example)).toEqual([])
    expect(shown(example, id)).toEqual([])
  })

  test.each(examples)('the example on line $line is written as the schemas want it', (example) => {
    const wrong = findingsBy([], example).filter(({ rule, severity }) => ['YAML', 'SCHEMA'].includes(rule) && severity === 'error')
    expect(wrong.map(({ message }) => message)).toEqual([])
  })

  test.each(examples.filter(({ kind }) => kind === 'fixed'))('the example on line $line is what the fixes make of the first bad one', (example) => {
    const bad = examples.find(({ kind }) => kind === 'bad')
    expect(bad && fixed(bad, id).files).toEqual(example.files)
    expect(shown(example, id)).toEqual([])
  })
})

/** The messages that stand inside another one, as the names in a list. */
const wordsIn = ({ args }: Message): readonly string[] =>
  Object.values(args)
    .flat()
    .flatMap((arg) => (typeof arg === 'object' && 'key' in arg ? [arg.key, ...wordsIn(arg)] : []))

describe('every rule', () => {
  test('has a page', () => {
    expect(
      rulePages()
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual(rules.map(({ id }) => id).toSorted())
  })

  const badOf = (id: string): readonly RuleExample[] =>
    rulePages()
      .filter((page) => page.id === id)
      .flatMap(({ examples }) => examples.filter(({ kind }) => kind === 'bad'))

  test.each(rules)('$id: each of its messages is shown by a bad example or belongs to a related place or a fix', ({ id, messages }) => {
    const exampled = new Set(badOf(id).flatMap((example) => expectedFindings(example).map((one) => one.split('.').at(-1))))
    const secondary = badOf(id)
      .flatMap((example) => findings(example, id))
      .flatMap(({ message, related, fixes }) => [
        ...wordsIn(message),
        ...related.map((one) => one.message.key),
        ...fixes.map(({ title }) => title.key),
      ])
      .map((key) => key.split('.').at(-1))
    const unseen = Object.keys(messages).filter((name) => !exampled.has(name) && !secondary.includes(name))
    expect(unseen).toEqual([])
  })

  test.each(rules)('$id: no fix brings a new finding, by any rule', ({ id }) => {
    // A placeholder is what a fix may leave behind, and what DOC-14 says about it follows from that.
    const others = rules.filter((rule) => !['DOC-01', 'DOC-14'].includes(rule.id))
    const keys = (example: Example): readonly string[] =>
      findingsBy(others, example)
        .filter(({ rule }) => rule !== 'DOC-14')
        .map(({ message }) => message.key)
    for (const example of badOf(id)) {
      const before = keys(example)
      for (const fix of findings(example, id).flatMap(({ fixes }) => fixes)) {
        const after = withFix(example, fix)
        expect(shown(after, id).length, `${fix.title.key}\n${after.files.map(({ text }) => text).join('---\n')}`).toBeLessThan(
          shown(example, id).length,
        )
        expect(keys(after).length, `${fix.title.key}\n${keys(after).join('\n')}`).toBeLessThanOrEqual(before.length)
        expect(problemsOf(after)).toEqual(problemsOf(example))
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
