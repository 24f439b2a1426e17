import type { VNode } from 'preact'
import type { ChartView, WorkView } from '../../models/recovery/types.ts'
import { Part } from '../board/part.tsx'
import { cellRole, chosenItem, gridRole, pickRow } from '../board/rows.ts'
import type { BoardSetting } from '../board/setting.ts'
import { Scroller } from '../parts/scroller.tsx'
import { as } from '../roles.ts'
import { AxisHead } from './axisHead.tsx'
import { Key } from './key.tsx'
import { type TimeAxis, timeAxis } from './timeAxis.ts'
import { rowHeight, WorkBar } from './workBar.tsx'

interface ChartProps {
  readonly chart: ChartView
  readonly setting: BoardSetting
}

/** px of the columns of words. */
const words = 536
const least = 300

/** Work in swim lanes from the alarm on, with figures beside the bars. */
export function Chart({ chart, setting }: ChartProps): VNode {
  const { t, act, inner, layout } = setting
  const axis = timeAxis(chart.to, layout === 'narrow' ? inner : Math.max(least, inner - words), t)
  const rows = chart.lanes.flatMap(({ works }) => works)
  const chosen = chosenItem(setting, undefined)
  const picked = rows.find(({ item }) => item === chosen)
  const place = { rows: rows.map(({ item }) => item), chosen }
  return (
    <Part id={`recovery-${chart.key}`} title={chart.title} sub={chart.sub} beside={<Key chart={chart} t={t} />}>
      <Scroller label={chart.title} act={act}>
        <div class="con">
          <table class="tbl lan" {...gridRole(setting)}>
            <caption class="sr">{chart.title}</caption>
            <Heads chart={chart} axis={axis} setting={setting} />
            {chart.lanes.map(({ name, works }) => (
              <tbody key={name} {...as('rowgroup')}>
                <tr {...as('row')} class="group">
                  <th {...as('rowheader')} scope="rowgroup" colSpan={5}>
                    {name}
                  </th>
                </tr>
                {works.map((work) => (
                  <tr key={work.item} {...pickRow(work.item, place, setting)}>
                    <Cells work={work} waits={picked?.after.includes(work.item) ? 'waits' : 'free'} around={{ chart, axis, setting }} />
                  </tr>
                ))}
              </tbody>
            ))}
          </table>
        </div>
      </Scroller>
      {chart.left === undefined ? null : <p class="warnc">{chart.left}</p>}
    </Part>
  )
}

const figures = ['own', 'ends', 'slack'] as const

function Heads({ chart, axis, setting: { t } }: ChartProps & { readonly axis: TimeAxis }): VNode {
  return (
    <thead {...as('rowgroup')}>
      <tr {...as('row')}>
        <th {...as('columnheader')} scope="col">
          {t(chart.key === 'steps' ? 'recovery.step' : 'recovery.system')}
        </th>
        {figures.map((figure) => (
          <th key={figure} {...as('columnheader')} scope="col" class="num">
            {t(`recovery.${figure}`)}
          </th>
        ))}
        <th {...as('columnheader')} scope="col" class="mvc">
          <span class="sr">{t('recovery.drawn')}</span>
          <AxisHead axis={axis} chart={chart} t={t} />
        </th>
      </tr>
    </thead>
  )
}

interface CellsProps {
  readonly work: WorkView
  /** Whether the selected work waits for this one. */
  readonly waits: 'waits' | 'free'
  readonly around: ChartProps & { readonly axis: TimeAxis }
}

function Cells({ work, waits, around: { chart, axis, setting } }: CellsProps): VNode {
  const { t } = setting
  const cell = cellRole(setting)
  return (
    <>
      <th {...as('rowheader')} scope="row">
        <b class="rt">{work.id}</b> {work.title}{' '}
        {work.critical === 'critical' ? (
          <span class="c" aria-hidden="true">
            C
          </span>
        ) : null}
        {waits === 'waits' ? (
          <span class="c" title={t('recovery.waits')}>
            ◂
          </span>
        ) : null}
        <span class="sr">
          {t('separator')}
          {work.said}
        </span>
      </th>
      {figures.map((figure) => (
        <td key={figure} {...cell} class={work.tone === 'late' && figure !== 'own' ? 'num bad' : 'num'} data-column={t(`recovery.${figure}`)}>
          {work[figure] ?? '–'}
        </td>
      ))}
      <td {...cell} class="mvc">
        <WorkBar work={work} axis={axis} chart={chart} height={rowHeight(work, setting.layout)} />
        {work.flag === undefined ? null : <span class="sr keep">{work.flag.text}</span>}
      </td>
    </>
  )
}
