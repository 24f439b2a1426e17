import type { VNode } from 'preact'
import type { CalendarView, EventState } from '../../models/programme/types.ts'
import { Choices } from '../board/choices.tsx'
import { Part, Table } from '../board/part.tsx'
import type { BoardSetting } from '../board/setting.ts'
import { itemAround } from '../board/ui.ts'
import { Icon } from '../frame/icons.tsx'
import { Scroller } from '../parts/scroller.tsx'
import { type FlagPlace, flagAt, monthLabel } from '../timeline/months.ts'
import { endOf, noonOf, startOf } from '../timeline/scale.ts'
import { clearOf, monthTicks, thinned } from '../timeline/ticks.ts'
import { type CalendarLayout, calendarLayout, names, top } from './calendarLayout.ts'
import { Lane, marks } from './lane.tsx'

interface CalendarProps {
  readonly view: CalendarView
  readonly setting: BoardSetting
}

/** The year: as a drawing with a mark for each day, or as rows, which a narrow pane always has. */
export function Calendar({ view, setting }: CalendarProps): VNode {
  const { t, ui, layout } = setting
  const shown = layout === 'narrow' || ui.shown === 'table' ? 'table' : 'drawing'
  const choices = (['drawing', 'table'] as const).map((value) => ({ value, text: t(`programme.${value}`) }))
  const beside = layout === 'narrow' ? undefined : <Choices label={t('programme.views')} choices={choices} shown={shown} setting={setting} />
  return (
    <Part id="programme-calendar" title={view.title} sub={shown === 'drawing' ? <Legend view={view} setting={setting} /> : undefined} beside={beside}>
      {shown === 'table' ? <Table block={view.table} setting={setting} /> : <Drawn view={view} setting={setting} />}
    </Part>
  )
}

/** Explains the signs that there are. */
function Legend({ view: { lanes }, setting: { t } }: CalendarProps): VNode {
  const events = lanes.flatMap((lane) => lane.events)
  const states = (Object.keys(marks) as EventState[]).filter((state) => events.some((event) => event.state === state))
  return (
    <span class="foot">
      {states.map((state) => (
        <span key={state} class="nw">
          <Icon name={marks[state][0]} tone={marks[state][1]} /> {t(`programme.state.${state}`)}{' '}
        </span>
      ))}
      {events.some(({ inFreeze }) => inFreeze) ? (
        <span class="nw">
          <Icon name="warning" tone="warnc" /> {t('programme.frozen')}
        </span>
      ) : null}
    </span>
  )
}

const least = 720

function Drawn({ view, setting }: CalendarProps): VNode {
  const { act, inner, cursor, ui, items } = setting
  const width = Math.max(least, inner)
  const layout = calendarLayout(view, width)
  const pointing = act === null ? null : (itemAround(items, cursor) ?? ui.selected ?? '')
  return (
    <Scroller label={view.title} act={act}>
      <svg width={width} height={layout.height} role="img" aria-label={view.said}>
        <Hatches />
        <Shades view={view} layout={layout} />
        <Months view={view} layout={layout} setting={setting} />
        {layout.lanes.map((lane) => (
          <Lane key={lane.title} lane={lane} width={width} pointing={pointing} />
        ))}
      </svg>
    </Scroller>
  )
}

const Hatches = (): VNode => (
  <defs>
    <pattern id="pg-freeze" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <path class="h-soft" d="M0 0v7" />
    </pattern>
    <pattern id="pg-peak" width="6" height="6" patternUnits="userSpaceOnUse">
      <circle class="d-soft" cx="1.5" cy="1.5" r="1" />
    </pattern>
  </defs>
)

interface LayoutProps {
  readonly view: CalendarView
  readonly layout: CalendarLayout
}

function Shades({ view: { shades }, layout: { scale, height } }: LayoutProps): VNode {
  const seen = shades.filter(({ start, end }) => endOf(scale, end) > 0 && startOf(scale, start) < scale.width)
  return (
    <>
      {seen.map(({ kind, label, start, end }) => {
        const from = Math.max(0, startOf(scale, start))
        const span = Math.min(scale.width, endOf(scale, end)) - from
        return (
          <rect key={`${kind} ${start}`} class="shade" x={names + from} y={top} width={span} height={height - top} fill={`url(#pg-${kind})`}>
            <title>{label}</title>
          </rect>
        )
      })}
    </>
  )
}

function Months({ view: { today }, layout: { scale, height }, setting: { t } }: LayoutProps & Pick<CalendarProps, 'setting'>): VNode {
  const flag = flagAt(scale, today, t('today'))
  const ticks = monthTicks(scale, monthLabel(t))
  const named = flag ? clearOf(thinned(ticks), flag.x - 4, flag.x + flag.width + 4) : thinned(ticks)
  return (
    <g transform={`translate(${names} 0)`}>
      {ticks.map(({ day, x }) => (
        <path key={day} class="grid" d={`M${x} ${top}V${height}`} />
      ))}
      {named.map(({ day, x, label }) => (
        <text key={day} class="t2" x={x + 4} y="14">
          {label}
        </text>
      ))}
      {flag === undefined ? null : <Today flag={flag} x={noonOf(scale, today)} height={height} text={t('today')} />}
    </g>
  )
}

interface TodayProps {
  readonly flag: FlagPlace
  readonly x: number
  readonly height: number
  readonly text: string
}

const Today = ({ flag: { x, width }, x: line, height, text }: TodayProps): VNode => (
  <>
    <path class="today" d={`M${line} 16V${height}`} />
    <rect class="today-flag" x={x} y="2" width={width} height="15" />
    <text class="today-t m" x={x + width / 2} y="13">
      {text}
    </text>
  </>
)
