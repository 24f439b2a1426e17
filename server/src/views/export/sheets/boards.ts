import type { Board } from '../../models/basicTypes.ts'
import type { TableBlock } from '../../models/documentTypes.ts'
import type { CriterionView, IndicatorsView } from '../../models/indicators/types.ts'
import { type ProgrammeView, workColumns } from '../../models/programme/types.ts'
import type { ChartView, RecoveryView, TreeView } from '../../models/recovery/types.ts'
import type { RisksView, RiskView } from '../../models/risks/types.ts'
import type { PreviewModel } from '../../models/types.ts'
import { inHours } from './bia.ts'
import { tableSheet } from './document.ts'
import { plainText } from './plain.ts'
import type { Sheet, SheetCell, SheetWriting } from './sheet.ts'

/** The tables of a tab that is made of several. */
export function boardSheets(tab: Board, { risks, recovery, indicators, programme }: PreviewModel, writing: SheetWriting): readonly Sheet[] {
  switch (tab) {
    case 'risks':
      return risks ? riskSheets(risks, writing) : []
    case 'recovery':
      return recovery ? recoverySheets(recovery, writing) : []
    case 'indicators':
      return indicators ? indicatorSheets(indicators, writing) : []
    case 'programme':
      return programme ? programmeSheets(programme, writing) : []
  }
}

/** The register with all ratings, and the ages of what is still to be done. */
const riskSheets = ({ risks, states, ages }: RisksView, writing: SheetWriting): readonly Sheet[] => {
  const { t, say } = writing
  const heads = states.flatMap((state) => [t(`risks.of.${state}`), `${t(`risks.of.${state}`)} #`])
  return [
    { name: t('tab.risks'), columns: [say('id'), t('risks.risk'), ...heads, t('risks.trend')], rows: risks.map((risk) => riskRow(risk, states)) },
    block(ages, writing),
  ]
}

const riskRow = ({ id, title, ratings, trend }: RiskView, states: RisksView['states']): readonly SheetCell[] => [
  id,
  title,
  ...states.flatMap((state): readonly SheetCell[] => [ratings[state]?.level?.name ?? '', ratings[state]?.score ?? '']),
  trend?.said ?? '',
]

/** The work in hours from the alarm on, the calls in minutes, and what the plan promises, copies and needs. */
const recoverySheets = ({ charts, goals, tree, copies, resources }: RecoveryView, writing: SheetWriting): readonly Sheet[] => [
  ...charts.map((chart) => chartSheet(chart, writing)),
  block(goals, writing),
  ...(tree ? [treeSheet(tree, writing)] : []),
  block(copies, writing),
  block(resources, writing),
]

const chartSheet = ({ title, lanes }: ChartView, { t, say }: SheetWriting): Sheet => ({
  name: title,
  columns: [t('owner'), say('id'), t('item'), say('hours', { name: t('start') }), say('hours', { name: t('end') }), t('recovery.slack')],
  rows: lanes.flatMap(({ name, works }) =>
    works.map(({ id, title: work, start, end, slack }) => [name, id, work, inHours(start), inHours(end), slack ?? '']),
  ),
})

const treeSheet = ({ title, calls }: TreeView, { t }: SheetWriting): Sheet => ({
  name: title,
  columns: [t('recovery.person'), t('recovery.minutes')],
  rows: calls.map(({ name, at }) => [name, Math.round(at * 100) / 100]),
})

/** How each criterion stands, and the tables beside. */
const indicatorSheets = ({ criteria, exercises, gaps, money, clauses }: IndicatorsView, writing: SheetWriting): readonly Sheet[] => [
  {
    name: writing.t('indicators.criteria'),
    columns: [
      writing.say('id'),
      ...(['criterion', 'target', 'last', 'trend', 'state', 'measured', 'frequency'] as const).map((key) => writing.t(`indicators.${key}`)),
    ],
    rows: criteria.map((one) => criterionRow(one, writing)),
  },
  ...[exercises, gaps, money, clauses].map((one) => block(one, writing)),
]

const criterionRow = ({ id, title, target, last, trend, state, measured, frequency }: CriterionView, { t }: SheetWriting): readonly SheetCell[] => [
  id,
  title,
  target,
  last ?? '',
  trend ?? '',
  state,
  plainText(measured, t).trim(),
  frequency,
]

/** What is late and due, who has how much of it, the documents, the year, the division of work, the teams. */
const programmeSheets = (view: ProgrammeView, writing: SheetWriting): readonly Sheet[] => [
  ...[view.overdue, view.soon].map((one) => block(one, writing)),
  worklistSheet(view, writing),
  ...[view.documents, ...(view.calendar ? [view.calendar.table] : []), view.raci, view.teams].map((one) => block(one, writing)),
]

const worklistSheet = ({ worklist: { owners, total } }: ProgrammeView, { t }: SheetWriting): Sheet => ({
  name: t('programme.worklist'),
  columns: [t('programme.owner'), ...workColumns.map((column) => t(`programme.${column}`))],
  rows: [...owners, { name: t('programme.all'), counts: total }].map(({ name, counts }) => [name, ...workColumns.map((column) => counts[column])]),
})

/** Its texts are in the reader's language. */
const block = (table: TableBlock, writing: SheetWriting): Sheet => tableSheet(table, table.title ?? table.caption, { ...writing, words: writing.t })
