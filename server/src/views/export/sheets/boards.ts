import type { TableBlock } from '../../models/documentTypes.ts'
import type { CriterionView, IndicatorsView } from '../../models/indicators/types.ts'
import type { ChartView, RecoveryView, TreeView } from '../../models/recovery/types.ts'
import type { RisksView, RiskView } from '../../models/risks/types.ts'
import { inHours } from './bia.ts'
import { tableSheet } from './document.ts'
import { plainText } from './plain.ts'
import type { Sheet, SheetCell, SheetWriting } from './sheet.ts'

/** The register with all ratings, and the ages of what is still to be done. */
export const riskSheets = ({ risks, states, ages }: RisksView, writing: SheetWriting): readonly Sheet[] => {
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
export const recoverySheets = ({ charts, goals, tree, copies, resources }: RecoveryView, writing: SheetWriting): readonly Sheet[] => [
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
export const indicatorSheets = ({ criteria, exercises, gaps, money, clauses }: IndicatorsView, writing: SheetWriting): readonly Sheet[] => [
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

/** Its texts are in the reader's language. */
const block = (table: TableBlock, writing: SheetWriting): Sheet => tableSheet(table, table.title ?? table.caption, { ...writing, words: writing.t })
