import { describe, expect, test } from 'vitest'
import { type OutlineSymbol, outline } from '../../server/src/features/outline.ts'
import { check } from '../kit/check.ts'
import { example } from '../kit/exampleFiles.ts'
import { planWith, soundPlan } from '../kit/plans.ts'

const of = (text: string, locale: 'en' | 'zh-cn' | 'zh-tw' = 'en'): readonly OutlineSymbol[] => outline({ file: check(text).file, locale })

/** The outline as indented lines. */
function drawn(symbols: readonly OutlineSymbol[], depth = 0): readonly string[] {
  return symbols.flatMap(({ name, detail, children }) => [
    `${'  '.repeat(depth)}${name}${detail === '' ? '' : ` (${detail})`}`,
    ...drawn(children, depth + 1),
  ])
}

const all = (symbols: readonly OutlineSymbol[]): readonly OutlineSymbol[] => symbols.flatMap((symbol) => [symbol, ...all(symbol.children)])

test('a plan as a tree of its sections, lists and elements', () => {
  expect(drawn(of(planWith('registry:\n  people:\n    - id: wang\n      name: 王小明\n', '')))).toEqual(
    [
      'kind (Kind)',
      'schema_version (Schema version)',
      'document (Document)',
      'period (Period)',
      'objectives (Objectives)',
      '  O1 (Recover in time.)',
      'tasks (Tasks)',
      '  T1 (Analysis)',
      '    subtasks (Subtasks)',
      '      T1.1 (Interviews)',
      'milestones (Milestones)',
      '  M1 (Analysis approved)',
      'monitoring (Monitoring)',
      '  mechanisms (Mechanisms)',
      '    MM1 (Office)',
      'evaluation (Evaluation)',
      '  criteria (Criteria)',
      '    C1 (Recovery time)',
      'communication (Communication)',
      '  K1 (Progress)',
      'checks (Checks)',
    ].map((line) => expect.stringMatching(new RegExp(`^${line.replace(/\(.*/, '').trimEnd().replace('.', '\\.')}( \\(|$)`))),
  )
})

test('details are terms in the editor’s language', () => {
  const tasks = (locale: 'en' | 'zh-cn' | 'zh-tw'): string | undefined => of(soundPlan, locale).find(({ name }) => name === 'tasks')?.detail
  expect(new Set([tasks('en'), tasks('zh-cn'), tasks('zh-tw')]).size).toBe(3)
})

describe('spans', () => {
  test.each(['filled.plan.yaml', 'template.plan.yaml', 'hospital.plan.yaml', 'hospital.registry.yaml'])(
    'of %s: a selection lies in its symbol, a child in its parent',
    (name) => {
      const { text, uri } = example(name)
      const inside = (outer: { start: number; end: number }, inner: { start: number; end: number }): boolean =>
        outer.start <= inner.start && inner.end <= outer.end
      const visit = (symbols: readonly OutlineSymbol[], parent?: OutlineSymbol): void => {
        for (const symbol of symbols) {
          expect(symbol.span.start).toBeLessThanOrEqual(symbol.span.end)
          expect(inside({ start: Math.min(symbol.span.start, symbol.selection.start), end: symbol.span.end }, symbol.selection), symbol.name).toBe(
            true,
          )
          if (parent) expect(inside(parent.span, symbol.span), `${parent.name} > ${symbol.name}`).toBe(true)
          visit(symbol.children, symbol)
        }
      }
      const symbols = outline({ file: check(text, { uri }).file, locale: 'en' })
      visit(symbols)
      expect(all(symbols).length).toBeGreaterThan(20)
    },
  )

  test('what is selected when somebody goes there is the key of a section, the id or the name of an element', () => {
    const { text, uri } = example('filled.plan.yaml')
    const symbols = all(outline({ file: check(text, { uri }).file, locale: 'en' }))
    const wrong = symbols.filter(({ name, kind, selection }) => {
      const selected = text.slice(selection.start, selection.end)
      return kind === 'element' ? name !== '–' && !selected.includes(name) : selected !== name
    })
    expect(wrong.map(({ name }) => name)).toEqual([])
    expect(symbols.length).toBeGreaterThan(100)
  })

  test('an element ends before the next one begins', () => {
    const { text, uri } = example('filled.plan.yaml')
    const tasks = outline({ file: check(text, { uri }).file, locale: 'en' }).find(({ name }) => name === 'tasks')?.children ?? []
    for (const [index, task] of tasks.entries()) expect(task.span.end).toBeLessThanOrEqual(tasks[index + 1]?.span.start ?? text.length)
  })
})

describe('of what is unfinished', () => {
  test('an element without id and title has a dash for a name', () =>
    expect(drawn(of('kind: annual_plan\ntasks:\n  - category: bia\n'))).toContain('  –'))
  test('a broken part costs itself alone', () => {
    const names = all(of(`${soundPlan.replace('milestones:', 'broken: "x\nmilestones:')}`)).map(({ name }) => name)
    expect(names).toEqual(expect.arrayContaining(['T1', 'T1.1', 'M1', 'C1']))
  })
  test.each(['', '# nothing', 'x', '- a', 'kind: nonsense'])('of «%s» there is none', (text) => expect(of(text)).toEqual([]))
  test('several documents stand one after the other', () =>
    expect(of(`${soundPlan}---\n${soundPlan}`).filter(({ name }) => name === 'tasks')).toHaveLength(2))
})
