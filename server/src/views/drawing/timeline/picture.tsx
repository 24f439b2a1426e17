import type { VNode } from 'preact'
import { isoText } from '../../../language/values/civil.ts'
import { Sprite } from '../frame/icons.tsx'
import { pictureOf } from '../pictureFrame.tsx'
import type { Picture, TabSetting } from '../tabView.ts'
import { fitted, textWidth } from '../textWidth.ts'
import { Axis, axisHeight } from './axis.tsx'
import { rowHeight } from './bars.ts'
import { Chart } from './chart.tsx'
import { Legend, legendHeight } from './legend.tsx'
import type { Row } from './outline.ts'
import { Patterns } from './patterns.tsx'
import { rowMark } from './rows.tsx'
import { type Scene, sceneIn } from './scene.ts'

const endWidth = 88
const chartWidth = 640

/** The timeline as one picture: names and dates of the rows beside the chart, and which plan it is. */
export function timelinePicture({ model: { timeline, head }, ui, t, act }: TabSetting): Picture | null {
  if (timeline === undefined || timeline.items.length === 0) return null
  // In this layout the table takes no room: its columns are drawn here, by the picture itself.
  const scene = sceneIn('narrow', { view: timeline, ui: ui.timeline, edit: 'closed', t, act, width: chartWidth + 24, sight: null })
  const columns = columnsFor(scene)
  const inner = columns.left + chartWidth
  const top = legendHeight({ view: timeline, t, width: inner })
  const size = { width: inner, height: top + axisHeight + scene.rows.length * rowHeight }
  const children = (
    <>
      <Sprite />
      <Patterns />
      <Drawing scene={scene} top={top} columns={columns} />
    </>
  )
  return pictureOf({ name: t('tab.timeline'), head, lede: timeline.lede, t, size, children })
}

interface DrawingProps {
  readonly scene: Scene
  /** Where the axis begins. */
  readonly top: number
  readonly columns: Columns
}

function Drawing({ scene, top, columns }: DrawingProps): VNode {
  const { left } = columns
  return (
    <>
      <Legend view={scene.view} t={scene.t} width={left + chartWidth} />
      <g transform={`translate(${left} ${top})`}>
        <Axis scene={scene} />
      </g>
      <g transform={`translate(${left} ${top + axisHeight})`}>
        <Chart scene={scene} />
      </g>
      <Names scene={scene} top={top + axisHeight} columns={columns} />
    </>
  )
}

function Names({ scene, top, columns }: DrawingProps): VNode {
  return (
    <g transform={`translate(0 ${top})`}>
      <path class="grid2" d={`M0 .5H${columns.left}`} />
      {scene.rows.map((row, index) => (
        <Name key={row.item.id} row={row} top={index * rowHeight} columns={columns} />
      ))}
    </g>
  )
}

const indent = 16
const icon = 14
const most = { numbers: 96, titles: 400 }

interface Columns {
  readonly numbers: number
  readonly titles: number
  /** Where the chart begins. */
  readonly left: number
}

/** As wide as their texts, up to a bound: a bold or unusual letter is a little wider than the estimate. */
function columnsFor({ rows }: Scene): Columns {
  const widest = (of: (row: Row) => number): number => Math.ceil(Math.max(0, ...rows.map(of)))
  const numbers = Math.min(
    most.numbers,
    widest(({ item }) => textWidth(item.label, 11) * 1.08 + 8),
  )
  const titles = Math.min(most.titles, widest(({ item }) => (item.level - 1) * indent + textWidth(item.title, 12) * 1.08) + 16)
  return { numbers, titles, left: icon + 6 + numbers + titles + endWidth }
}

interface NameProps {
  readonly row: Row
  readonly top: number
  readonly columns: Columns
}

function Name({ row: { item }, top, columns }: NameProps): VNode {
  const { label, title, level, end, state, kind } = item
  const mark = rowMark(item)
  const x = (Math.min(level, 4) - 1) * indent
  const y = top + 15
  const number = label === '' ? 0 : columns.numbers
  const room = columns.numbers + columns.titles - x - number - 8
  return (
    <>
      {level === 1 && top > 0 ? <path class="grid2" d={`M0 ${top + 0.5}H${columns.left}`} /> : null}
      {kind === 'group' ? null : <use class={mark.tone} href={`#i-${mark.icon}`} x={x} y={top + 4} width={icon} height={icon} />}
      <text class="t2" x={x + icon + 6} y={y}>
        {fitted(label, 11, number)}
      </text>
      <text class={level === 1 ? 'ps tb' : 'ps'} x={x + icon + 6 + number} y={y}>
        {fitted(title, 12, room)}
      </text>
      {end === undefined || kind === 'group' ? null : (
        <text class={state === 'overdue' ? 'tbad e' : 'e'} x={columns.left - 10} y={y}>
          {isoText(end)}
        </text>
      )}
    </>
  )
}
