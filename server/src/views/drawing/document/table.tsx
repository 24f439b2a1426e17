import type { VNode } from 'preact'
import type { Cell, Column, Row, TableBlock } from '../../models/documentTypes.ts'
import type { ItemId } from '../../models/types.ts'
import { as } from '../roles.ts'
import type { Setting } from '../setting.ts'
import { Inlines } from './inline.tsx'
import { isWordy } from './wordy.ts'

/**
 * A table says its roles aloud because a narrow pane turns its rows into lines, and `display` would take them away.
 * Where items can be shown in the source it is a grid: one tab stop, then arrow keys.
 */
export function BlockTable({ block, setting }: { readonly block: TableBlock; readonly setting: Setting }): VNode {
  const { caption, columns, rows, total } = block
  const first = setting.act === null ? -1 : rows.findIndex(rowHasItem)
  const role = first < 0 ? 'table' : rows.some(({ level }) => level !== undefined) ? 'treegrid' : 'grid'
  const cellRole = first < 0 ? 'cell' : 'gridcell'
  const looks = columns.map(({ holds }, index): Look => (holds === 'number' ? 'num' : isWordy(rows, index) ? 'long' : undefined))
  return (
    <table class={columns[0]?.holds === 'id' ? 'tbl ids' : 'tbl'} {...as(role)} data-roving={first < 0 ? undefined : 'grid'}>
      <caption class="sr">{caption}</caption>
      <thead {...as('rowgroup')}>
        <tr {...as('row')}>
          {columns.map((column, index) => (
            <Heading key={index} column={column} setting={setting} />
          ))}
        </tr>
      </thead>
      <tbody {...as('rowgroup')}>
        {rows.map((row, index) => (
          <BodyRow key={row.item ?? index} row={row} place={{ columns, looks, cellRole, tabStop: index === first ? 0 : -1 }} setting={setting} />
        ))}
      </tbody>
      {total === undefined ? null : (
        <tfoot {...as('rowgroup')}>
          <BodyRow row={{ cells: total }} place={{ columns, looks, cellRole, tabStop: -1 }} setting={setting} />
        </tfoot>
      )}
    </table>
  )
}

const rowHasItem = (row: Row): boolean => row.item !== undefined || row.cells.some((cell) => cell.item !== undefined)

function Heading({ column: { title, full, holds }, setting }: { readonly column: Column; readonly setting: Setting }): VNode {
  return (
    <th {...as('columnheader')} scope="col" class={holds === 'number' ? 'num' : undefined}>
      {holds === 'id' ? (
        <span class="sr">{title === '' ? setting.words('number') : title}</span>
      ) : full === undefined ? (
        title
      ) : (
        <abbr title={full}>{title}</abbr>
      )}
    </th>
  )
}

/** How the cells of a column look. */
type Look = 'num' | 'long' | undefined

interface RowPlace {
  readonly columns: readonly Column[]
  readonly looks: readonly Look[]
  readonly cellRole: 'cell' | 'gridcell'
  /** 0 where the table's tab stop is in this row. */
  readonly tabStop: 0 | -1
}

function BodyRow({ row, place, setting }: { readonly row: Row; readonly place: RowPlace; readonly setting: Setting }): VNode {
  const current = setting.cursor !== null && [row.item, ...row.cells.map((cell) => cell.item)].includes(setting.cursor)
  const stop = row.item === undefined ? row.cells.findIndex((cell) => cell.item !== undefined) : 0
  return (
    <tr
      {...as('row', place.cellRole === 'cell' ? {} : { 'aria-level': row.level })}
      class={row.weight}
      data-item={row.item}
      aria-current={current ? 'location' : undefined}
    >
      {row.cells.map((cell, index) => {
        const item = cell.item ?? (index === 0 ? row.item : undefined)
        const tabIndex = item === undefined || place.cellRole === 'cell' ? undefined : index === stop ? place.tabStop : -1
        return <BodyCell key={index} place={{ ...place, index, item, tabIndex, level: row.level }} cell={cell} setting={setting} />
      })}
    </tr>
  )
}

interface CellPlace extends RowPlace {
  readonly index: number
  readonly item: ItemId | undefined
  readonly level: number | undefined
  readonly tabIndex: number | undefined
}

function BodyCell({ place, cell, setting }: { readonly place: CellPlace; readonly cell: Cell; readonly setting: Setting }): VNode {
  const { index, item, tabIndex, level, columns, looks, cellRole } = place
  const look = looks[index]
  const shared = {
    'data-item': item,
    'data-column': look === 'long' || columns[index]?.full !== undefined ? columns[index]?.title : undefined,
    tabIndex,
    class: look,
  }
  const content = <Inlines content={cell.content} setting={setting} />
  return index === 0 ? (
    <th {...as('rowheader')} scope="row" {...shared} class={level === undefined ? look : `lv${Math.min(level, 6)}`}>
      {content}
    </th>
  ) : (
    <td {...as(cellRole)} {...shared}>
      {content}
    </td>
  )
}
