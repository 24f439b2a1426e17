import type { VNode } from 'preact'
import { isoText } from '../../../language/values/civil.ts'
import type { ItemKind } from '../../models/timeline/types.ts'
import { signed } from '../figures.ts'
import { Icon, type IconName } from '../frame/icons.tsx'
import { stateMark } from '../frame/marks.ts'
import { as } from '../roles.ts'
import type { Translate } from '../translate.ts'
import { isPoint, rowHeight } from './bars.ts'
import { describe, nameOf, slipOf } from './describe.ts'
import { fold, rowKeys } from './keys.ts'
import type { Row } from './outline.ts'
import { type Scene, tabStop } from './scene.ts'

/** The rows as a tree grid: everything the chart shows is also said here, so that nobody needs the chart. */
export function Rows({ scene }: { readonly scene: Scene }): VNode {
  const { t, pieces, view, slips } = scene
  const stop = tabStop(scene)
  return (
    <table class="tbl tl-rows" {...as('treegrid')} aria-label={t('items')} aria-rowcount={view.items.length + 1}>
      <colgroup>
        <col class="c1" />
        <col class="c2" />
        <col class="c3" />
        {slips === 'shown' ? <col class="c4" /> : null}
      </colgroup>
      <thead>
        <tr {...as('row')} aria-rowindex={1}>
          <th {...as('columnheader')} scope="col">
            {t('item')}
          </th>
          <th {...as('columnheader')} scope="col">
            {t('owner')}
          </th>
          <th {...as('columnheader')} scope="col" class="num">
            {t('end')}
          </th>
          {slips === 'shown' ? (
            <th {...as('columnheader')} scope="col" class="num">
              {t('slip')}
            </th>
          ) : null}
        </tr>
      </thead>
      <tbody {...as('rowgroup')}>
        {pieces.map((piece) =>
          piece.piece === 'gap' ? (
            <Gap key={`gap ${piece.index}`} rows={piece.rows} />
          ) : (
            <TreeRow key={piece.row.item.id} row={piece.row} tabIndex={piece.row.item.id === stop ? 0 : -1} scene={scene} />
          ),
        )}
      </tbody>
    </table>
  )
}

/** Room for rows that are far from what is on screen. The tree grid says how many there are. */
const Gap = ({ rows }: { readonly rows: number }): VNode => (
  <tr {...as('presentation')} class="gap">
    <td {...as('presentation')} colSpan={4}>
      <svg width="1" height={rows * rowHeight} />
    </td>
  </tr>
)

function TreeRow({ row, tabIndex, scene }: { readonly row: Row; readonly tabIndex: number; readonly scene: Scene }): VNode {
  const { item } = row
  const { owner, end, state, kind } = item
  return (
    <tr {...as('row')} class={item.level === 1 ? 'lane' : 'leaf'} {...rowProps(row, tabIndex, scene)}>
      <th {...as('rowheader')} scope="row" title={nameOf(item)} class={`d${Math.min(item.level, 4)}`}>
        <Twisty row={row} scene={scene} />
        <RowName row={row} scene={scene} />
      </th>
      <td {...as('gridcell')}>{owner}</td>
      <td {...as('gridcell')} class={state === 'overdue' && kind !== 'group' ? 'num bad' : 'num'}>
        {end === undefined ? <NoDate kind={kind} t={scene.t} /> : <time>{isoText(end)}</time>}
      </td>
      {scene.slips === 'shown' ? <SlipCell row={row} t={scene.t} /> : null}
    </tr>
  )
}

function NoDate({ kind, t }: { readonly kind: ItemKind; readonly t: Translate }): VNode | null {
  return kind === 'group' ? null : (
    <span class="dim" title={t('noDate')}>
      –
    </span>
  )
}

function SlipCell({ row: { item }, t }: { readonly row: Row; readonly t: Translate }): VNode {
  const slip = slipOf(item)
  const tone = slip === 0 ? 'num dim' : slip !== undefined && slip >= slipWarns && item.state !== 'done' ? 'num warnc' : 'num'
  return (
    <td {...as('gridcell')} class={tone}>
      {slip === undefined ? null : slip === 0 ? '0' : t('days.slip', { n: signed(slip) })}
    </td>
  )
}

const slipWarns = 15

/** What every row of a tree grid says of itself, in the wide and in the narrow layout. */
export function rowProps(row: Row, tabIndex: number, scene: Scene): Readonly<Record<string, unknown>> {
  const { item, index, fold: state } = row
  return {
    'data-item': item.id,
    'aria-level': item.level,
    'aria-rowindex': index + 2,
    'aria-expanded': state === 'leaf' ? undefined : state === 'open',
    'aria-selected': item.id === scene.selected?.id ? true : undefined,
    tabIndex: scene.act === null ? undefined : tabIndex,
    onKeyDown: rowKeys(row, scene),
  }
}

/** Opens and closes with the mouse; with keys the row itself does. */
export function Twisty({ row, scene }: { readonly row: Row; readonly scene: Scene }): VNode | null {
  const { act } = scene
  if (row.fold === 'leaf') return null
  const icon = <Icon name={row.fold === 'open' ? 'down' : 'right'} tone="tw" />
  if (act === null) return icon
  const toggle = (event: Event): void => {
    event.stopPropagation()
    act({ do: 'timeline', change: fold(row, scene) })
  }
  return (
    <span class="twisty" aria-hidden="true" onClick={toggle}>
      {icon}
    </span>
  )
}

export function RowName({ row: { item }, scene: { t } }: { readonly row: Row; readonly scene: Scene }): VNode {
  const { icon, tone } = rowMark(item)
  return (
    <>
      <Icon name={icon} tone={tone} />
      <span class="id">{item.label}</span>
      <span class="nt1">{item.title}</span>
      {item.critical ? (
        <span class="c" title={t('critical.hint')} aria-hidden="true">
          {t('critical.tag')}
        </span>
      ) : null}
      <span class="sr">
        {t('separator')}
        {describe(item, t)}
      </span>
    </>
  )
}

/** The sign of a row: its state, or a milestone that is still to come. */
export function rowMark(item: Row['item']): { readonly icon: IconName; readonly tone: string } {
  const mark = stateMark(item.state)
  return isPoint(item) && (item.state === 'planned' || item.state === 'in_progress') ? { icon: 'milestone', tone: mark.tone } : mark
}
