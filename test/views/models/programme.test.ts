import { describe, expect, test } from 'vitest'
import { isoText } from '../../../server/src/language/values/civil.ts'
import type { TableBlock } from '../../../server/src/views/models/documentTypes.ts'
import type { ProgrammeView } from '../../../server/src/views/models/programme/types.ts'
import { filesPreview } from '../fixtures/examples.ts'
import { lateProgramme } from '../fixtures/lateProgramme.ts'

const viewOf = (name: string, around: Parameters<typeof filesPreview>[2] = {}, files = lateProgramme): ProgrammeView => {
  const { programme } = filesPreview(files, name, around)
  if (!programme) throw new Error('no programme')
  return programme
}

const texts = ({ rows }: TableBlock): readonly (readonly string[])[] =>
  rows.map(({ cells }) =>
    cells.map(({ content }) =>
      content
        .map((one) =>
          typeof one === 'string' ? one : one.is === 'date' ? isoText(one.day) : one.is === 'unset' ? '–' : 'text' in one ? one.text : '?',
        )
        .join(''),
    ),
  )

const view = viewOf('works.plan.yaml')

describe('a programme in which some things are late', () => {
  test('says how much is late and with whom most of it is', () => {
    expect(view.lede.tone).toBe('late')
    expect(view.lede.headline).toBe('6 items are overdue, 4 of them with Chen Bohan')
    expect(view.lede.text).toMatch(/^Late the longest: People and systems: check of the contacts, 46 days\. Open in 5 documents: /)
  })

  // 90 days after 1 March are 30 May; 31 − 30 + 30 + 15 = 46 days before 15 July. The owner of T1.2 is that of its task: the head of IT is Chen.
  test('lists what is late, the latest first, with who has it', () => {
    expect(texts(view.overdue)).toEqual([
      ['People and systems: check of the contacts', 'Lin Yating', '2026-05-30', '46 d late'],
      ['E2 Call tree', 'Lin Yating', '2026-06-10', '35 d late'],
      ['Core systems plan: review', 'Chen Bohan', '2026-06-30', '15 d late'],
      ['A1 Second feed', 'Chen Bohan', '2026-06-30', '15 d late'],
      ['R1 One power feed: review', 'Chen Bohan', '2026-07-01', '14 d late'],
      ['T1.2 Internal review', 'Chen Bohan', '2026-07-03', '12 d late'],
    ])
  })

  // 15 July and 30 days are 14 August; the milestone of the day after is not among them.
  test('lists what is due in 30 days, the last of them included', () => {
    expect(texts(view.soon)).toEqual([
      ['T1 Write the plans', 'Chen Bohan', '2026-07-24', 'in 9 d'],
      ['M1 Plans published', 'Chen Bohan', '2026-07-24', 'in 9 d'],
      ['T2 Train deputies', 'Li Guohua', '2026-08-14', 'in 30 d'],
      ['Risk register: review', 'Lin Yating', '2026-08-14', 'in 30 d'],
    ])
  })

  test('names places in other documents by their documents', () => {
    expect(view.overdue.rows.map(({ item }) => item)).toEqual([
      'works-registry#document/contacts_verified_on',
      'works-records#exercises/E2',
      'core#document/next_review_date',
      'works-risks#risks/R1/treatment/actions/A1',
      'works-risks#risks/R1/next_review',
      'tasks/T1/subtasks/T1.2',
    ])
  })

  test('gives everything to one person, so that the columns add up', () => {
    const { owners, total } = view.worklist
    expect(owners.map(({ name, counts: { overdue, soon } }) => [name, overdue, soon])).toEqual([
      ['Chen Bohan', 4, 2],
      ['Lin Yating', 2, 1],
      ['Li Guohua', 0, 1],
      ['Nobody named', 0, 0],
    ])
    for (const column of ['overdue', 'soon', 'gaps', 'errors', 'warnings'] as const)
      expect(owners.reduce((sum, { counts }) => sum + counts[column], 0)).toBe(total[column])
    // What stands in the table of documents is the same.
    const [errors, warnings] = [6, 7].map((at) => texts(view.documents).reduce((sum, row) => sum + Number(row[at]), 0))
    expect([total.errors, total.warnings]).toEqual([errors, warnings])
  })

  test('says of each document how it stands, the next review first', () => {
    expect(texts(view.documents).map((row) => [...row.slice(0, 5), ...row.slice(8)])).toEqual([
      ['Core systems plan', 'core.bcp.yaml', '2.1', 'In force', 'Chen Bohan', '2025-06-27', '2026-06-30', '15 d late'],
      ['Risk register', 'works.risk.yaml', '5.0', 'In force', 'Lin Yating', '–', '2026-08-14', 'in 30 d'],
      ['Plan 2026', 'works.plan.yaml', '1.2', 'In force', 'Lin Yating', '2026-01-10', '2026-12-11', 'in 149 d'],
      ['People and systems', 'works.registry.yaml', '–', 'In force', 'Lin Yating', '–', '–', ''],
      ['Records', 'works.records.yaml', '–', '–', '–', '–', '–', ''],
    ])
  })

  test('has the year in lanes, and what is planned for a freeze', () => {
    expect(texts(view.calendar?.table ?? expect.fail())).toEqual([
      ['2026-01-10', 'Reviews', 'Plan 2026', 'done'],
      ['2026-02-10', 'Restore tests', 'Ledger', 'failed'],
      ['2026-03-01', 'Contact checks', 'People and systems', 'done'],
      ['2026-04-18', 'Exercises', 'Switch-over', 'partly met'],
      ['2026-05-30', 'Contact checks', 'People and systems', 'missed'],
      ['2026-06-10', 'Call-tree tests', 'Call tree', 'missed'],
      ['2026-06-30', 'Reviews', 'Core systems plan', 'missed'],
      ['2026-08-14', 'Reviews', 'Risk register', 'planned'],
      ['2026-10-05', 'Exercises', 'Fire', 'planned, in a freeze'],
      ['2026-11-10', 'Audit, management', 'Internal audit', 'planned'],
      ['2026-12-08', 'Audit, management', 'Management review', 'planned'],
      ['2026-12-11', 'Reviews', 'Plan 2026', 'planned'],
    ])
    expect(view.calendar?.said).toBe(
      'Missed: People and systems on 2026-05-30, Call tree on 2026-06-10, Core systems plan on 2026-06-30. 4 done and 5 planned in this year.',
    )
  })

  test('has the division of work by person; of a task without one its owner answers', () => {
    expect(view.raci.columns.map(({ title }) => title)).toEqual(['Person', 'T1', 'T2'])
    expect(texts(view.raci)).toEqual([
      // Li answers for one task as Chen does, and is consulted beside.
      ['Li Guohua', 'C', 'A'],
      ['Chen Bohan', 'A', ''],
      ['Zhou Wei', 'R', ''],
      ['Lin Yating', 'I', ''],
    ])
  })

  test('hangs each team below whom it reports to, and says where nobody stands in', () => {
    expect(view.teams.rows.map(({ level }, index) => [level, ...(texts(view.teams)[index] ?? [])])).toEqual([
      [1, 'Crisis team Strategic', '', '', 'Core systems plan'],
      [2, 'Crisis lead', 'Li Guohua', 'Lin Yating', ''],
      [2, 'Technical team Operational', '', '', 'Core systems plan'],
      [3, 'Head of IT', 'Chen Bohan', 'Zhou Wei', ''],
      [3, 'Log keeper', 'Lin Yating', 'no deputy', ''],
      [1, 'In no team', '', '', ''],
      [2, 'Press officer', 'vacant', 'no deputy', ''],
    ])
  })
})

describe('the list behind a number', () => {
  test('has what is late with one person, each with its document', () => {
    const { opened } = viewOf('works.plan.yaml', { open: ['overdue/lin'] }).worklist
    expect([opened?.title, opened?.entries.map(({ text, where }) => `${text} (${where})`)]).toEqual([
      'Lin Yating: Overdue (2)',
      ['People and systems: check of the contacts (People and systems)', 'E2 Call tree (Records)'],
    ])
  })

  test('has gaps by what they are of, and findings by their rules', () => {
    const gaps = viewOf('works.plan.yaml', { open: ['gaps/chen'] }).worklist.opened
    expect(gaps?.entries.find(({ item }) => item === 'core#purpose')?.text).toBe('Purpose of Business continuity plan')
    const warnings = viewOf('works.plan.yaml', { open: ['warnings/*'] }).worklist.opened
    expect(warnings?.title).toMatch(/^All: Warnings/)
    expect(warnings?.entries.map(({ rule }) => rule)).toContain('DOC-05')
  })

  test('is nothing where nothing is behind it, whatever is asked for', () => {
    for (const open of ['overdue/nobody', 'constructor/chen', '', '/', 'gaps'])
      expect(viewOf('works.plan.yaml', { open: [open] }).worklist.opened).toBeUndefined()
  })
})

describe('a programme', () => {
  test('in which nothing is late says what comes next', () => {
    const files = new Map([
      ['a.plan.yaml', 'kind: annual_plan\ndocument: { id: a, title: A }\ntasks: [{ id: T1, title: Do, end: 1970-01-05, status: planned }]\n'],
      ['b.records.yaml', 'kind: records\ndocument: { id: b, title: B }\n'],
    ])
    const { lede, worklist } = viewOf('a.plan.yaml', { today: 1 }, files)
    expect(lede.headline).toBe('Nothing is overdue; next comes T1 Do on 1970-01-05, in 3 days')
    expect(worklist.total.overdue).toBe(0)
  })

  test('leaves out what it has no data for', () => {
    const files = new Map([
      ['a.bia.yaml', 'kind: bia\ndocument: { id: a, title: A }\n'],
      ['b.records.yaml', 'kind: records\ndocument: { id: b, title: B }\n'],
    ])
    const { overdue, soon, calendar, raci, teams } = viewOf('a.bia.yaml', {}, files)
    expect([overdue, soon, raci, teams].map(({ rows }) => rows)).toEqual([[], [], [], []])
    expect(calendar).toBeUndefined()
  })

  test('of one document is one where it plans something', () => {
    const one = (text: string) => filesPreview(new Map([['a.plan.yaml', `kind: annual_plan\ndocument: { id: a, title: A }\n${text}`]]), 'a.plan.yaml')
    expect(one('').programme).toBeUndefined()
    expect(one('tasks: [{ id: T1, title: Do, end: 2026-01-05 }]\n').programme).toBeDefined()
  })

  test('of which two teams report to each other shows both, once', () => {
    const files = new Map([
      [
        'a.bcp.yaml',
        'kind: continuity_plan\ndocument: { id: a, title: A }\nteams:\n  - { id: x, name: X, reports_to: y }\n  - { id: y, name: Y, reports_to: x }\n  - { id: z, name: Z, reports_to: z }\n',
      ],
    ])
    expect(viewOf('a.bcp.yaml', {}, files).teams.rows.map(({ level }) => level)).toEqual([1, 1, 2])
  })

  test('speaks the language of its reader', () => {
    expect(viewOf('works.plan.yaml', { locale: 'zh-cn' }).lede.headline).toBe('6 项逾期，其中 4 项归 Chen Bohan')
    expect(viewOf('works.plan.yaml', { locale: 'zh-tw' }).lede.headline).toBe('6 項逾期，其中 4 項屬 Chen Bohan')
  })
})
