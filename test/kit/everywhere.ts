import type { Block, Cell, DocumentView, TableBlock } from '../../server/src/views/models/documentTypes.ts'
import type { IndicatorsView } from '../../server/src/views/models/indicators/types.ts'
import type { Inline, Tag } from '../../server/src/views/models/inlineTypes.ts'
import { markdown } from '../../server/src/views/models/markdown.ts'
import type { ProgrammeView } from '../../server/src/views/models/programme/types.ts'
import type { RecoveryView, WorkView } from '../../server/src/views/models/recovery/types.ts'
import type { BarrierView, RisksView, RiskView } from '../../server/src/views/models/risks/types.ts'
import type { TimelineItem } from '../../server/src/views/models/timeline/types.ts'
import type { PreviewModel, ViewFinding } from '../../server/src/views/models/types.ts'
import { biaOf, dependenciesOf } from './everywhereAnalysed.ts'

const tags: readonly Tag[] = ['p', 'h4', 'h5', 'h6', 'strong', 'em', 's', 'code', 'pre', 'blockquote']

const element = (tag: Tag, ...children: readonly Inline[]): Inline => ({ is: 'element', tag, children })

/** A model that has one text in every place where a model can have a text. */
export function everywhere(text: string): PreviewModel {
  const today = 20_649
  return {
    head: { title: text, id: text, version: text, status: text, period: { start: 20_454, end: 20_818 }, today, errors: 1, warnings: 2 },
    document: documentOf(text),
    timeline: {
      lede: { tone: 'late', headline: text, text },
      period: { start: 20_454, end: 20_818 },
      today,
      items: itemsOf(text, today),
      shades: [{ kind: 'freeze', label: text, start: 20_500, end: 20_600 }],
      wants: [],
    },
    risks: risksOf(text),
    bia: biaOf(text),
    recovery: recoveryOf(text),
    dependencies: dependenciesOf(text),
    indicators: indicatorsOf(text),
    programme: programmeOf(text),
    imported: documentOf(text),
    marks: { risks: 1, bia: 1, recovery: 1, dependencies: 1, indicators: 1, programme: 1 },
  }
}

const mark = 'EVERYWHERE'

/**
 * Models of which every place has another one of the texts, and in all of them together each place has `turns` different ones. What is
 * made of one place is the same in every model, so a few models try what `everywhere` tries with each text by itself.
 */
export function mixed(texts: readonly string[], turns: number): readonly PreviewModel[] {
  const stride = Math.floor(texts.length / turns)
  return Array.from({ length: turns }, (_, turn) => {
    let place = turn * stride
    const next = (): string => texts[place++ % texts.length] ?? ''
    return replaced(everywhere(mark), (text) => text.replaceAll(mark, next))
  })
}

function replaced<Value>(value: Value, replace: (text: string) => string): Value
function replaced(value: unknown, replace: (text: string) => string): unknown {
  if (typeof value === 'string') return replace(value)
  if (Array.isArray(value)) return value.map((one) => replaced(one, replace))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, replaced(one, replace)]))
}

function documentOf(text: string): DocumentView {
  const meter = { filled: 1, placeholder: 1, missing: 1 }
  return {
    language: 'en',
    lede: { tone: 'error', headline: text, text },
    organization: text,
    title: text,
    front: { key: 'control', number: '', title: text, blocks: frontOf(text) },
    sections: [{ key: 'one', item: text, number: '1', title: text, meter, blocks: blocksOf(text) }],
    completion: { total: meter, owners: [{ name: text, meter }] },
  }
}

/** Blocks whose titles stand elsewhere: on the cover, and above a table. */
function frontOf(text: string): readonly Block[] {
  const cells = [{ content: [text] }, { content: markdown(text) }]
  const columns = cells.map(() => ({ title: text, holds: 'text' as const }))
  return [
    { block: 'facts', key: 'control.0', item: text, facts: cells.map((value) => ({ label: text, value })) },
    { block: 'table', key: 'control.1', caption: text, columns, rows: [{ cells }] },
  ]
}

function blocksOf(text: string): readonly Block[] {
  const findings: readonly ViewFinding[] = [{ severity: 'error', rule: text, message: text, item: text }]
  const cells = inlinesOf(text).map((content): Cell => ({ item: text, content }))
  const columns = cells.map((_, index) => ({
    title: text,
    holds: index === 0 ? ('id' as const) : index === 1 ? ('number' as const) : ('text' as const),
  }))
  const facts = cells.map((value) => ({ label: text, value }))
  return [
    { block: 'prose', key: 'one.0', item: text, findings, content: inlinesOf(text).flat() },
    { block: 'prose', key: 'one.1', content: markdown(text) },
    {
      block: 'table',
      key: 'one.2',
      title: text,
      number: '1.1',
      caption: text,
      columns,
      rows: [{ item: text, weight: 'group', cells }],
      total: cells,
    },
    { block: 'facts', key: 'one.3', title: text, facts },
    { block: 'list', key: 'one.4', order: 'numbered', entries: cells.slice(0, 2) },
    { block: 'list', key: 'one.5', order: 'none', entries: cells.slice(-5) },
    { block: 'empty', key: 'one.6', title: text, wants: [text] },
  ]
}

function inlinesOf(text: string): readonly (readonly Inline[])[] {
  return [
    [text],
    [{ is: 'words', text, flag: 'error', tone: 'stale', why: text }],
    [{ is: 'words', text, tone: 'strong' }],
    [{ is: 'ref', text, item: text, flag: 'warning' }],
    [{ is: 'level', level: 'high', letter: text, name: text }],
    [{ is: 'missing', key: text }],
    [{ is: 'placeholder', hint: text }],
    [{ is: 'not_applicable', reason: text }],
    [{ is: 'state', state: 'overdue', lateDays: 3, progress: 40 }],
    [{ is: 'link', href: text, children: [text] }],
    [{ is: 'link', href: `https://example.org/${text}`, children: [text] }],
    tags.map((tag) => element(tag, text)),
    [element('ul', element('li', text), element('li', element('p', text), element('ol', element('li', text))))],
    [element('table', element('thead', element('tr', element('th', text))), element('tbody', element('tr', element('td', text))))],
    markdown(text),
  ]
}

function itemsOf(text: string, today: number): readonly TimelineItem[] {
  const findings: readonly ViewFinding[] = [{ severity: 'warning', rule: text, message: text }]
  return [
    {
      id: text,
      kind: 'task',
      level: 1,
      label: text,
      title: text,
      owner: text,
      start: 20_500,
      end: 20_600,
      state: 'overdue',
      lateDays: 49,
      note: text,
      findings,
    },
    {
      id: `${text}/1`,
      kind: 'subtask',
      level: 2,
      label: text,
      title: text,
      owner: text,
      start: 20_601,
      end: 20_700,
      state: 'in_progress',
      after: [text],
      critical: true,
    },
    { id: `${text}/2`, kind: 'milestone', level: 2, label: '', title: text, end: today, state: 'planned', baseline: { end: today - 20 }, note: text },
    { id: `${text}/3`, kind: 'event', level: 2, label: text, title: '', state: 'planned' },
    { id: `${text}/4`, kind: 'group', level: 1, label: '', title: text, state: 'planned' },
  ]
}

const boardOf = (text: string) => ({
  lede: { tone: 'error' as const, headline: text, text },
  wants: [text],
  items: [text],
  findings: [{ severity: 'error' as const, rule: text, message: text, item: text }],
})

const tableOf = (text: string, key: string): TableBlock => ({
  block: 'table',
  key,
  caption: text,
  columns: [
    { title: text, holds: 'text' },
    { title: text, holds: 'number', full: text },
  ],
  rows: [{ item: text, cells: [{ content: [text] }, { content: inlinesOf(text).flat() }] }],
})

function risksOf(text: string): RisksView {
  const level = { is: 'level', level: 'high', letter: text, name: text } as const
  const rating = { row: 0, column: 0, level, score: 4, at: 1 }
  const barriers = (['works', 'weak', 'planned', 'useless'] as const).map((standing): BarrierView => ({ standing, title: text, sub: text }))
  const risk: RiskView = {
    ...{ item: text, id: text, title: text, sub: text, said: text, limit: 1.5, over: 'untreated' },
    ratings: { inherent: rating, current: rating, residual: rating, target: rating },
    trend: { direction: 'rising', said: text },
    treatment: { first: [text], second: [text] },
    bow: {
      ...{ cause: text, event: text, sub: text, consequence: text, hits: text, said: text, bare: ['before'] },
      before: barriers,
      after: [],
      table: tableOf(text, 'risks-barriers'),
    },
  }
  return {
    ...boardOf(text),
    source: text,
    matrix: {
      likelihood: [{ value: 1, label: text }],
      impact: [{ value: 1, label: text }],
      cells: [[{ level, score: 1, edges: ['top', 'left'], said: text }]],
      appetite: text,
    },
    axis: { from: 0, to: 2, ticks: [{ at: 1, text }] },
    risks: [risk, { ...risk, item: `${text}/2` }],
    states: ['inherent', 'current', 'residual', 'target'],
    ages: tableOf(text, 'risks-ages'),
  }
}

function recoveryOf(text: string): RecoveryView {
  const work: WorkView = {
    ...{ item: text, id: text, title: text, own: text, ends: text, slack: text, said: text },
    ...{ start: 60, end: 600, until: 900, deadline: 300, tone: 'late', critical: 'critical', after: [text] },
    flag: { text, tone: 'late' },
  }
  const lanes = [{ name: text, works: [work, { ...work, item: `${text}/2`, tone: 'plain', critical: 'slack' }] }] as const
  const lines = [{ at: 300, text, tone: 'late' }] as const
  return {
    ...boardOf(text),
    charts: (['steps', 'systems'] as const).map((key) => ({ key, title: text, sub: text, to: 1200, activation: 60, lines, lanes, left: text })),
    goals: tableOf(text, 'recovery-goals'),
    tree: {
      ...{ title: text, sub: text, to: 20, target: 10, left: text },
      calls: [1, 2].map((level) => ({ item: text, name: text, level, at: level, call: 1, tone: 'late', said: text })),
    },
    copies: tableOf(text, 'recovery-copies'),
    copiesSub: text,
    resources: tableOf(text, 'recovery-resources'),
  }
}

const indicatorsOf = (text: string): IndicatorsView => ({
  ...boardOf(text),
  criteria: [
    {
      ...{ item: text, id: text, title: text, target: text, last: text, trend: text, state: text, frequency: text, said: text },
      ...{ values: [1, 2], line: 3, result: 'missed', measured: [text] },
    },
  ],
  budgets: [
    {
      ...{ item: text, title: text, sub: text, allowed: 100, allowedText: text, said: text },
      incidents: [{ item: text, seconds: 40, text }],
      left: { text, tone: 'bad' },
      elapsed: { percent: 50, text },
      recovery: { seconds: 200, text, tone: 'bad' },
    },
  ],
  exercises: tableOf(text, 'indicators-exercises'),
  gaps: tableOf(text, 'indicators-gaps'),
  money: tableOf(text, 'indicators-money'),
  moneySub: text,
  clauses: tableOf(text, 'indicators-clauses'),
  clausesSub: text,
})

function programmeOf(text: string): ProgrammeView {
  const counts = { overdue: 1, soon: 1, gaps: 1, errors: 1, warnings: 1 }
  const events = (['done', 'partly', 'failed', 'planned', 'missed'] as const).map((state, index) => ({
    ...{ item: text, day: 20_500 + index * 40, label: text, state, inFreeze: true as const, said: text },
  }))
  return {
    ...boardOf(text),
    overdue: tableOf(text, 'programme-overdue'),
    soon: tableOf(text, 'programme-soon'),
    worklist: {
      owners: [{ key: text, name: text, counts }],
      total: counts,
      opened: { id: `gaps/${text}`, title: text, entries: [{ item: text, text, where: text, rule: text }], more: text },
    },
    documents: tableOf(text, 'programme-documents'),
    documentsSub: text,
    calendar: {
      ...{ title: text, period: { start: 20_454, end: 20_818 }, today: 20_649, said: text, table: tableOf(text, 'programme-calendar') },
      shades: [{ kind: 'freeze', label: text, start: 20_500, end: 20_600 }],
      lanes: [{ title: text, events }],
    },
    raci: tableOf(text, 'programme-raci'),
    raciSub: text,
    raciNote: text,
    teams: { ...tableOf(text, 'programme-teams'), rows: tableOf(text, '').rows.map((row) => ({ ...row, level: 2 })) },
  }
}
