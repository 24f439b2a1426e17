import type { VNode } from 'preact'
import { civilDate, weekday } from '../../../language/values/civil.ts'
import { textWidth } from '../textWidth.ts'
import type { Translate } from '../translate.ts'
import { across, TodayLine } from './chart.tsx'
import { type FlagPlace, flagAt, monthLabel } from './months.ts'
import { noonOf } from './scale.ts'
import type { Scene } from './scene.ts'
import { clearOf, dayTicks, type LabelOf, labelEnd, labelSize, monthTicks, type Tick, thinned, weekTicks } from './ticks.ts'

export const axisHeight = 52
const daysFrom = 20
const weekdaysFrom = 60

/** Months above, weeks or days below them, then the names of the shaded spans. */
export function Axis({ scene }: { readonly scene: Scene }): VNode {
  const { scale, t, view } = scene
  const flag = flagAt(scale, view.today, t('today'))
  const months = thinned(monthTicks(scale, monthLabel(t)))
  return (
    <svg class="ax" width={scale.width} height={axisHeight} aria-hidden="true">
      {months.map(({ day, x }) => (
        <path key={day} class="grid2" d={`M${x} 0v16`} />
      ))}
      {(flag === undefined ? months : clearOf(months, flag.x - 4, flag.x + flag.width + 4)).map((tick) => (
        <Label key={tick.day} tick={tick} y={12} tone="tb" />
      ))}
      {lowerTicks(scene).map((tick) => (
        <Label key={tick.day} tick={tick} y={29} tone="t2" />
      ))}
      <ShadeNames scene={scene} />
      <TodayLine scene={scene} from={14} to={axisHeight} />
      {flag === undefined ? null : <Flag flag={flag} text={t('today')} />}
    </svg>
  )
}

function Label({ tick: { x, label }, y, tone }: { readonly tick: Tick; readonly y: number; readonly tone: string }): VNode {
  return (
    <text class={tone} x={x + 4} y={y}>
      {label}
    </text>
  )
}

function lowerTicks({ scale, t, view }: Scene): readonly Tick[] {
  const ticks = scale.perDay < daysFrom ? weekTicks(scale, dayLabel) : dayTicks(scale, scale.perDay < weekdaysFrom ? dayLabel : weekdayLabel(t))
  const x = noonOf(scale, view.today)
  return clearOf(thinned(ticks), x - 3, x + 3).filter((tick) => labelEnd(tick) <= scale.width)
}

const dayLabel: LabelOf = (day) => String(civilDate(day).day)

function weekdayLabel(t: Translate): LabelOf {
  const names = t('weekdays').split(' ')
  return (day) => t('weekdayAndDay', { weekday: names[weekday(day) - 1] ?? '', day: civilDate(day).day })
}

function Flag({ flag: { x, width }, text }: { readonly flag: FlagPlace; readonly text: string }): VNode {
  return (
    <>
      <rect class="today-flag" x={x} y="0" width={width} height="15" />
      <text class="today-t m" x={x + width / 2} y="11">
        {text}
      </text>
    </>
  )
}

/** Named in the middle of the part that is seen, if the name fits between its neighbours. */
function ShadeNames({ scene: { scale, view } }: { readonly scene: Scene }): VNode {
  const names: { readonly label: string; readonly x: number; readonly half: number }[] = []
  for (const shade of [...view.shades].sort((a, b) => a.start - b.start)) {
    const { x, width } = across(scale, shade)
    const from = Math.max(0, x)
    const to = Math.min(scale.width, x + width)
    const half = textWidth(shade.label, labelSize) / 2
    const middle = Math.max(half, Math.min(scale.width - half, (from + to) / 2))
    const last = names.at(-1)
    if (from < to && (last === undefined || last.x + last.half + 8 <= middle - half)) names.push({ label: shade.label, x: middle, half })
  }
  return (
    <>
      {names.map(({ label, x }) => (
        <text key={x} class="t2 m" x={x} y="46">
          {label}
        </text>
      ))}
    </>
  )
}
