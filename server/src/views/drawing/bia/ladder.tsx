import type { VNode } from 'preact'
import type { ActivityView } from '../../models/bia/types.ts'
import { Scroller } from '../parts/scroller.tsx'
import { as } from '../roles.ts'
import { Short } from './heads.tsx'
import { Achieved, Bounds, Result, Rto } from './ladderCells.tsx'
import { LadderDrawing } from './ladderDrawing.tsx'
import { type LadderLayout, ladderLayout } from './ladderLayout.ts'
import { activityRow, cellRole, tableRole } from './rows.ts'
import type { Scene } from './scene.ts'
import { Time } from './timeCell.tsx'

interface LadderProps {
  readonly activities: readonly ActivityView[]
  readonly scene: Scene
}

/** The recovery times of all activities on one scale, as figures and as a drawing of the same row. */
export function Ladder({ activities, scene }: LadderProps): VNode {
  const layout = ladderLayout(activities, scene)
  const { t, act } = scene
  const table = (
    <table class={`tbl ladder ${layout.form}`} {...tableRole(scene)}>
      <caption class="sr">{t('bia.ladder')}</caption>
      <Heads layout={layout} scene={scene} />
      <tbody {...as('rowgroup')}>
        {activities.map((activity) => (
          <Row key={activity.item} activity={activity} place={{ layout, items: activities.map(({ item }) => item) }} scene={scene} />
        ))}
      </tbody>
    </table>
  )
  if (layout.form !== 'lines')
    return (
      <Scroller label={t('bia.ladder')} act={act}>
        {table}
      </Scroller>
    )
  // Rows of words have no heads, but their drawings still have an axis. It stays in sight.
  return (
    <>
      <div class="nax">
        <Axis layout={layout} />
      </div>
      {table}
    </>
  )
}

/** A drawing below the words comes after all of them. */
const inOrder = ({ form }: LadderLayout, { drawing, result }: Readonly<Record<'drawing' | 'result', VNode>>): readonly VNode[] =>
  form === 'beside' ? [drawing, result] : [result, drawing]

function Heads({ layout, scene }: { readonly layout: LadderLayout; readonly scene: Scene }): VNode {
  const { t } = scene
  return (
    <thead {...as('rowgroup')}>
      <tr {...as('row')}>
        <th {...as('columnheader')} scope="col">
          {t('bia.activity')}
        </th>
        {(['rto', 'wrt', 'mtpd', 'achieved'] as const).map((key) => (
          <th key={key} {...as('columnheader')} scope="col" class="num">
            {key === 'achieved' ? t('bia.achieved') : <Short name={key} t={t} />}
          </th>
        ))}
        {inOrder(layout, {
          drawing: (
            <th key="drawing" {...as('columnheader')} scope="col" class="lad">
              {layout.form === 'lines' ? null : <Axis layout={layout} />}
              <span class="sr">{t('bia.ladder')}</span>
            </th>
          ),
          result: (
            <th key="result" {...as('columnheader')} scope="col" class="res">
              {t('bia.result')}
            </th>
          ),
        })}
      </tr>
    </thead>
  )
}

function Axis({ layout: { width, ticks } }: { readonly layout: LadderLayout }): VNode {
  return (
    <svg width={width} height="20" aria-hidden="true">
      {ticks.map(({ seconds, x, label }) => (
        <g key={seconds}>
          <text class="t2 m" x={x} y="12">
            {label}
          </text>
          <path class="axis" d={`M${x} 16v4`} />
        </g>
      ))}
    </svg>
  )
}

interface RowProps {
  readonly activity: ActivityView
  readonly place: { readonly layout: LadderLayout; readonly items: readonly string[] }
  readonly scene: Scene
}

function Row({ activity, place: { layout, items }, scene }: RowProps): VNode {
  const { t } = scene
  const { name, item, ladder } = activity
  const cell = cellRole(scene)
  return (
    <tr {...activityRow(item, items, scene)}>
      <th {...as('rowheader')} scope="row">
        {name}
      </th>
      <td {...cell} class="num" data-column={t('bia.rto')}>
        <Rto ladder={ladder} t={t} />
      </td>
      <td {...cell} class="num" data-column={t('bia.wrt')}>
        <Time time={ladder.wrt} t={t} />
      </td>
      <td {...cell} class="num" data-column={t('bia.mtpd')}>
        <Bounds activity={activity} t={t} />
      </td>
      <td {...cell} class="num" data-column={t('bia.achieved')}>
        <Achieved ladder={ladder} t={t} />
      </td>
      {inOrder(layout, {
        drawing: (
          <td key="drawing" {...cell} class="lad">
            <LadderDrawing ladder={ladder} layout={layout} />
          </td>
        ),
        result: (
          <td key="result" {...cell} class="res">
            <Result result={ladder.result} />
          </td>
        ),
      })}
    </tr>
  )
}
