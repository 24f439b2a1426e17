import { describe, expect, test } from 'vitest'
import { elementAt, isElement, listAt, scalarAt } from '../../../server/src/language/model/access.ts'
import { readText } from '../../../server/src/language/model/file.ts'
import { brief, briefs, check, planUri } from '../../kit/check.ts'
import { planWith, soundPlan } from '../../kit/plans.ts'

const second = `  - id: T2
    <<: *first
    title: Second
`

describe('anchors, aliases and merge keys', () => {
  const anchored = planWith('  - id: T1\n', '  - &first\n    id: T1\n').replace('milestones:\n', `${second}milestones:\n`)

  test('a merged mapping is as complete as its source', () => {
    expect(briefs(check(anchored))).toEqual([])
    const tasks = listAt(readText(planUri, anchored).documents[0]?.root ?? never(), 'tasks').filter(isElement)
    expect(tasks.map((task) => [scalarAt(task, 'id')?.value, scalarAt(task, 'title')?.value, scalarAt(task, 'category')?.value])).toEqual([
      ['T1', 'Analysis', 'bia'],
      ['T2', 'Second', 'bia'],
    ])
  })

  test('what is wrong in the source is said once, at the source', () => {
    const checked = check(anchored.replace('category: bia', 'category: nonsense'))
    expect(briefs(checked)).toEqual(['SCHEMA error «nonsense»'])
  })

  test('an unknown key in the source is said once', () => {
    expect(briefs(check(anchored.replace('    owner: wang\n', '    owner: wang\n    zzz: 1\n')))).toEqual(['SCHEMA warning «zzz»'])
  })

  test('a placeholder in the source is said once', () => {
    expect(briefs(check(anchored.replace('    owner: wang\n', '    owner: [姓名]\n')))).toEqual(['DOC-01 hint «[姓名]»'])
  })

  test('a date out of order in the source is said once', () => {
    expect(briefs(check(anchored.replace('end: 2026-03-31', 'end: 2027-03-31')))).toEqual(['ANN-13 error «2027-03-31»'])
  })

  test('an alias has the value of its anchor', () => {
    const text = planWith('    start: 2026-02-01\n    end: 2026-03-31\n', '    start: &day 2026-02-01\n    end: *day\n')
    const [task] = listAt(readText(planUri, text).documents[0]?.root ?? never(), 'tasks').filter(isElement)
    expect(scalarAt(task ?? never(), 'end')?.value).toBe(scalarAt(task ?? never(), 'start')?.value)
    expect(briefs(check(text))).toEqual([])
  })

  test('what only an alias makes wrong is said at the alias, with the place of its text, and without a fix for it', () => {
    const text = planWith('    category: bia\n', '    category: &c bia\n').replace('    start: 2026-02-01\n', '    start: *c\n')
    const checked = check(text)
    expect(briefs(checked)).toEqual(['SCHEMA error «*c»'])
    const [finding] = checked.findings
    expect(finding?.related.map(({ span }) => text.slice(span.start, span.end))).toEqual(['bia'])
    expect(finding?.fixes).toEqual([])
  })

  // T2 begins on 2026-05-01; the end that it merges is that of T1, which is fine there.
  test('what only a merge makes wrong is said at the merge', () => {
    const text = anchored.replace('    title: Second\n', '    title: Second\n    start: 2026-05-01\n')
    const checked = check(text)
    expect(briefs(checked)).toEqual(['ANN-15 error «*first»'])
    expect(checked.findings[0]?.related.map(({ span }) => text.slice(span.start, span.end))).toContain('2026-03-31')
  })

  test('keys that a merge brings to where they are unknown are one finding there, none at their source', () => {
    expect(briefs(check(anchored.replace('  - id: M1\n', '  - <<: *first\n    id: M1\n')))).toEqual(['SCHEMA warning «*first»'])
  })

  test('of aliases behind an alias the one that is written in the place is marked', () => {
    const text = `kind: annual_plan
tasks:
  - { id: &word T1, title: One }
  - &second { id: T2, title: *word }
  - { <<: *second, id: T3, start: *word }
milestones: [{ id: M1, date: *word }]
`
    const wrong = check(text).findings.filter(({ rule }) => rule === 'SCHEMA')
    expect(wrong.map(({ span }) => text.slice(text.lastIndexOf(' ', span.start - 2), span.end))).toEqual([' start: *word', ' date: *word'])
  })

  test('aliases that multiply do not take the server down', () => {
    const levels = Array.from(
      { length: 12 },
      (_, level) => `l${level + 1}: &l${level + 1} [${Array.from({ length: 9 }, () => `*l${level}`).join(', ')}]`,
    )
    const text = `kind: annual_plan\nl0: &l0 [x, y]\n${levels.join('\n')}\ntasks: *l12\noutlook: *l12\n`
    const start = performance.now()
    const { findings } = check(text)
    expect(performance.now() - start).toBeLessThan(3000)
    expect(findings.length).toBeLessThan(1000)
  })
})

describe('several documents in a file', () => {
  const other = soundPlan.replace('id: plan-2026', 'id: plan-2027').replaceAll('wang', 'lee').replaceAll('王小明', '李大同')

  test.each([
    ['with one marker', `${soundPlan}---\n${other}`],
    ['with a marker before each', `---\n${soundPlan}---\n${other}`],
    ['with an end and a comment', `# first\n---\n${soundPlan}...\n# second\n---\n${other}...\n`],
    ['with CRLF', `${soundPlan}---\n${other}`.replaceAll('\n', '\r\n')],
  ])('each is read for itself: %s', (_, text) => {
    const { file, findings } = check(text)
    expect(file.documents.map(({ root }) => scalarAt(elementAt(root, 'document') ?? never(), 'id')?.value)).toEqual(['plan-2026', 'plan-2027'])
    expect(findings).toEqual([])
  })

  test('a finding stands in its own document', () => {
    const text = `${soundPlan}---\n${other.replace('end: 2026-12-31', 'end: never')}`
    const checked = check(text)
    expect(briefs(checked)).toEqual(['SCHEMA error «never»'])
    expect(checked.findings[0]?.span.start).toBeGreaterThan(soundPlan.length)
  })

  test('each has its own kind', () => {
    const registry = 'kind: registry\ndocument: { id: r, title: R, status: draft }\npeople: [{ id: chen, name: 陳 }]\n'
    const { file, findings } = check(`${registry}---\n${soundPlan.replace('    owner: wang\n', '    owner: chen\n')}`)
    expect(file.documents.map(({ kind }) => kind)).toEqual(['registry', 'annual_plan'])
    expect(findings).toEqual([])
  })

  test('a task of one is unknown in the other, unless it is named with its document', () => {
    const with9 = soundPlan.replace('id: T1\n', 'id: T9\n')
    const reference = (text: string): string => `${with9}---\n${other.replace('    owner: lee\n', `    owner: lee\n    depends_on: [${text}]\n`)}`
    expect(briefs(check(reference('T9')))).toEqual(['REF-01 error «T9»'])
    expect(briefs(check(reference('plan-2026#T9')))).toEqual([])
  })

  test('an empty one between others is no finding', () => {
    expect(check(`${soundPlan}---\n---\n${other}`).findings).toEqual([])
  })

  test('an anchor ends with its document', () => {
    const checked = check(`${soundPlan.replace('  status: draft', '  status: &s draft')}---\n${other.replace('status: draft', 'status: *s')}`)
    expect(checked.findings.map((finding) => brief(checked, finding))).toEqual(['YAML error «*s»'])
  })
})

describe('line ends', () => {
  const faulty = planWith('    end: 2026-03-31\n', '    end: 2026-02-30\n    zzz: 1\n').replace('    owner: wang\n', '    owner: [姓名]\n')

  test('CRLF gives the same findings at the same text', () => {
    expect(briefs(check(faulty.replaceAll('\n', '\r\n')))).toEqual(briefs(check(faulty)))
  })

  test('a mixture too', () => {
    const mixed = faulty
      .split('\n')
      .map((line, row) => line + (row % 3 === 0 ? '\r\n' : '\n'))
      .join('')
    expect(briefs(check(mixed))).toEqual(briefs(check(faulty)))
  })

  test('no carriage return is part of a value', () => {
    const { file } = check(soundPlan.replaceAll('\n', '\r\n'))
    const texts = file.documents.flatMap(({ figures, definitions }) =>
      [...figures, ...definitions.map(({ id, name = '' }) => ({ text: id + name }))].map(({ text }) => text),
    )
    expect(texts.length).toBeGreaterThan(10)
    expect(texts.filter((text) => text.includes('\r'))).toEqual([])
  })

  test('a file without a last line end is whole', () => expect(check(soundPlan.trimEnd()).findings).toEqual([]))
})

describe('a text in several languages', () => {
  test('names its element by the first of them', () => {
    const text = planWith('  title: Plan 2026\n', '  title:\n    zh-Hant: 二〇二六年計畫\n    en: Plan 2026\n')
    const { file, findings } = check(text)
    expect(findings).toEqual([])
    expect(file.documents[0]?.definitions.find(({ id }) => id === 'plan-2026')?.name).toBe('二〇二六年計畫')
  })
})

function never(): never {
  throw new Error('it should be there')
}
