import type { VNode } from 'preact'
import { weekday } from '../../../language/values/civil.ts'
import type { ItemId, Period } from '../../models/types.ts'
import { type Arrow, arrowsOf } from './arrows.ts'
import { isPoint, markOf, rowHeight } from './bars.ts'
import { describe, nameOf } from './describe.ts'
import { dragging } from './dragging.ts'
import { Grips } from './grips.tsx'
import { MarkLabel } from './itemLabel.tsx'
import { type Band, ItemMark } from './itemMark.tsx'
import { MovingMarks } from './movingMarks.tsx'
import type { Row } from './outline.ts'
import type { Piece } from './pieces.ts'
import { endOf, lastDay, noonOf, type Scale, startOf } from './scale.ts'
import type { Scene } from './scene.ts'
import { monthTicks, weekTicks } from './ticks.ts'

interface ChartProps {
  readonly scene: Scene
  /** Where the drawing is cut into pieces: the rows of all of them, and how many stand above this one. */
  readonly within?: { readonly rows: readonly Row[]; readonly above: number }
}

/** All rows in one drawing, behind and beside the table that says the same: hidden from those who read the table. */
export function Chart({ scene, within = { rows: scene.rows, above: 0 } }: ChartProps): VNode {
  const { scale, rows, pieces } = scene
  const height = Math.max(1, rows.length) * rowHeight
  return (
    <svg class="ch" width={scale.width} height={height} aria-hidden="true" {...dragging(scene)}>
      <Ground scene={scene} height={height} />
      <g class="deps" transform={within.above === 0 ? undefined : `translate(0 ${-within.above * rowHeight})`}>
        {arrowsOf(within.rows, { scale, today: scene.view.today })
          .filter(nearOf(pieces, within.above))
          .map(({ key, path, critical }) => (
            <path key={key} class={critical ? 'dep crit' : 'dep'} d={path} marker-end={critical ? 'url(#arc)' : 'url(#ar)'} />
          ))}
      </g>
      <TodayLine scene={scene} from={0} to={height} />
      {pieces.map((piece) =>
        piece.piece === 'gap' ? null : <ChartRow key={piece.row.item.id} row={piece.row} top={piece.index * rowHeight} scene={scene} />,
      )}
      <MovingMarks scene={scene} />
    </svg>
  )
}

/** An arrow between two rows is drawn where it passes by rows that are drawn. */
function nearOf(pieces: readonly Piece[], above: number): (arrow: Arrow) => boolean {
  const drawn = pieces.flatMap((piece) => (piece.piece === 'row' ? [piece.index + above] : []))
  const [first, last] = [drawn[0] ?? 0, drawn.at(-1) ?? 0]
  return ({ rows: [from, to] }) => Math.max(from, to) >= first && Math.min(from, to) <= last
}

export function TodayLine({ scene: { scale, view }, from, to }: { readonly scene: Scene; readonly from: number; readonly to: number }): VNode | null {
  const x = noonOf(scale, view.today)
  return x < 0 || x > scale.width ? null : <path class="today" d={`M${x} ${from}V${to}`} />
}

function Ground({ scene, height }: { readonly scene: Scene; readonly height: number }): VNode {
  const { scale, rows, pieces, selected, view } = scene
  const at = rows.findIndex((row) => row.item.id === selected?.id)
  return (
    <g class="bg">
      {weekends(scale).map(({ start, end }) => (
        <rect key={start} class="we" {...across(scale, { start, end })} y="0" height={height} />
      ))}
      {view.shades.map(({ kind, start, end }) => (
        <rect key={`${kind}${start}`} class="shade" {...across(scale, { start, end })} y="0" height={height} fill={`url(#p-${kind})`} />
      ))}
      {(scale.perDay < 3 ? weekTicks(scale, () => '').filter(() => scale.perDay >= 6) : []).map(({ x }) => (
        <path key={x} class="grid" d={`M${x} 0V${height}`} />
      ))}
      {monthTicks(scale, () => '').map(({ day, x }) => (
        <path key={day} class="grid" d={`M${x} 0V${height}`} />
      ))}
      {pieces.map((piece) =>
        piece.piece === 'gap' || piece.row.item.level > 1 ? null : (
          <path key={piece.row.item.id} class="grid2" d={`M0 ${piece.index * rowHeight + 0.5}H${scale.width}`} />
        ),
      )}
      {at < 0 ? null : <rect class="selrow" x="0" y={at * rowHeight} width={scale.width} height={rowHeight} />}
    </g>
  )
}

export function across(scale: Scale, { start, end }: Period): { readonly x: number; readonly width: number } {
  const x = startOf(scale, start)
  return { x, width: Math.max(0, Math.round((endOf(scale, end) - x) * 10) / 10) }
}

const weekendsFrom = 3

/** Saturday and Sunday of each week, where a day is wide enough to be seen. */
export function weekends(scale: Scale): readonly Period[] {
  if (scale.perDay < weekendsFrom) return []
  const first = scale.from - (weekday(scale.from) - 1) + 5
  const weeks = Math.ceil((lastDay(scale) - first + 1) / 7)
  return Array.from({ length: Math.max(0, weeks) }, (_, week) => ({ start: first + 7 * week, end: first + 7 * week + 1 }))
}

const band = (top: number, width: number): Band => ({ middle: top + 10, bar: 10, baseline: top + 18.5, width })

function ChartRow({ row, top, scene }: { readonly row: Row; readonly top: number; readonly scene: Scene }): VNode {
  const { item } = row
  const { scale, view, t } = scene
  const moment = { scale, today: view.today }
  const own = band(top, scale.width)
  const mark = markOf(item, moment)
  return (
    <g class={itemLook(item.id, scene)} data-item={item.id}>
      <title>{`${nameOf(item)}: ${describe(item, t)}`}</title>
      <rect class="hit" x="0" y={top} width={scale.width} height={rowHeight} />
      <ItemMark item={item} mark={mark} band={own} shape={row.parts.length > 0 ? 'summary' : 'bar'} />
      {row.fold === 'closed' ? <Inside row={row} band={own} scene={scene} /> : null}
      <MarkLabel item={item} mark={mark} band={own} t={t} />
      <Grips row={row} mark={mark} band={own} scene={scene} />
    </g>
  )
}

const itemLook = (id: ItemId, { selected, replan }: Scene): string =>
  ['it', id === selected?.id ? 'sel' : '', replan?.moved.some((one) => one.item.id === id && one.days !== 0) === true ? 'moving' : '']
    .filter((name) => name !== '')
    .join(' ')

/** Milestones and events of a closed row stay in sight on it. */
export function Inside({ row, band: own, scene: { scale, view } }: { readonly row: Row; readonly band: Band; readonly scene: Scene }): VNode {
  const moment = { scale, today: view.today }
  return (
    <>
      {row.parts.filter(isPoint).map((part) => {
        const { baseline: _, ...plain } = part
        return <ItemMark key={part.id} item={plain} mark={markOf(plain, moment)} band={own} shape="bar" />
      })}
    </>
  )
}
