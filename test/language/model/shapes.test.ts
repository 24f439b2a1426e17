import { describe, expect, test } from 'vitest'
import { locales } from '../../../server/src/l10n/locale.ts'
import { brief, briefs, check, mended, sentence } from '../../kit/check.ts'
import { planWith, soundPlan, withTaskLine } from '../../kit/plans.ts'

describe('an unknown key', () => {
  test.each([
    ['ownr: wang', 'owner'],
    ['owners: wang', 'owner'],
    ['Owner: wang', 'owner'],
    ['負責人: wang', 'owner'],
    ['责任人: wang', 'owner'],
    ['"ownr": wang', '"owner"'],
    ['ownr:   wang   # the lead', 'owner'],
  ])('`%s` is answered with the key that was meant', (line, key) => {
    const checked = check(planWith('    owner: wang\n', `    ${line}\n`))
    const unknown = checked.findings.filter(({ name }) => name === 'unknown-key')
    expect(unknown).toHaveLength(1)
    const [fix] = unknown.flatMap(({ fixes }) => fixes)
    const after = check(mended(checked, fix ?? never()))
    expect(after.text).toContain(`    ${key}:`)
    expect(after.findings).toEqual([])
  })

  test('that resembles none names those that there are', () => {
    const { findings } = check(withTaskLine('zzz: 1'))
    expect(findings.map((finding) => sentence(finding))).toEqual([expect.stringMatching(/«zzz».*id, title/)])
    expect(findings[0]?.fixes).toEqual([])
  })

  test.each(locales)('is explained in %s', (locale) => {
    const [certain] = check(withTaskLine('ownr: wang')).findings.map((finding) => sentence(finding, locale))
    const [unsure] = check(withTaskLine('zzz: 1')).findings.map((finding) => sentence(finding, locale))
    expect(certain).toMatch(/ownr.*owner/)
    expect(unsure).toContain('zzz')
    expect(certain).not.toMatch(/[{}]/)
  })

  test('is no reason to be silent about the rest of its mapping', () => {
    expect(briefs(check(withTaskLine('zzz: 1').replace('end: 2026-03-31', 'end: 2026-02-30')))).toEqual([
      'SCHEMA warning «zzz»',
      'SCHEMA error «2026-02-30»',
    ])
  })
})

describe('a node of the wrong form gets one finding', () => {
  test.each([
    ['a mapping for one value', withTaskLine('description: { a: b }'), 'SCHEMA error «{ a: b }»'],
    ['a list for one value', withTaskLine('description: [a, b]'), 'SCHEMA error «[a, b]»'],
    ['one value for a list', withTaskLine('depends_on: T9'), 'SCHEMA error «T9»'],
    ['one value for a mapping', planWith('period:\n  start: 2026-01-01\n  end: 2026-12-31\n', 'period: 2026\n'), 'SCHEMA error «2026»'],
    [
      'a list for a mapping',
      planWith('period:\n  start: 2026-01-01\n  end: 2026-12-31\n', 'period: [2026-01-01, 2026-12-31]\n'),
      'SCHEMA error «[2026-01-01, 2026-12-31]»',
    ],
    [
      'a mapping for a list',
      planWith('  mechanisms:\n    - id: MM1\n      title: Office\n', '  mechanisms: { id: MM1, title: Office }\n'),
      'SCHEMA error «{ id: MM1, title: Office }»',
    ],
    ['text for an entry with keys', planWith('milestones:\n', 'milestones:\n  - Kick-off\n'), 'SCHEMA error «Kick-off»'],
  ])('%s', (_, text, expected) => expect(briefs(check(text))).toEqual([expected]))

  test('a block is marked at its beginning, not as a whole', () => {
    const checked = check(withTaskLine('description:\n      a: b\n      c: d'))
    const [finding] = checked.findings
    expect(checked.findings).toHaveLength(1)
    expect((finding?.span.end ?? 0) - (finding?.span.start ?? 0)).toBeLessThanOrEqual(1)
  })

  test('one value for a list becomes a list with one entry', () => {
    const checked = check(planWith('    channel: [mail]\n', '    channel: mail\n'))
    const after = check(mended(checked, checked.findings[0]?.fixes[0] ?? never()))
    expect(after.text).toContain('channel: [mail]\n')
    expect(after.findings).toEqual([])
  })
})

describe('a value of the wrong type', () => {
  test.each([
    ['end: 2026-02-30', '2026-02-30', /2026-02-30/, []],
    ['end: 2026/3/31', '2026/3/31', /year-month-day/, ['2026-03-31']],
    ['end: soon', 'soon', /Expected a date/, []],
  ])('`%s`', (line, marks, pattern, suggestions) => {
    const checked = check(planWith('    end: 2026-03-31\n', `    ${line}\n`))
    expect(briefs(checked)).toEqual([`SCHEMA error «${marks}»`])
    expect(sentence(checked.findings[0] ?? never())).toMatch(pattern)
    expect(checked.findings[0]?.fixes.map((fix) => fix.edits[0]?.edits[0]?.text)).toEqual(suggestions)
  })

  test('keeps the quotes that it stood in', () => {
    const checked = check(planWith('    end: 2026-03-31\n', '    end: "2026/3/31"\n'))
    expect(mended(checked, checked.findings[0]?.fixes[0] ?? never())).toContain('    end: "2026-03-31"\n')
  })

  test('of a choice names the choice that was meant, whatever its language', () => {
    const meant = (text: string): string | undefined => {
      const checked = check(planWith('    category: bia\n', `    category: ${text}\n`))
      expect(checked.findings.map((finding) => finding.name)).toEqual(['not-a-choice'])
      return checked.findings[0]?.fixes[0]?.edits[0]?.edits[0]?.text
    }
    expect(meant('trainin')).toBe('training')
    expect(meant('exercize')).toBe('exercise')
    expect(meant('訓練')).toBe('training')
  })
})

describe('a place that accepts several forms', () => {
  test.each([
    ['one person', 'prepared_by: wang'],
    ['several people', 'prepared_by: [wang]'],
    ['several people in a block', 'prepared_by:\n    - wang'],
  ])('%s', (_, line) => expect(briefs(check(planWith('prepared_by: wang', line)))).toEqual([]))

  test.each([
    ['a text', 'introduction: We carry on.'],
    ['a text in three languages', 'introduction:\n  en: We carry on.\n  zh-Hans: 我们继续。\n  zh-Hant: 我們繼續。'],
    ['a block of text', 'introduction: |\n  We carry on.\n\n  Always.'],
    ['an indicator with words', 'outlook:\n  - Fewer outages\n  - { text: Faster recovery, indicator: C1 }'],
    ['a frequency', 'monitoring_x: 1'.replace('monitoring_x: 1', 'summary: Done.')],
  ])('%s', (_, lines) => expect(briefs(check(planWith('registry:', `${lines}\nregistry:`)))).toEqual([]))

  test.each([
    ['metric: { target: soon }', 'soon'],
    ['metric: { target: 2h, operator: perhaps }', 'perhaps'],
    ['metric: soon', 'soon'],
  ])('one wrong value in it gives one finding: `%s`', (line, marks) => {
    expect(briefs(check(planWith('    metric: 2h\n', `    ${line}\n`)))).toEqual([`SCHEMA error «${marks}»`])
  })

  test('an unknown language is an unknown key', () => {
    expect(briefs(check(planWith('  title: Plan 2026\n', '  title: { en: Plan, fr: Plan }\n')))).toEqual(['SCHEMA warning «fr»'])
  })
})

describe('while the YAML is broken', () => {
  test.each([
    ['a tab', planWith('  start: 2026-01-01\n', '\tstart: 2026-01-01\n')],
    ['an indentation that fits nothing', planWith('    category: bia\n', '   category: bia\n')],
    ['a conflict', planWith('tasks:\n', '<<<<<<< HEAD\ntasks:\n=======\n')],
  ])('nothing is said to be missing that may only be hidden: %s', (_, text) => {
    const found = check(text.replace('status: draft', 'status: in_force')).findings
    expect(found.filter(({ rule }) => rule === 'YAML').length).toBeGreaterThan(0)
    expect(found.filter(({ message }) => message.key === 'shape.missing')).toEqual([])
    expect(found.filter(({ rule }) => /^[A-Z]+-\d+$/.test(rule)).map(({ rule }) => rule)).toEqual([])
  })
})

describe('the kind', () => {
  test('of a document decides how it is read, whatever its file is called', () => {
    expect(check(soundPlan, { uri: 'memory:/a.bia.yaml' }).file.documents.map(({ kind }) => kind)).toEqual(['annual_plan'])
  })

  test('that is missing is told, with all that are known', () => {
    const checked = check('document:\n  id: a\n', { uri: 'memory:/a.yaml' })
    expect(checked.findings.map(({ name }) => name)).toEqual(['kind'])
    expect(sentence(checked.findings[0] ?? never())).toContain('annual_plan')
  })

  test('that is unknown is marked at its value', () => {
    const checked = check('kind: anual_plan\n', { uri: 'memory:/a.yaml' })
    expect(checked.findings.map((finding) => brief(checked, finding))).toEqual(['SCHEMA error «anual_plan»'])
  })

  test.each([
    ['', 'information'],
    ['\n\n', 'information'],
    ['# only a comment\n', 'information'],
    ['---\n', 'information'],
    ['just text', 'error'],
    ['- a\n- b\n', 'error'],
    ['42', 'error'],
  ])('of «%j» cannot be known: one finding', (text, severity) => {
    expect(check(text).findings.map((finding) => finding.severity)).toEqual([severity])
  })
})

function never(): never {
  throw new Error('it should be there')
}
