import type { VNode } from 'preact'
import type { ActivityView, AnalysisView, HeatCell } from '../../models/bia/types.ts'
import { Scroller } from '../parts/scroller.tsx'
import { as } from '../roles.ts'
import type { Translate } from '../translate.ts'
import { FrameHeads, levelWords, Short } from './heads.tsx'
import { activityRow, cellRole, tableRole } from './rows.ts'
import type { Scene } from './scene.ts'
import { Time } from './timeCell.tsx'

/** How bad it gets by when, one row for each activity. */
export function HeatTable({ analysis, scene }: { readonly analysis: AnalysisView; readonly scene: Scene }): VNode {
  const { t, act } = scene
  const items = analysis.activities.map(({ item }) => item)
  return (
    <Scroller label={t('bia.heat')} act={act}>
      <table class="tbl heat" {...tableRole(scene)}>
        <caption class="sr">
          {t('bia.heat')}
          {t('separator')}
          {levelWords(analysis, t)}
        </caption>
        <FrameHeads
          name={t('bia.activity')}
          frames={analysis.frames}
          instead={t('bia.impact')}
          ends={[<Short key="mtpd" name="mtpd" t={t} />, t('bia.derived')]}
        />
        <tbody {...as('rowgroup')}>
          {analysis.activities.map((activity) => (
            <tr key={activity.item} {...activityRow(activity.item, items, scene)}>
              <th {...as('rowheader')} scope="row">
                {activity.name}
              </th>
              <Levels activity={activity} analysis={analysis} scene={scene} />
              <td {...cellRole(scene)} class={isTooLong(activity) ? 'num bad' : 'num'}>
                <Time time={activity.mtpd} t={t} />
              </td>
              <td {...cellRole(scene)} class="num">
                {activity.impact.derived?.text ?? <NoTime why={activity.impact.note} t={t} />}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  )
}

/** Its own impacts do not allow that much. */
const isTooLong = ({ impact }: ActivityView): boolean => impact.worst.some(({ clash }) => clash !== undefined)

const NoTime = ({ why, t }: { readonly why: string | undefined; readonly t: Translate }): VNode => (
  <span class="dim unset" title={why ?? t('hole.unset')}>
    –
  </span>
)

interface LevelsProps {
  readonly activity: ActivityView
  readonly analysis: AnalysisView
  readonly scene: Scene
}

/** The levels of an activity; where it has none, the sentence that names the key. */
function Levels({ activity: { impact }, analysis, scene }: LevelsProps): VNode | null {
  const { frames } = analysis
  if (impact.worst.length === 0)
    return (
      <td {...cellRole(scene)} class="why" colSpan={Math.max(1, frames.length)}>
        {impact.note}
      </td>
    )
  return (
    <>
      {impact.worst.map((cell, index) => (
        <LevelCell key={index} cell={cell} analysis={analysis} scene={scene} />
      ))}
    </>
  )
}

interface LevelCellProps {
  readonly cell: HeatCell
  readonly analysis: Pick<AnalysisView, 'levels'>
  readonly scene: Scene
}

/** The figure is in the cell, the ink only supports it; what the lines say is also said. */
export function LevelCell({ cell, analysis: { levels }, scene }: LevelCellProps): VNode {
  const { t } = scene
  const { level, edge, inside, clash } = cell
  const classes = ['hl', `hl-${inkOf(level, levels)}`, edge === undefined ? '' : `e-${edge}`, inside === undefined ? '' : 'inside', clash ?? '']
  const said = [
    ...(edge === undefined ? [] : [t(`bia.edge.${edge}`)]),
    ...(inside === undefined ? [] : [t('bia.edge.declared')]),
    ...(clash === undefined ? [] : [t('bia.clash')]),
  ]
  return (
    <td {...cellRole(scene)} class={classes.filter((name) => name !== '').join(' ')}>
      {level ?? <span title={t('bia.level.none')}>–</span>}
      {said.length === 0 ? null : (
        <span class="sr">
          {t('separator')}
          {said.join(t('separator'))}
        </span>
      )}
    </td>
  )
}

/** One of five steps of ink, by the place in the scale. */
export function inkOf(level: number | undefined, levels: readonly { readonly rank: number }[]): number {
  const at = levels.findIndex(({ rank }) => rank === level)
  return at < 0 ? 0 : levels.length < 2 ? 1 : 1 + Math.round((4 * at) / (levels.length - 1))
}
