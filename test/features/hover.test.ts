import { describe, expect, test } from 'vitest'
import { hover } from '../../server/src/features/hover/hover.ts'
import type { Surroundings } from '../kit/check.ts'
import { planWith, withTaskLine } from '../kit/plans.ts'
import { at } from '../kit/snapshots.ts'

type Around = Surroundings & { readonly locale?: 'en' | 'zh-cn' | 'zh-tw' }

function card(source: string, around: Around = {}): { readonly markdown: string; readonly marks: string } | undefined {
  const { snapshot, offset, text } = at(source, around)
  const found = hover(snapshot, offset)
  return found && { markdown: found.markdown, marks: text.slice(found.span.start, found.span.end) }
}

const metric = (text: string): string => planWith('    metric: 2h\n', `    metric: ${text}\n`)

describe('on a key', () => {
  const source = planWith('    category: bia\n', '    cate‸gory: bia\n')

  test.each([
    ['en', 'Category', 'Business impact analysis'],
    ['zh-cn', '任务类别', '业务影响分析'],
    ['zh-tw', '任務類別', '營運衝擊分析'],
  ] as const)('its doc in %s, with what is allowed', (locale, title, label) => {
    const found = card(source, { locale })
    expect(found?.marks).toBe('category')
    expect(found?.markdown).toContain(`**${title}** \`category\``)
    expect(found?.markdown).toContain('`bia`')
    expect(found?.markdown).toContain(label)
  })

  test.each([
    ['at its first letter', '    ‸category: bia\n'],
    ['behind its last letter', '    category‸: bia\n'],
  ])('%s', (_, line) => expect(card(planWith('    category: bia\n', line))?.marks).toBe('category'))

  test('of a mapping and of a list', () => {
    expect(card(planWith('period:', 'per‸iod:'))?.markdown).toContain('`period`')
    expect(card(planWith('tasks:', 'ta‸sks:'))?.markdown).toContain('`tasks`')
  })

  test('that is unknown says nothing', () => expect(card(withTaskLine('z‸zz: 1'))).toBeUndefined())
  test('that is empty is explained all the same', () => expect(card(withTaskLine('des‸cription:'))?.markdown).toContain('`description`'))
})

// Worked out on paper: a year of 365 days has 525,600 minutes, 30 days have 43,200, a week has 10,080.
test.each([
  ['+886 2 1234‸ 5678 ext 9', 'Dialled as [+886212345678](tel:+886212345678)'],
  ["'+44 (0)16‸32 960101'", 'Dialled as [+441632960101](tel:+441632960101)'],
])('on a telephone: what is dialled, %s', (phone, expected) =>
  expect(card(planWith('      name: 王小明\n', `      name: 王小明\n      phones: [${phone}]\n`))?.markdown).toBe(expected),
)

describe('on an availability: the downtime that it allows', () => {
  test.each([
    ['99.99 %', '52.56 min', '4.32 min', '1.01 min'],
    ['99.9 %', '8.76 h', '43.2 min', '10.08 min'],
    ['99.95 %', '4.38 h', '21.6 min', '5.04 min'],
    ['99.5 %', '43 h 48 min', '3 h 36 min', '50.4 min'],
    ['99 %', '3.65 d', '7 h 12 min', '1.68 h'],
    ['99.999 %', '5.26 min', '25.92 s', '6.05 s'],
  ])('%s', (text, year, month, week) => {
    expect(card(metric(`${text.slice(0, 3)}‸${text.slice(3)}`))?.markdown).toBe(
      `**${text}** allows ${year} of downtime in a year, ${month} in 30 days, ${week} in a week.`,
    )
  })

  test.each([
    ['zh-cn', '52.56 分钟', '4.32 分钟'],
    ['zh-tw', '52.56 分鐘', '4.32 分鐘'],
  ] as const)('in %s', (locale, year, month) => {
    const found = card(metric('>= 99‸.99 % per year').replace('>= 99‸.99 % per year', "'>= 99‸.99 % per year'"), { locale })
    expect(found?.markdown).toContain(year)
    expect(found?.markdown).toContain(month)
  })

  test('inside a metric with keys too', () => {
    expect(card(planWith('    metric: 2h\n', '    metric:\n      target: 99‸.99 %\n'))?.markdown).toContain('52.56 min')
  })

  test('is about availability, not about any percentage', () => {
    expect(card(withTaskLine('progress: 9‸9 %'))?.markdown ?? '').not.toContain('downtime')
    expect(card(metric('100‸ %'))?.markdown ?? '').not.toContain('downtime')
  })

  test('of an objective about training it says nothing of downtime', () => {
    const source = planWith('    metric: 2h\n', '    type: training\n    metric: 9‸5 %\n')
    expect(card(source)?.markdown ?? '').not.toContain('downtime')
  })
})

describe('on a time of recovery: the best availability that is left', () => {
  // 1 − 2 h / 8,760 h = 99.97716… %, 1 − 4 h / 8,760 h = 99.95433… %, 1 − 4 d / 365 d = 98.904… %; rounded down, so that it holds.
  test.each([
    ['2h', '2 h', '99.977 %'],
    ['4h', '4 h', '99.954 %'],
    ['4d', '4 d', '98.9 %'],
  ])('%s', (text, outage, best) =>
    expect(card(metric(`${text[0]}‸${text.slice(1)}`))?.markdown).toBe(`One outage of ${outage} limits the availability of its year to ${best}.`),
  )
})

describe('on a date: how far it is', () => {
  const end = (text: string): string => planWith('    end: 2026-03-31\n', `    end: ${text}\n`)
  test.each([
    ['2026-07‸-15', '2026-07-15 · today'],
    ['2026-08‸-14', '2026-08-14 · in 30 days'],
    ['2026-07‸-05', '2026-07-05 · 10 days ago'],
  ])('%s', (text, expected) => {
    const found = card(end(text))
    expect(found?.markdown).toBe(expected)
    expect(found?.marks).toBe(text.replace('‸', ''))
  })

  test('in Chinese', () => expect(card(end('2026-08‸-14'), { locale: 'zh-tw' })?.markdown).toBe('2026-08-14 · 30 天後'))
  test('one day is no plural', () => expect(card(end('2026-07‸-16'))?.markdown).toBe('2026-07-16 · in 1 day'))
})

describe('on a reference: what it names', () => {
  const beside = {
    'memory:/plans/team%20a.registry.yaml':
      'kind: registry\ndocument: { id: r, title: R, status: in_force }\npeople:\n  - { id: chen, name: 陳柏翰 }\n',
  }

  test('in the same file', () => {
    const found = card(planWith('    owner: wang\n', '    owner: wa‸ng\n'))
    expect(found?.markdown).toMatch(/\*\*王小明\*\* `wang` · Person/)
    expect(found?.marks).toBe('wang')
  })

  test('in another file, by its name as people read it', () => {
    expect(card(planWith('    owner: wang\n', '    owner: ch‸en\n'), { beside, locale: 'zh-cn' })?.markdown).toMatch(
      /\*\*陳柏翰\*\* `chen` · .+引用 1 处 · 定义于 team a\.registry\.yaml/s,
    )
  })

  test('by a name', () => expect(card(planWith('    owner: wang\n', '    owner: 王‸小明\n'))?.markdown).toContain('`wang`'))
  test('to nothing says nothing', () => expect(card(planWith('    owner: wang\n', '    owner: no‸body\n'))).toBeUndefined())
  test('in a list', () => expect(card(planWith('    owner: wang\n', '    owner: wang\n    depends_on: [T1‸.1]\n'))?.markdown).toContain('Interviews'))
})

test('on a choice: its label', () => {
  expect(card(planWith('    category: bia\n', '    category: b‸ia\n'), { locale: 'zh-tw' })?.markdown).toBe('**營運衝擊分析** `bia`')
})

test.each([
  ['on prose', planWith('    statement: Recover in time.\n', '    statement: Recover ‸in time.\n')],
  ['on a blank line', planWith('tasks:\n', '‸\ntasks:\n')],
  ['in a comment', planWith('tasks:\n', '# some ‸ text\ntasks:\n')],
])('%s there is no card', (_, source) => expect(card(source)).toBeUndefined())
