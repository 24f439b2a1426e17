import type { VNode } from 'preact'
import { civilDate, isoText } from '../../../language/values/civil.ts'
import { isPoint, stretch } from './bars.ts'
import { across } from './chart.tsx'
import { diamond } from './itemMark.tsx'
import { lastDay, noonOf, type Scale } from './scale.ts'
import type { Scene } from './scene.ts'
import { monthTicks, thinned } from './ticks.ts'
import { centre, pan } from './zoom.ts'

const height = 50
const top = 14
const laneStep = 4
const lanes = 5

/** The whole period on one strip, what the chart shows framed: drag the frame, or press the arrow keys. */
export function Overview({ scene }: { readonly scene: Scene }): VNode {
  const { t, room, scale, view } = scene
  const all = wholeScale(scene)
  const shown = { start: scale.from, end: lastDay(scale) }
  return (
    <div class="strip" {...slider(scene)}>
      <svg width={room.width} height={height} aria-hidden="true">
        {thinned(monthTicks(all, narrowMonth(t('months.narrow').split(' ')))).map(({ day, x, label }) => (
          <g key={day}>
            <path class="grid2" d={`M${x} 0V48`} />
            <text class="t2" x={x + 4} y="11">
              {label}
            </text>
          </g>
        ))}
        <rect class="vp" {...clipped(across(all, shown), room.width)} y={top} height={height - top - 1} />
        <Lines scene={scene} all={all} />
        {view.today < room.extent.start || view.today > room.extent.end ? null : (
          <path class="today" d={`M${noonOf(all, view.today)} ${top}V${height - 1}`} />
        )}
      </svg>
    </div>
  )
}

const wholeScale = ({ room: { extent, width } }: Scene): Scale => ({ from: extent.start, perDay: width / (extent.end - extent.start + 1), width })

const narrowMonth =
  (names: readonly string[]) =>
  (day: number): string =>
    names[civilDate(day).month - 1] ?? ''

function clipped({ x, width }: { readonly x: number; readonly width: number }, room: number): { readonly x: number; readonly width: number } {
  const from = Math.max(0.5, x)
  return { x: from, width: Math.max(4, Math.min(room - 0.5, x + width) - from) }
}

/** One line per task, and on it in red how long something in it has been overdue. */
function Lines({ scene: { view, branches }, all }: { readonly scene: Scene; readonly all: Scale }): VNode {
  const tops = branches.filter((branch) => branch.parent === undefined)
  return (
    <>
      {tops.map(({ item, parts }, index) => {
        const y = top + 5 + laneStep * (index % lanes)
        const { id, kind, start, end, state } = item
        const late = [item, ...parts].filter((one) => one.state === 'overdue' && one.kind !== 'group').map((one) => one.end ?? view.today)
        return (
          <g key={id}>
            {kind === 'group' || end === undefined ? null : (
              <path class={`ov ${state}`} d={`M${stretch(all, start ?? end, end).x} ${y}h${stretch(all, start ?? end, end).width}`} />
            )}
            {late.length === 0 ? null : <path class="ov overdue" d={`M${noonOf(all, Math.min(...late))} ${y}H${noonOf(all, view.today)}`} />}
          </g>
        )
      })}
      {view.items.filter(isPoint).map(({ id, end, kind }) => {
        if (end === undefined) return null
        const x = noonOf(all, end)
        return kind === 'milestone' ? <path key={id} class="ms" d={diamond(x, 42, 4)} /> : <circle key={id} class="ev" cx={x} cy="42" r="2.6" />
      })}
    </>
  )
}

/** A slider by role: its value is the first day shown. */
function slider(scene: Scene): Readonly<Record<string, unknown>> {
  const {
    act,
    t,
    scale,
    room: { extent },
  } = scene
  const last = lastDay(scale)
  const role = { 'aria-label': t('overview'), 'aria-valuetext': t('span', { start: isoText(scale.from), end: isoText(last) }) }
  if (act === null) return { role: 'img', 'aria-label': `${role['aria-label']}: ${role['aria-valuetext']}` }
  const drag = (event: PointerEvent): void => {
    if (event.buttons !== 1) return
    const strip = event.currentTarget as HTMLElement
    strip.setPointerCapture(event.pointerId)
    const x = event.clientX - strip.getBoundingClientRect().left
    act({ do: 'timeline', change: centre(scale, extent.start + x / wholeScale(scene).perDay) })
  }
  const press = (event: KeyboardEvent): void => {
    const change = sliderKey(event.key, scene)
    if (change === undefined || event.altKey || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    act({ do: 'timeline', change })
  }
  const range = {
    'aria-valuemin': extent.start,
    'aria-valuemax': Math.max(extent.start, extent.end - (last - scale.from)),
    'aria-valuenow': scale.from,
  }
  return { role: 'slider', tabIndex: 0, ...role, ...range, onPointerDown: drag, onPointerMove: drag, onKeyDown: press }
}

export function sliderKey(key: string, { scale, room: { extent } }: Scene): { readonly from: number | null } | undefined {
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowDown':
      return { from: scale.from - 7 }
    case 'ArrowRight':
    case 'ArrowUp':
      return { from: scale.from + 7 }
    case 'PageUp':
      return pan(scale, 0.5)
    case 'PageDown':
      return pan(scale, -0.5)
    case 'Home':
      return { from: extent.start }
    case 'End':
      return { from: extent.end }
    default:
      return undefined
  }
}
