import type { VNode } from 'preact'
import type { CriterionView } from '../../models/indicators/types.ts'
import { Part } from '../board/part.tsx'
import { cellRole, chosenItem, gridRole, pickRow } from '../board/rows.ts'
import type { BoardSetting } from '../board/setting.ts'
import { Inlines } from '../document/inline.tsx'
import { Icon, type IconName } from '../frame/icons.tsx'
import { Scroller } from '../parts/scroller.tsx'
import { as } from '../roles.ts'
import { Sparkline } from './sparkline.tsx'

interface CriteriaProps {
  readonly criteria: readonly CriterionView[]
  readonly setting: BoardSetting
}

const columns = ['criterion', 'target', 'last', 'trend', 'state', 'measured', 'frequency'] as const
const figures: ReadonlySet<string> = new Set(['target', 'last'])

/** Each criterion with its target, its last values, how it stands, and how old that is. */
export function Criteria({ criteria, setting }: CriteriaProps): VNode {
  const { t, act } = setting
  const place = { rows: criteria.map(({ item }) => item), chosen: chosenItem(setting, undefined) }
  return (
    <Part id="indicators-criteria" title={t('indicators.criteria')} sub={t('indicators.criteria.by')}>
      <Scroller label={t('indicators.criteria')} act={act}>
        <div class="con">
          <table class="tbl crt" {...gridRole(setting)}>
            <caption class="sr">{t('indicators.criteria')}</caption>
            <thead {...as('rowgroup')}>
              <tr {...as('row')}>
                {columns.map((column) => (
                  <th key={column} {...as('columnheader')} scope="col" class={figures.has(column) ? 'num' : undefined}>
                    {t(`indicators.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody {...as('rowgroup')}>
              {criteria.map((criterion) => (
                <tr key={criterion.item} {...pickRow(criterion.item, place, setting)}>
                  <Cells criterion={criterion} setting={setting} />
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </Scroller>
    </Part>
  )
}

const marks: Readonly<Record<CriterionView['result'], readonly [icon: IconName, tone: string]>> = {
  met: ['done', 'okc'],
  missed: ['error', 'bad'],
  at_risk: ['in_progress', 'warnc'],
  never: ['planned', 'dim'],
  unknown: ['planned', 'dim'],
}

function Cells({ criterion, setting }: { readonly criterion: CriterionView; readonly setting: BoardSetting }): VNode {
  const { id, title, target, last, trend, result, state, measured, frequency, said } = criterion
  const cell = cellRole(setting)
  const [icon, tone] = marks[result]
  return (
    <>
      <th {...as('rowheader')} scope="row">
        {id === '' ? null : <b class="rt">{id}</b>} {title}
      </th>
      <td {...cell} class="num" data-column={setting.t('indicators.target')}>
        {target}
      </td>
      <td {...cell} class={result === 'missed' ? 'num bad' : 'num'} data-column={setting.t('indicators.last')}>
        {last ?? '–'}
      </td>
      <td {...cell} class="mvc">
        <Sparkline criterion={criterion} />
        {trend === undefined ? null : <span class="dim">{trend}</span>}
        <span class="sr">{said}</span>
      </td>
      <td {...cell} class={result === 'missed' ? 'bad strong' : undefined}>
        <Icon name={icon} tone={tone} /> {state}
      </td>
      <td {...cell}>
        <Inlines content={measured} setting={setting} />
      </td>
      <td {...cell}>{frequency}</td>
    </>
  )
}
