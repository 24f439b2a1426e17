import { describe, expect, test } from 'vitest'
import { complete } from '../../server/src/features/completion/complete.ts'
import type { Suggestion } from '../../server/src/features/completion/suggestion.ts'
import { accept } from '../kit/accept.ts'
import type { Surroundings } from '../kit/check.ts'
import { planWith, soundPlan, withTaskLine } from '../kit/plans.ts'
import { at } from '../kit/snapshots.ts'

type Around = Surroundings & { readonly locale?: 'en' | 'zh-cn' | 'zh-tw' }

/** The offers at `‸` as an editor shows them: in their order. */
function offers(source: string, around: Around = {}): readonly Suggestion[] {
  const { snapshot, offset } = at(source, around)
  return complete(snapshot, offset).toSorted((a, b) => a.sort.localeCompare(b.sort, 'en'))
}

const labels = (source: string, around: Around = {}): readonly string[] => offers(source, around).map(({ label }) => label)

const offer = (source: string, label: string, around: Around = {}): Suggestion => {
  const found = offers(source, around).find((one) => one.label === label)
  if (!found) throw new Error(`«${label}» is not among ${labels(source, around).join(', ')}`)
  return found
}

/** The text after the offer with this label is accepted. */
function accepted(source: string, label: string, around: Around = {}): string {
  const { text } = at(source, around)
  return accept(text, offer(source, label, around))
}

const plan = 'kind: annual_plan\n'

describe('keys', () => {
  test('of a new document: the kind before anything else', () => expect(labels('‸', { uri: 'memory:/a.plan.yaml' })[0]).toBe('kind'))

  test('those needed in a draft come first, then the later ones, then the optional ones', () => {
    const order = labels(`${plan}tasks:\n  - title: A\n    ‸\n`)
    const place = (key: string): number => order.indexOf(key)
    expect(place('id')).toBe(0)
    // By the schema `owner` is needed from draft, `description` from review, `raci` never.
    expect(place('owner')).toBeGreaterThan(0)
    expect(place('owner')).toBeLessThan(place('description'))
    expect(place('description')).toBeLessThan(place('raci'))
  })

  test('that stand there already, above or below, are left out', () => {
    const found = labels(`${plan}tasks:\n  - id: T1\n    title: A\n    ‸\n    owner: wang\n  - id: T2\n    category: bia\n`)
    expect(found).not.toContain('id')
    expect(found).not.toContain('title')
    expect(found).not.toContain('owner')
    expect(found).toContain('category')
  })

  test('behind a dash that begins an item, those on its other lines are left out', () => {
    const found = labels(`${plan}tasks:\n  - ‸\n    title: A\n    owner: wang\n`)
    expect(found).toContain('id')
    expect(found).not.toContain('title')
    expect(found).not.toContain('owner')
  })

  test.each([
    ['a half-typed key', `${plan}period:\n  st‸\n`, 'start', `${plan}period:\n  start: \n`],
    ['on a blank line', `${plan}period:\n  ‸\n`, 'end', `${plan}period:\n  end: \n`],
    [
      'a key that has its colon is renamed and nothing more',
      `${plan}period:\n  st‸art: 2026-01-01\n`,
      'start',
      `${plan}period:\n  start: 2026-01-01\n`,
    ],
    ['behind a dash', `${plan}tasks:\n  - ‸\n`, 'id', `${plan}tasks:\n  - id: \n`],
    ['in braces', `${plan}period: { ‸ }\n`, 'start', `${plan}period: { start:  }\n`],
    ['a second one in braces', `${plan}period: { start: 2026-01-01, ‸}\n`, 'end', `${plan}period: { start: 2026-01-01, end: }\n`],
  ])('%s', (_, source, label, expected) => {
    const strip = (text: string): string => text.replace(/ +(?=[\n}])/g, '')
    expect(strip(accepted(source, label))).toBe(strip(expected))
  })

  test('a mapping opens with what it needs', () => expect(accepted(`${plan}‸`, 'period')).toBe(`${plan}period:\n  start: [date]\n  end: [date]`))
  test('a mapping that needs nothing opens at the right column', () => expect(accepted(`${plan}‸`, 'budget')).toMatch(/budget:\n {2}$/))
  test('a list opens with its first entry', () =>
    expect(accepted(`${plan}evaluation:\n  ‸`, 'criteria')).toMatch(
      /^kind: annual_plan\nevaluation:\n {2}criteria:\n {4}- id: \n {6}title: \[criterion\]\n {6}metric: /,
    ))
  test('a list of ids opens with brackets', () =>
    expect(accepted(`${plan}tasks:\n  - id: T1\n    ‸`, 'depends_on')).toBe(`${plan}tasks:\n  - id: T1\n    depends_on: []`))
  test('a list inside an item opens below its key', () =>
    expect(accepted(`${plan}tasks:\n  - id: T1\n    ‸`, 'subtasks')).toBe(
      `${plan}tasks:\n  - id: T1\n    subtasks:\n      - id: \n        title: [subtask]`,
    ))
  test('a mapping as the first key behind a dash opens below that key', () =>
    expect(accepted(`${plan}tasks:\n  - ‸`, 'subtasks')).toBe(`${plan}tasks:\n  - subtasks:\n      - id: \n        title: [subtask]`))

  test('behind a dash a whole entry is offered, with the id that comes next', () => {
    const source = `${plan}tasks:\n  - { id: T01, title: a }\n  - { id: T02, title: b }\n  - ‸\n`
    const [first] = offers(source)
    expect(first?.label).toBe('Task')
    // As a row with the keys of the rows above it.
    expect(accepted(source, 'Task')).toContain('\n  - { id: T03, title: [task] }\n')
  })

  test('an entry like the one above: its keys in its order, and none that is made of further entries', () => {
    const source = `${plan}tasks:\n  - id: T1\n    owner: wang\n    subtasks:\n      - id: T1.1\n    depends_on: [T0]\n  - ‸\n`
    expect(accepted(source, 'Task')).toContain('\n  - id: T2\n    owner: [name]\n    depends_on: []\n')
  })

  test('where a list of mappings is to begin, a whole entry is offered', () => {
    const source = `${plan}tasks:\n  ‸`
    const [first] = offers(source)
    const lines = accepted(source, first?.label ?? '')
      .slice(plan.length)
      .split('\n')
    expect(lines.slice(0, 3)).toEqual(['tasks:', '  - id: ', '    title: [task]'])
    expect(lines.slice(2).every((line) => /^ {4}\w+: \S/.test(line))).toBe(true)
  })

  test.each([
    ['負責人', 'owner'],
    ['责任人', 'owner'],
    ['Owner', 'owner'],
  ])('«%s» finds `%s`, in whatever language the editor is', (word, key) => {
    expect(offer(`${plan}tasks:\n  - id: T1\n    ‸\n`, key).filter.toLowerCase()).toContain(word.toLowerCase())
  })

  test('a half-typed Chinese word is replaced as a whole', () => {
    expect(accepted(`${plan}tasks:\n  - id: T1\n    負責‸\n`, 'owner')).toBe(`${plan}tasks:\n  - id: T1\n    owner: \n`)
  })

  test('say what they are in the editor’s language', () => {
    const source = `${plan}tasks:\n  - id: T1\n    ‸\n`
    expect([
      offer(source, 'owner').detail,
      offer(source, 'owner', { locale: 'zh-cn' }).detail,
      offer(source, 'owner', { locale: 'zh-tw' }).detail,
    ]).toEqual(['Owner', '责任人', '負責人'])
  })

  test('of another kind are not offered', () => {
    expect(labels('kind: registry\n‸', { uri: 'memory:/a.registry.yaml' })).toContain('people')
    expect(labels('kind: registry\n‸', { uri: 'memory:/a.registry.yaml' })).not.toContain('tasks')
    expect(labels(`${plan}---\nkind: registry\n‸`)).toContain('people')
    expect(labels(`kind: registry\n---\n${plan}‸`)).toContain('tasks')
  })
})

describe('values', () => {
  test.each([
    ['choices', `${plan}tasks:\n  - id: T1\n    category: ‸\n`, ['bia', 'risk_assessment', 'training']],
    ['choices in a half-typed value', `${plan}tasks:\n  - id: T1\n    category: tr‸\n`, ['training']],
    ['choices in an entry of a list', `${plan}evaluation:\n  time_points: [monthly, ‸]\n`, ['quarterly']],
    ['choices behind a dash', `${plan}evaluation:\n  time_points:\n    - ‸\n`, ['quarterly']],
    ['kinds', 'kind: ‸', ['annual_plan', 'bia', 'registry']],
    ['true and false', `${plan}actions:\n  - id: A1\n    effective: ‸\n`, ['true', 'false']],
    ['frequencies', `${plan}communication:\n  - id: K1\n    frequency: ‸\n`, ['monthly', 'quarterly']],
    ['durations', `${plan}legal_requirements:\n  - id: L1\n    deadline: ‸\n`, ['4h']],
    ['intervals', `${plan}document:\n  review_interval: ‸\n`, ['12mo']],
    ['in braces', `${plan}tasks:\n  - { id: T1, category: ‸ }\n`, ['bia']],
  ])('%s', (_, source, expected) => expect(labels(source)).toEqual(expect.arrayContaining(expected)))

  test('a choice is found by its label in each language', () => {
    const { filter } = offer(`${plan}evaluation:\n  time_points: [‸]\n`, 'monthly')
    expect(filter).toContain('月度')
  })

  test('a value replaces the whole value and nothing behind it', () => {
    expect(accepted(`${plan}tasks:\n  - id: T1\n    category: tr‸ain # the kind\n`, 'training')).toBe(
      `${plan}tasks:\n  - id: T1\n    category: training # the kind\n`,
    )
  })

  test('a value in quotes keeps them', () => {
    expect(accepted(`${plan}tasks:\n  - id: T1\n    category: 'tr‸'\n`, 'training')).toBe(`${plan}tasks:\n  - id: T1\n    category: 'training'\n`)
  })

  test('a value directly behind the colon gets its space', () => {
    const after = accepted(`${plan}tasks:\n  - id: T1\n    category:‸\n`, 'training')
    expect(after).toMatch(/category: training\n$/)
  })

  test('of a text there are none', () => expect(labels(`${plan}tasks:\n  - id: T1\n    description: ‸\n`)).toEqual([]))
})

describe('dates', () => {
  const source = soundPlan.replace('date: 2026-03-31', 'date: ‸')

  test('today, the ends of the period, and days from now', () => {
    expect(labels(source)).toEqual(['2026-07-15', '2026-01-01', '2026-12-31', '2026-07-16', '2026-07-22', '2026-08-14', '2026-10-13'])
  })

  test('are explained', () =>
    expect(
      offers(source, { locale: 'zh-tw' })
        .map(({ detail }) => detail)
        .slice(0, 3),
    ).toEqual(['今天', '計畫期間開始', '計畫期間結束']))

  test('today is the programme’s, not the machine’s', () => {
    expect(labels(source, { today: '2030-02-28' })).toContain('2030-02-28')
  })

  test('are offered once each', () => {
    const found = labels(source, { today: '2026-01-01' })
    expect(new Set(found).size).toBe(found.length)
  })
})

describe('references', () => {
  const registry =
    'kind: registry\ndocument: { id: r, title: R, status: in_force }\npeople:\n  - { id: chen, name: 陳柏翰 }\nroles:\n  - { id: bcm-lead, name: BCM lead }\nsites:\n  - { id: hq, name: Head office }\n'
  const beside = { 'memory:/plans/a.registry.yaml': registry }
  const owner = planWith('    owner: wang\n', '    owner: ‸\n')

  test('people and roles of the programme, by id, with their names', () => {
    const found = offers(owner, { beside })
    expect(found.map(({ label }) => label)).toEqual(['bcm-lead', 'chen', 'wang'])
    expect(found.find(({ label }) => label === 'chen')).toMatchObject({ detail: '陳柏翰', documentation: 'a.registry.yaml' })
  })

  test('are found by name', () => expect(offer(owner, 'chen', { beside }).filter).toContain('陳柏翰'))

  test('only of the types that the place accepts', () => expect(labels(owner, { beside })).not.toContain('hq'))

  test('of the document itself', () => {
    expect(labels(planWith('    category: bia\n', '    category: bia\n    objectives: [‸]\n'))).toEqual(['O1'])
    expect(labels(withTaskLine('depends_on:\n      - ‸'))).toEqual(expect.arrayContaining(['M1', 'T1', 'T1.1']))
  })

  test('of another document only with its name before them', () => {
    const other = soundPlan.replace('plan-2026', 'plan-2027').replace('id: O1', 'id: O9')
    const found = labels(planWith('    category: bia\n', '    category: bia\n    objectives: [‸]\n'), {
      beside: { 'memory:/plans/b.plan.yaml': other },
    })
    expect(found).not.toContain('O9')
  })

  test('in a text that is broken further down', () => {
    expect(labels(`${owner}\nbroken: "x\n  {[\n`, { beside })).toContain('chen')
  })

  test('of the document itself in a text that is broken further down', () => {
    const source = `${planWith('    category: bia\n', '    category: bia\n    objectives: [‸]\n')}broken: [1, 2\n`
    expect(labels(source)).toEqual(['O1'])
  })
})

describe('in a broken text', () => {
  test.each([
    ['below an open bracket', `${plan}objectives: [O1, O2\ntasks:\n  - id: T1\n    ‸\n`],
    ['below an open quote', `${plan}summary: "one\ntasks:\n  - id: T1\n    ‸\n`],
    ['below a tab', `${plan}\tperiod: x\ntasks:\n  - id: T1\n    ‸\n`],
    ['above a bad line', `${plan}tasks:\n  - id: T1\n    ‸\n   bad\n: :\n`],
    ['below half-typed keys', `${plan}tit\ntasks:\n  - id: T1\n    own\n    ‸\n`],
    ['above a conflict marker', `${plan}tasks:\n  - id: T1\n    ‸\n<<<<<<< HEAD\n`],
    ['on one side of a conflict', `${plan}tasks:\n  - id: T1\n<<<<<<< HEAD\n    title: a\n    ‸\n=======\n    title: b\n>>>>>>> theirs\n`],
    ['on the other side of it', `${plan}tasks:\n  - id: T1\n<<<<<<< HEAD\n    title: a\n=======\n    title: b\n    ‸\n>>>>>>> theirs\n`],
    ['below a conflict', `${plan}tasks:\n  - id: T1\n<<<<<<< HEAD\n    title: a\n=======\n    title: b\n>>>>>>> theirs\n    ‸\n`],
  ])('keys are offered all the same: %s', (_, source) => expect(labels(source)).toContain('owner'))

  test.each([
    ['in a comment', `${plan}# ‸\n`],
    ['in a block of text', `${plan}summary: |\n  some ‸ text\n`],
    ['in a text over lines', `${plan}summary: some\n  ‸text\n`],
    ['under an unknown key', `${plan}zzz:\n  ‸\n`],
    ['in a file of nobody’s', 'a: b\n‸'],
  ])('nothing is offered %s', (_, source) => expect(labels(source, { uri: 'memory:/x.yaml' })).toEqual([]))
})

test('no place offers the same label twice', () => {
  const places = [
    `${plan}‸`,
    `${plan}tasks:\n  - ‸`,
    `${plan}tasks:\n  - id: T1\n    ‸`,
    `${plan}document:\n  ‸`,
    `${plan}metric: ‸`,
    withTaskLine('status: ‸'),
  ]
  for (const place of places) {
    const found = labels(place)
    expect(new Set(found).size).toBe(found.length)
  }
})

describe('in the settings of a programme', () => {
  const settings = (lines: string): readonly string[] => labels(`kind: continuity_config\n${lines}`, { uri: 'memory:/plans/.continuity.yaml' })

  test.each([
    ['keys', '‸', ['organization', 'standards', 'today', 'checks']],
    ['choices of a list', 'standards: [‸]', ['iso22301', 'dora']],
    ['what a rule may weigh', 'checks:\n  severities:\n    DOC-01: ‸', ['error', 'off']],
    ['keys of a waiver', 'checks:\n  waivers:\n    - rule: DOC-01\n      ‸', ['reason', 'until']],
  ])('%s', (_, lines, expected) => expect(settings(lines)).toEqual(expect.arrayContaining(expected)))

  test('without a kind the name says what the file is', () => {
    expect(labels('‸', { uri: 'memory:/plans/.continuity.yml' })).toContain('standards')
  })
})
