import { describe, expect, test } from 'vitest'
import { locales } from '../../../server/src/l10n/locale.ts'
import { elementAt, isElement, listAt, scalarAt } from '../../../server/src/language/model/access.ts'
import type { Element } from '../../../server/src/language/model/element.ts'
import { readText } from '../../../server/src/language/model/file.ts'
import { brief, briefs, type Checked, check, mended, sentence } from '../../kit/check.ts'
import { planWith, soundPlan, withTaskLine } from '../../kit/plans.ts'

// One test for each example of the paragraph «Scalars are read by the schema, from the source text, not by YAML's types».

const uri = 'memory:/a.plan.yaml'

function firstTask({ file }: Pick<Checked, 'file'>): Element {
  const [task] = file.documents.flatMap(({ root }) => listAt(root, 'tasks')).filter(isElement)
  if (!task) throw new Error('the plan has no task')
  return task
}

const header = (lines: string): Element =>
  elementAt(readText(uri, `kind: annual_plan\ndocument:\n${lines}\n`).documents[0]?.root ?? never(), 'document') ?? never()

const textAt = (checked: Checked, key: string): string | undefined => scalarAt(firstTask(checked), key)?.text

describe('what YAML would read as something else', () => {
  test('`version: 1.10` is 1.10 and not 1.1', () => {
    const found = header('  id: a\n  version: 1.10')
    expect(scalarAt(found, 'version')?.value).toBe('1.10')
  })

  test('`phone: 0912345678` keeps its zero', () => {
    const { file, findings } = check(
      'kind: registry\ndocument: {id: r, title: R, status: draft}\npeople:\n  - {id: w, name: W, phones: [0912345678]}\n',
      {
        uri: 'memory:/a.registry.yaml',
      },
    )
    const [person] = listAt(file.documents[0]?.root ?? never(), 'people').filter(isElement)
    expect(listAt(person ?? never(), 'phones')).toMatchObject([{ value: '0912345678' }])
    expect(findings).toEqual([])
  })

  test.each([
    ['a version with a trailing zero', 'version', '1.0'],
    ['a date', 'version', '2026-01-01'],
    ['an exponent', 'version', '1e3'],
    ['a hexadecimal figure', 'version', '0x1F'],
    ['an octal figure', 'version', '0o17'],
    ['a word for false', 'id', 'no'],
    ['a word for null', 'id', 'null'],
    ['a bare tilde', 'version', '~'],
    ['a sexagesimal figure', 'version', '12:30:45'],
  ])('%s stays its text: `%s: %s`', (_, key, text) => {
    expect(scalarAt(header(`  ${key}: ${text}`), key)?.value).toBe(text)
  })
})

describe('`[姓名]` in a scalar’s place is a placeholder, not a list', () => {
  test.each([
    ['in a block', planWith('    owner: wang\n', '    owner: [姓名]\n')],
    ['in quotes', planWith('    owner: wang\n', "    owner: '[姓名]'\n")],
    ['with spaces inside', planWith('    owner: wang\n', '    owner: [ 姓名 ]\n')],
    ['in brackets of full width', planWith('    owner: wang\n', '    owner: 【姓名】\n')],
    ['with a comment behind it', planWith('    owner: wang\n', '    owner: [姓名] # 待補\n')],
    ['with a comma inside', planWith('    owner: wang\n', '    owner: [姓名, 職稱]\n')],
    ['with CRLF', planWith('    owner: wang\n', '    owner: [姓名]\n').replaceAll('\n', '\r\n')],
  ])('%s', (_, text) => {
    const checked = check(text)
    expect(firstTask(checked).$.slots.get('owner')?.state).toBe('placeholder')
    expect(checked.findings.map(({ rule }) => rule)).toEqual(['DOC-01'])
  })

  test('in a flow mapping', () => {
    const checked = check(planWith('    audience: { text: Management }\n', '    audience: { text: [對象名單] }\n'))
    expect(checked.findings.map(({ rule }) => rule)).toEqual(['DOC-01'])
  })

  test('a list that is meant as one is a finding', () => {
    const checked = check(planWith('    owner: wang\n', '    owner: [wang, li]\n'))
    expect(checked.findings.map(({ rule, name }) => `${rule} ${name}`)).toEqual(['SCHEMA wrong-form'])
  })
})

interface Broken {
  readonly title: string
  readonly text: string
  /** The marked text. */
  readonly marks: string
  /** The line after the fix. */
  readonly mended: string
  /** The value, read all the same before the fix and after it. */
  readonly reads: string
  readonly key: string
}

const inTask = (key: string, value: string, rest: Omit<Broken, 'text' | 'title' | 'key'>): Broken => ({
  title: `\`${key}: ${value}\``,
  text: withTaskLine(`${key}: ${value}`),
  key,
  ...rest,
})

const broken: readonly Broken[] = [
  inTask('description', '@王', { marks: '@王', mended: "description: '@王'", reads: '@王' }),
  inTask('description', '注意: 先報告', { marks: '注意: 先報告', mended: "description: '注意: 先報告'", reads: '注意: 先報告' }),
  inTask('description', '>= 99.99 %', { marks: '>= 99.99 %', mended: "description: '>= 99.99 %'", reads: '>= 99.99 %' }),
  inTask('description', '% 以上', { marks: '% 以上', mended: "description: '% 以上'", reads: '% 以上' }),
  inTask('description', '`restore` first', { marks: '`restore` first', mended: "description: '`restore` first'", reads: '`restore` first' }),
  inTask('description', '* 重要', { marks: '* 重要', mended: "description: '* 重要'", reads: '* 重要' }),
  inTask('description', "it's: that", { marks: "it's: that", mended: "description: 'it''s: that'", reads: "it's: that" }),
  inTask('description', '時間: 09:30, 地點: 總部', {
    marks: '時間: 09:30, 地點: 總部',
    mended: "description: '時間: 09:30, 地點: 總部'",
    reads: '時間: 09:30, 地點: 總部',
  }),
  inTask('description', '結論:', { marks: '結論:', mended: "description: '結論:'", reads: '結論:' }),
  inTask('description', '[日期]-[日期]', { marks: '[日期]-[日期]', mended: "description: '[日期]-[日期]'", reads: '[日期]-[日期]' }),
  inTask('description', '[1] 的備註', { marks: '[1] 的備註', mended: "description: '[1] 的備註'", reads: '[1] 的備註' }),
]

describe('what YAML cannot carry is read, said, and mended by its fix', () => {
  test.each(broken)('$title', ({ text, marks, mended: line, reads, key }) => {
    const before = check(text)
    const yaml = before.findings.filter(({ rule }) => rule === 'YAML')
    expect(yaml.map(({ span }) => text.slice(span.start, span.end))).toEqual([marks])
    expect(textAt(before, key)).toBe(reads)
    const [fix] = yaml.flatMap(({ fixes }) => fixes)
    const after = check(mended(before, fix ?? never()))
    expect(after.text).toContain(`    ${line}\n`)
    expect(after.findings.filter(({ rule }) => rule === 'YAML')).toEqual([])
    expect(textAt(after, key)).toBe(reads)
    // Nothing else of the plan is lost on either way.
    expect(firstTask(before).$.slots.size).toBe(firstTask(after).$.slots.size)
  })

  test('`a: >= 99.99 %` where a target is read', () => {
    const before = check(planWith('metric: 2h', 'metric: >= 99.99 %'))
    expect(briefs(before)).toEqual(['YAML error «>= 99.99 %»'])
    const after = check(mended(before, before.findings[0]?.fixes[0] ?? never()))
    expect(after.text).toContain("metric: '>= 99.99 %'\n")
    expect(after.findings).toEqual([])
  })

  test('`a: @王` where a reference is read', () => {
    const before = check(planWith('    owner: wang\n', '    owner: @王小明\n'))
    expect(before.findings.filter(({ rule }) => rule === 'YAML').map(({ span }) => before.text.slice(span.start, span.end))).toEqual(['@王小明'])
  })

  test.each([
    ['in a list item', '    deliverables:\n      - id: D1\n        name: 注意: 先報告\n'],
    ['behind a dash', '    deliverables:\n      - name: 注意: 先報告\n        id: D1\n'],
  ])('`注意: 先報告` %s', (_, lines) => {
    const before = check(planWith('    owner: wang\n', `    owner: wang\n${lines}`))
    expect(briefs(before)).toEqual(['YAML error «注意: 先報告»'])
    const after = check(mended(before, before.findings[0]?.fixes[0] ?? never()))
    expect(after.text).toContain("name: '注意: 先報告'\n")
    expect(after.findings).toEqual([])
  })

  test('`- 注意: 先報告` as an entry of a list of texts', () => {
    const before = check(planWith('  status: draft\n', '  status: draft\n  review_triggers:\n    - 組織改組\n    - 注意: 先報告\n'))
    expect(before.findings).toHaveLength(1)
    const after = check(mended(before, before.findings[0]?.fixes[0] ?? never()))
    expect(after.text).toContain("    - '注意: 先報告'\n")
    expect(after.findings).toEqual([])
  })

  test.each([
    ['>= 99.99 %', "- '>= 99.99 %'"],
    ['@王小明', "- '@王小明'"],
    ['`a`', "- '`a`'"],
  ])('`- %s` as an entry of a list', (value, line) => {
    const before = check(planWith('registry:', `outlook:\n  - ${value}\nregistry:`))
    expect(briefs(before)).toEqual([`YAML error «${value}»`])
    const after = check(mended(before, before.findings[0]?.fixes[0] ?? never()))
    expect(after.text).toContain(`  ${line}\n`)
    expect(after.findings).toEqual([])
  })

  test.each([
    ['{ text: >= 99.99 % }', '>= 99.99 %'],
    ['{ text: @王 }', '@王'],
    ['{ text: `a` }', '`a`'],
  ])('in a flow mapping: `%s`', (value, marks) => {
    const before = check(planWith('audience: { text: Management }', `audience: ${value}`))
    expect(briefs(before)).toEqual([`YAML error «${marks}»`])
    const after = check(mended(before, before.findings[0]?.fixes[0] ?? never()))
    expect(after.text).toContain(`audience: { text: '${marks}' }\n`)
    expect(after.findings).toEqual([])
  })
})

describe('braces in a text between braces', () => {
  test.each([
    ['{ name: Down since {{time}}, use paper., id: D1 }', 'Down since {{time}}, use paper.'],
    ['{ name: Down since {{time}} at {{site}} }', 'Down since {{time}} at {{site}}'],
    ['{ name: {{name}} and staff }', '{{name}} and staff'],
    ['{ name: All staff [B] }', 'All staff [B]'],
    ["{ name: It's {{time}} }", "It's {{time}}"],
    ['{\n        name: Down since {{time}} # a note, {b}\n        , id: D1 }', 'Down since {{time}}'],
  ])('`%s`', (value, marks) => {
    const before = check(planWith('    owner: wang\n', `    owner: wang\n    deliverables:\n      - ${value}\n`))
    expect(before.findings.filter(({ rule }) => rule === 'YAML' || rule === 'SCHEMA').map((one) => brief(before, one))).toEqual([
      `YAML error «${marks}»`,
    ])
    const after = check(mended(before, before.findings.find(({ rule }) => rule === 'YAML')?.fixes[0] ?? never()))
    expect(after.text).toContain(`name: '${marks.replaceAll("'", "''")}'`)
    expect(after.findings.filter(({ rule }) => rule === 'YAML' || rule === 'SCHEMA')).toEqual([])
    expect(before.file.documents[0]?.elements.length).toBe(after.file.documents[0]?.elements.length)
  })

  test('in a list each text stands for itself', () => {
    const before = check(planWith('registry:', 'outlook: [Since {{time}}, go on, {{name}}]\nregistry:'))
    expect(before.findings.filter(({ rule }) => rule === 'YAML').map((one) => brief(before, one))).toEqual(['YAML error «Since {{time}}»'])
  })

  test('a whole blank is one, a comment is no text', () => {
    const checked = check(planWith('audience: { text: Management }', 'audience: { text: {{name}} } # note: > 5, {x} [y'))
    expect(checked.findings.map(({ rule }) => rule)).toEqual(['DOC-01'])
  })
})

test('a text for each language where a key takes one', () => {
  const text = 'kind: bia\ndocument: {id: b, title: B, status: draft}\nproducts:\n  - {id: p, name: {en: Payments, zh-Hant: 付款}}\n'
  const said = check(text, { uri: 'memory:/a.bia.yaml' }).findings.filter(({ rule }) => rule === 'SCHEMA')
  expect(said.map((one) => sentence(one))).toEqual(['This key takes one text in one language, not one text for each language.'])
})

test.each(['施行中', '生效', '已生效', '实施中', '實施中'])('a document may be `status: %s`', (status) => {
  expect(scalarAt(header(`  status: ${status}`), 'status')?.value).toBe('in_force')
})

describe('` #` inside prose', () => {
  test.each([
    ['依 #3 表辦理', '依', '#3 表辦理'],
    ['See ticket #42, then call', 'See ticket', '#42, then call'],
    ['見 #1 與 #2', '見', '#1 與 #2'],
  ])('`description: %s`', (value, kept, lost) => {
    const before = check(withTaskLine(`description: ${value}`))
    expect(textAt(before, 'description')).toBe(kept)
    expect(before.findings.map((finding) => `${finding.name} ${finding.severity}`)).toEqual(['lost-comment warning'])
    expect(sentence(before.findings[0] ?? never())).toContain(`«${lost}»`)
    const after = check(mended(before, before.findings[0]?.fixes[0] ?? never()))
    expect(textAt(after, 'description')).toBe(value)
    expect(after.findings).toEqual([])
  })

  test('in the entry of a block list', () => {
    const before = check(planWith('registry:', 'outlook:\n  - 依 #3 表辦理\nregistry:'))
    expect(before.findings.map(({ name }) => name)).toEqual(['lost-comment'])
    const after = check(mended(before, before.findings[0]?.fixes[0] ?? never()))
    expect(after.text).toContain("  - '依 #3 表辦理'\n")
    expect(after.findings).toEqual([])
  })

  test.each(['依規定辦理 # 待確認', '依規定辦理 # see 3', '依規定辦理 #', "'依 #3 表辦理'", '依#3表辦理'])(
    'a real comment is none: `description: %s`',
    (value) => {
      expect(check(withTaskLine(`description: ${value}`)).findings).toEqual([])
    },
  )
})

describe('a full-width colon', () => {
  test.each([
    ['between other keys', planWith('    owner: wang\n', '    owner：wang\n'), '    owner: wang\n'],
    ['as the last key of its mapping', planWith('  prepared_on: 2025-12-01\n', '  prepared_on：2025-12-01\n'), '  prepared_on: 2025-12-01\n'],
    ['as the first key of its mapping', planWith('  id: plan-2026\n', '  id：plan-2026\n'), '  id: plan-2026\n'],
    ['behind a dash', planWith('  - id: T1\n', '  - id：T1\n'), '  - id: T1\n'],
    ['as the only key of its mapping', planWith('  mechanisms:\n', '  mechanisms：\n'), '  mechanisms:\n'],
    ['before a list', planWith('tasks:\n', 'tasks：\n'), 'tasks:\n'],
    ['with a space behind it', planWith('    owner: wang\n', '    owner： wang\n'), '    owner: wang\n'],
    ['at the top of the file', planWith('kind: annual_plan\n', 'kind：annual_plan\n'), 'kind: annual_plan\n'],
  ])('%s', (_, text, line) => {
    const before = check(text)
    const yaml = before.findings.filter(({ rule }) => rule === 'YAML')
    expect(yaml.map(({ span }) => text.slice(span.start, span.end))).toEqual(['：'])
    const after = check(mended(before, yaml[0]?.fixes[0] ?? never()))
    expect(after.text.replace(/: +/g, ': ')).toContain(line)
    expect(after.findings).toEqual([])
  })

  test('in a value it is a character like any other', () => {
    expect(check(withTaskLine('description: 注意：先報告')).findings).toEqual([])
  })

  test('in the entry of a list too', () => {
    const lines = '  status: draft\n  review_triggers:\n    - 觸發條件：資料中心停擺\n    - RTO：超過四小時\n'
    expect(check(planWith('  status: draft\n', lines)).findings).toEqual([])
  })

  test('in a text that goes on over lines too', () => {
    expect(check(withTaskLine('description: 處理方式\n      注意：先報告')).findings).toEqual([])
  })
})

describe('each has its own sentence', () => {
  const texts: Readonly<Record<string, string>> = {
    reserved: withTaskLine('description: @王'),
    colon: withTaskLine('description: 注意: 先報告'),
    bracket: withTaskLine('description: [日期]-[日期]'),
    hash: withTaskLine('description: 依 #3 表辦理'),
    wide: planWith('    owner: wang\n', '    owner：wang\n'),
  }

  test.each(locales)('in %s', (locale) => {
    const sentences = Object.values(texts).map((text) => sentence(check(text).findings[0] ?? never(), locale))
    expect(new Set(sentences).size).toBe(sentences.length)
    for (const one of sentences) expect(one).not.toMatch(/\{\w+\}|syntax\.|shape\.|undefined/)
  })
})

function never(): never {
  throw new Error('it should be there')
}

describe('a comma in a text between braces', () => {
  const scoped = (entry: string): string => `${soundPlan}scope: { included: [${entry}] }\n`

  test('ends the text for YAML; it is said once, and quotes mend it', () => {
    const text = scoped('{ text: Food bank, advice and office, kitchen }')
    const checked = check(text)
    expect(briefs(checked)).toEqual(['SCHEMA error «Food bank, advice and office, kitchen»'])
    const [fix] = checked.findings[0]?.fixes ?? []
    const after = fix && mended(checked, fix)
    expect(after).toBe(scoped("{ text: 'Food bank, advice and office, kitchen' }"))
    expect(briefs(check(after ?? ''))).toEqual([])
  })

  test('a figure with commas between braces is one finding, read as it is meant', () => {
    const text = [
      'kind: registry',
      'document: {id: r, title: R, status: draft}',
      'roles:',
      '  - {id: a, name: A, spend_limit: EUR 250,000}',
      '  - {id: b, name: B, spend_limit: EUR 1,000,000, authority: Buys}',
      '  - {spend_limit: 1,000,000 EUR, id: c, name: C}',
      '',
    ].join('\n')
    const before = check(text, { uri: 'memory:/a.registry.yaml' })
    const marks = ['EUR 250,000', 'EUR 1,000,000', '1,000,000 EUR']
    expect(before.findings.filter(({ rule }) => rule === 'SCHEMA' || rule === 'YAML').map((one) => brief(before, one))).toEqual(
      marks.map((mark) => `SCHEMA error «${mark}»`),
    )
    const roles = listAt(before.file.documents[0]?.root ?? never(), 'roles').filter(isElement)
    expect(roles.map((role) => scalarAt<{ amount: number }>(role, 'spend_limit')?.value.amount)).toEqual([250_000, 1_000_000, 1_000_000])
    expect(mended(before, before.findings.find(({ rule }) => rule === 'SCHEMA')?.fixes[0] ?? never())).toContain("spend_limit: 'EUR 250,000'}")
  })

  test('before a key that there is, is a comma', () => {
    expect(
      briefs(check(planWith('    date: 2026-03-31\n', '    date: 2026-03-31\n  - { id: M2, title: Done, at last, date: 2026-04-01 }\n'))),
    ).toEqual(['SCHEMA error «Done, at last»'])
  })

  test('is none of ours where a key is misspelt', () => {
    expect(briefs(check(scoped('{ text: Food bank, txet: x }')))).toEqual(['SCHEMA warning «txet»'])
  })
})
