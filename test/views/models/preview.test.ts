import { describe, expect, test } from 'vitest'
import type { Locale } from '../../../server/src/l10n/locale.ts'
import { readText } from '../../../server/src/language/model/file.ts'
import { parseIso } from '../../../server/src/language/values/civil.ts'
import { noSettings } from '../../../server/src/programme/config/settings.ts'
import { buildProgramme } from '../../../server/src/programme/index/programme.ts'
import { judge, newChecker } from '../../../server/src/service/workspace/judge.ts'
import { render } from '../../../server/src/service/workspace/wording.ts'
import type { Block, TableBlock } from '../../../server/src/views/models/documentTypes.ts'
import { buildPreview } from '../../../server/src/views/models/preview.ts'
import type { PreviewModel } from '../../../server/src/views/models/types.ts'

const day = (text: string): number => parseIso(text) ?? Number.NaN
const today = day('2026-06-15')

function preview(text: string, locale: Locale = 'en'): PreviewModel {
  const file = readText('memory:///a.plan.yaml', text)
  const programme = buildProgramme([file], noSettings)
  const [document] = file.documents
  if (!document) throw new Error('not a plan')
  return buildPreview({ file, document, programme, findings: judge(programme, file.uri, { today, checker: newChecker() }), today, locale, render })
}

const blocks = ({ document }: PreviewModel): readonly Block[] => [document.front, ...document.sections].flatMap((section) => section.blocks)

function table(model: PreviewModel, caption: string): TableBlock {
  const found = blocks(model).find((block) => block.block === 'table' && block.caption === caption)
  if (found?.block !== 'table') throw new Error(`no table ${caption}`)
  return found
}

const plan = `kind: annual_plan
document:
  id: ap
  title: Plan of the year
  status: in_review
  prepared_by: p1
  prepared_on: [date]
period: { start: 2026-01-01, end: 2026-12-31 }
introduction: |
  What **we** do, see [the policy](policy.md).

  - first
  - <b>second</b>
objectives:
  - { id: O1, statement: Systems run, type: availability, metric: 99.99 %, owner: p1, due: 2026-12-31 }
  - { id: O2, statement: Back soon, type: recovery_time, metric: 2 h, owner: n/a (decided in May), due: 2026-12-31 }
tasks:
  - id: T1
    title: Impact analysis
    owner: p1
    start: 2026-01-05
    end: 2026-05-29
    status: in_progress
    progress: 60 %
    subtasks:
      - { id: T1.1, title: Collect, start: 2026-01-05, end: 2026-03-31, status: done }
      - { id: T1.2, title: Assess, start: 2026-04-01, end: 2026-05-29, depends_on: [T1.1], baseline: { start: 2026-04-01, end: 2026-05-15 } }
  - { id: T2, title: Write, owner: p1, start: 2026-07-01, end: 2026-09-30, depends_on: [T1.2] }
milestones:
  - { id: M1, title: Analysis approved, date: 2026-06-15, task: T1 }
  - { id: M2, title: Year closed, date: 2027-01-15 }
registry:
  people:
    - { id: p1, name: Ann Lee, title: Head of resilience }
`

describe('the document', () => {
  const model = preview(plan)

  test('has the seven sections in which annual plans are written', () => {
    expect(model.document.sections.map(({ number, title }) => `${number} ${title}`)).toEqual([
      '1 Introduction',
      '2 Objectives and key tasks',
      '3 Detailed work plan',
      '4 Risks and measures',
      '5 Monitoring and evaluation',
      '6 Communication and collaboration',
      '7 Summary and outlook',
    ])
  })

  test('numbers and headings follow the language of the document, findings that of the reader', () => {
    const chinese = preview(plan.replace('title: Plan of the year', 'title: 年度營運持續計畫\n  language: zh-Hant'), 'zh-cn')
    expect(chinese.document.language).toBe('zh-Hant')
    expect(chinese.document.sections[1]).toMatchObject({ number: '二', title: '工作目標與任務概述' })
    expect(
      blocks(chinese)
        .flatMap(({ findings }) => findings ?? [])
        .find(({ rule }) => rule === 'ANN-05')?.message,
    ).toContain('最多只能承诺 99.977 %')
  })

  test('names people instead of ids, and says what they are', () => {
    const [prepared] = table(model, 'Approval').rows
    expect(prepared?.cells.map(({ content }) => content)).toEqual([
      ['Prepared'],
      [{ is: 'ref', text: 'Ann Lee', item: 'registry/people/p1' }],
      ['Head of resilience'],
      [{ is: 'placeholder', hint: 'date' }],
    ])
  })

  test('turns Markdown into harmless elements; HTML stays text', () => {
    const prose = blocks(model).find(({ block }) => block === 'prose')
    expect(prose?.block === 'prose' && prose.content).toEqual([
      {
        is: 'element',
        tag: 'p',
        children: [
          'What ',
          { is: 'element', tag: 'strong', children: ['we'] },
          ' do, see ',
          { is: 'link', href: 'policy.md', children: ['the policy'] },
          '.',
        ],
      },
      {
        is: 'element',
        tag: 'ul',
        children: [
          { is: 'element', tag: 'li', children: ['first'] },
          { is: 'element', tag: 'li', children: ['<b>second</b>'] },
        ],
      },
    ])
  })

  test('no link leads to a script', () => {
    const text = JSON.stringify(preview('kind: annual_plan\nintroduction: "[x](javascript:alert(1)) and [y](command:run)"\n').document)
    expect(text).not.toContain('"link"')
  })

  test('marks the value that a finding stands on, and puts the finding beside its table', () => {
    const objectives = table(model, 'Objectives')
    expect(objectives.rows[0]?.cells[2]?.content).toEqual([{ is: 'words', text: '99.99 %', flag: 'error' }])
    expect(objectives.findings?.map(({ rule, item }) => `${rule} ${item}`)).toContain('ANN-05 objectives/O1')
  })

  test('keeps «does not apply» apart from what is missing', () => {
    const owner = table(model, 'Objectives').columns.findIndex(({ title }) => title === 'Owner')
    expect(table(model, 'Objectives').rows[1]?.cells[owner]?.content).toEqual([{ is: 'not_applicable', reason: 'decided in May' }])
  })

  test('counts what is filled in, what waits and what is missing', () => {
    // The header: id, title, status and prepared_by are filled, prepared_on waits; in review it lacks organization and version.
    expect(model.document.front.meter).toEqual({ filled: 4, placeholder: 1, missing: 2 })
  })

  test('a kind without an outline of its own is laid out by its schema', () => {
    const settings = preview('kind: continuity_config\norganization: Ann & Co.\nstandards: [iso22301]\n')
    expect(settings.document.sections.map(({ title }) => title)).toEqual(['Organisation', 'Standards'])
    expect(settings.timeline).toBeUndefined()
  })

  test('sections that have nothing to say are left out, but for those of an annual plan', () => {
    const registry = preview('kind: registry\ndocument: { id: r, title: People }\npeople:\n  - { id: p1, name: Ann Lee, email: ann@example.org }\n')
    expect(registry.document.sections.map(({ number, title }) => `${number} ${title}`)).toEqual(['1 Units, roles and people'])
    expect(table(registry, 'People').rows[0]?.cells.map(({ content }) => content)).toContainEqual(['Ann Lee'])
    expect(registry.timeline).toBeUndefined()
  })

  const bia = preview(`kind: bia
document: { id: b, title: Analysis }
activities:
  - id: pay
    name: Payments
    mtpd: 6h
    rto: 2h
    mbco: { percent: 60 % }
    dependencies:
      - { on: core, strength: hard, needed_by: 90min }
  - { id: post, name: Post room, mtpd: 5d }
`)

  test('times have their letters as titles, stand under each other, and are spaced', () => {
    const times = table(bia, 'Recovery requirements')
    expect(times.columns.map(({ title, holds }) => `${title} ${holds}`)).toEqual([
      'Id id',
      'Activity text',
      'MTPD number',
      'RTO number',
      'MBCO number',
      'Owner text',
    ])
    expect(times.columns[2]?.full).toMatch(/ \(MTPD\)$/)
    expect(times.rows[0]?.cells.slice(2, 5).map(({ content }) => content)).toEqual([['6 h'], ['2 h'], ['60 %']])
  })

  test('an overview has only what it has something to say of, and its rows stand under what they belong to', () => {
    const dependencies = table(bia, 'Dependencies')
    expect(dependencies.rows.map(({ weight, cells }) => [weight, cells[0]?.content[0]])).toEqual([
      ['group', 'Payments'],
      [undefined, { is: 'ref', text: 'core' }],
    ])
    expect(blocks(bia).some((block) => block.title === 'Peak periods' || block.title === 'Workarounds')).toBe(false)
  })

  test('columns that hold the same of several things are named by the things', () => {
    const register = preview('kind: risk_register\nrisks:\n  - { id: R1, title: Flood, inherent: { level: high }, residual: { level: low } }\n')
    expect(table(register, 'Risks').columns.map(({ title }) => title)).toEqual(expect.arrayContaining(['Inherent', 'Residual']))
  })

  test('a plan with nothing but its kind names the keys that it needs', () => {
    const bare = preview('kind: annual_plan\n')
    expect(blocks(bare).flatMap((block) => (block.block === 'empty' ? block.wants : []))).toEqual([
      'document',
      'objectives',
      'tasks',
      'milestones',
      'monitoring.mechanisms',
      'evaluation.criteria',
      'communication',
    ])
    expect(bare.timeline?.wants).toEqual(['tasks', 'milestones'])
  })
})

describe('the timeline', () => {
  const { timeline } = preview(plan)
  const item = (id: string) => timeline?.items.find((one) => one.id === id)

  test('lists tasks with their parts and the milestones that close them, then what belongs to none', () => {
    expect(timeline?.items.map(({ label, kind, level }) => `${level} ${kind} ${label}`.trim())).toEqual([
      '1 task T1',
      '2 subtask T1.1',
      '2 subtask T1.2',
      '2 milestone M1',
      '1 task T2',
      '1 group',
      '2 milestone M2',
    ])
  })

  test('is late from the day after its end', () => {
    // Today is 2026-06-15: T1 ended 17 days ago; M1 is due today and not late.
    expect(item('tasks/T1')).toMatchObject({ state: 'overdue', lateDays: 17, progress: 60 })
    expect(item('milestones/M1')).toMatchObject({ state: 'planned', end: today })
    expect(item('tasks/T1/subtasks/T1.1')?.state).toBe('done')
  })

  test('shows the baseline, what waits for what, and the path that the end depends on', () => {
    expect(item('tasks/T1/subtasks/T1.2')).toMatchObject({
      baseline: { start: day('2026-04-01'), end: day('2026-05-15') },
      after: ['tasks/T1/subtasks/T1.1'],
    })
    expect(item('tasks/T2')?.critical).toBe(true)
    // T1.2 could end on 30 June, T1.1 on 2 May: neither moves the end by itself.
    expect(item('tasks/T1/subtasks/T1.2')?.critical).toBeUndefined()
  })

  test('opens with what is late, parts before wholes', () => {
    expect(timeline?.lede).toMatchObject({ tone: 'late', headline: 'T1.2 Assess is 17 days late', text: 'One more item is overdue.' })
  })

  test('has the findings of its items', () => {
    expect(item('milestones/M2')?.findings?.map(({ rule }) => rule)).toContain('ANN-13')
  })
})
