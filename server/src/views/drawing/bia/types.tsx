import type { VNode } from 'preact'
import type { TypeView } from '../../models/bia/types.ts'
import { Scroller } from '../parts/scroller.tsx'
import { as } from '../roles.ts'
import { FrameHeads } from './heads.tsx'
import { LevelCell } from './heat.tsx'
import { cellRole, plainRow, tableRole } from './rows.ts'
import type { Chosen, Scene } from './scene.ts'

/** The levels of one activity, one row for each impact type: what the curves draw, as figures. */
export function TypeTable({ chosen, scene }: { readonly chosen: Chosen; readonly scene: Scene }): VNode {
  const { t, act } = scene
  const { activity, analysis } = chosen
  const label = t('bia.heat.of', { name: activity.name })
  return (
    <Scroller label={label} act={act}>
      <table class="tbl heat" {...tableRole(scene)}>
        <caption class="sr">{label}</caption>
        <FrameHeads name={t('bia.type')} frames={analysis.frames} instead={t('bia.impact')} ends={[t('bia.limit'), t('bia.derived')]} />
        <tbody {...as('rowgroup')}>
          {activity.impact.types.map((type, index) => (
            <tr key={type.item} {...plainRow(type.item, index, scene)}>
              <TypeName type={type} scene={scene} />
              {type.cells.map((cell, at) => (
                <LevelCell key={at} cell={cell} analysis={analysis} scene={scene} />
              ))}
              <td {...cellRole(scene)} class="num">
                {type.intolerableFrom ?? <None scene={scene} />}
              </td>
              <td {...cellRole(scene)} class="num">
                {type.derived?.text ?? <None scene={scene} />}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  )
}

function TypeName({ type: { name, role }, scene: { t } }: { readonly type: TypeView; readonly scene: Scene }): VNode {
  return (
    <th {...as('rowheader')} scope="row" class={role === 'decides' ? 'strong' : undefined}>
      {name}
      {role === 'decides' ? (
        <span class="sr">
          {t('separator')}
          {t('bia.decides')}
        </span>
      ) : null}
    </th>
  )
}

const None = ({ scene: { t } }: { readonly scene: Scene }): VNode => (
  <span class="dim unset" title={t('hole.unset')}>
    –
  </span>
)
