import type { VNode } from 'preact'
import { civilDate, isoText } from '../../../language/values/civil.ts'
import { signed } from '../figures.ts'
import { as } from '../roles.ts'
import { markOf } from './bars.ts'
import { across, Inside } from './chart.tsx'
import { slipOf } from './describe.ts'
import { MarkLabel } from './itemLabel.tsx'
import { type Band, ItemMark } from './itemMark.tsx'
import { flagAt, monthLabel } from './months.ts'
import type { Row } from './outline.ts'
import { RowName, rowProps, Twisty } from './rows.tsx'
import { noonOf } from './scale.ts'
import { type Scene, tabStop } from './scene.ts'
import { clearOf, monthTicks, thinned, weekTicks } from './ticks.ts'

const trackHeight = 22

/** Below 560 px: words on the first line of a row, its own track on the second. Arrows are left to the detail strip. */
export function NarrowRows({ scene }: { readonly scene: Scene }): VNode {
  const { t, rows, view } = scene
  const stop = tabStop(scene)
  return (
    <div class="ntl">
      <NarrowAxis scene={scene} />
      <div {...as('treegrid', { 'aria-label': t('items'), 'aria-rowcount': view.items.length + 1 })}>
        {rows.map((row) => (
          <NarrowRow key={row.item.id} row={row} tabIndex={row.item.id === stop ? 0 : -1} scene={scene} />
        ))}
      </div>
    </div>
  )
}

function NarrowAxis({ scene: { scale, t, view } }: { readonly scene: Scene }): VNode {
  const ticks = scale.perDay < 6 ? monthTicks(scale, monthLabel(t)) : weekTicks(scale, (day) => `${civilDate(day).month}/${civilDate(day).day}`)
  const months = thinned(ticks)
  const flag = flagAt(scale, view.today, t('today'))
  const clear = flag === undefined ? months : clearOf(months, flag.x - 4, flag.x + flag.width + 4)
  return (
    <svg class="nax" width={scale.width} height={trackHeight} aria-hidden="true">
      {ticks.map(({ day, x }) => (
        <path key={day} class="axis" d={`M${x} 16v6`} />
      ))}
      {clear.map(({ day, x, label }) => (
        <text key={day} class="t2" x={x + 3} y="13">
          {label}
        </text>
      ))}
      {flag === undefined ? null : (
        <>
          <rect class="today-flag" x={flag.x} y="1" width={flag.width} height="15" />
          <text class="today-t m" x={flag.x + flag.width / 2} y="12">
            {t('today')}
          </text>
          <path class="today" d={`M${noonOf(scale, view.today)} 16v6`} />
        </>
      )}
    </svg>
  )
}

function NarrowRow({ row, tabIndex, scene }: { readonly row: Row; readonly tabIndex: number; readonly scene: Scene }): VNode {
  const { end } = row.item
  return (
    <div {...as('row')} class={row.item.level === 1 ? 'nr nlane' : 'nr'} {...rowProps(row, tabIndex, scene)}>
      <div {...as('rowheader')} class="n1">
        <Twisty row={row} scene={scene} />
        <RowName row={row} scene={scene} />
      </div>
      <div {...as('gridcell')} class={row.item.note === undefined ? 'n2' : 'n2 said'}>
        {end === undefined ? null : <time>{isoText(end)}</time>}
      </div>
      <div {...as('gridcell')} class="n3">
        <Verdict row={row} scene={scene} />
      </div>
      <div role="presentation" class="n4">
        <Track row={row} scene={scene} />
      </div>
    </div>
  )
}

/** The most telling word: late, a warning, else how far it has moved. */
function Verdict({ row: { item }, scene: { t } }: { readonly row: Row; readonly scene: Scene }): VNode | null {
  const slip = slipOf(item)
  if (item.state === 'overdue' && item.lateDays !== undefined) return <b class="bad">{t('days.late', { n: item.lateDays })}</b>
  if (item.note !== undefined) return <b class="warnc">{item.note}</b>
  return slip === undefined || slip === 0 ? null : <span class={slip > 0 ? 'warnc' : undefined}>{t('days.slip', { n: signed(slip) })}</span>
}

function Track({ row, scene }: { readonly row: Row; readonly scene: Scene }): VNode {
  const { scale, view, t, selected } = scene
  const { item } = row
  const band: Band = { middle: 9, bar: 9, baseline: 16.5, width: scale.width }
  const mark = markOf(item, { scale, today: view.today })
  const x = noonOf(scale, view.today)
  return (
    <svg class={item.id === selected?.id ? 'it sel' : 'it'} width={scale.width} height={trackHeight} aria-hidden="true">
      {view.shades.map((shade) => (
        <rect key={`${shade.kind}${shade.start}`} class="nwin" {...across(scale, shade)} y="0" height="20" fill={`url(#p-${shade.kind})`} />
      ))}
      {x < 0 || x > scale.width ? null : <path class="today" d={`M${x} 0V20`} />}
      <ItemMark item={item} mark={mark} band={band} shape={row.parts.length > 0 ? 'summary' : 'bar'} />
      {row.fold === 'closed' ? <Inside row={row} band={band} scene={scene} /> : null}
      {mark.mark === 'beyond' ? <MarkLabel item={item} mark={mark} band={band} t={t} /> : null}
    </svg>
  )
}
