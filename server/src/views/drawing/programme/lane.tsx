import type { VNode } from 'preact'
import type { CalendarEvent, EventState } from '../../models/programme/types.ts'
import type { IconName } from '../frame/icons.tsx'
import { fitted } from '../textWidth.ts'
import { type LanePlace, names, type Placed } from './calendarLayout.ts'

/** The sign of what happens on a day. */
export const marks: Readonly<Record<EventState, readonly [icon: IconName, tone: string]>> = {
  done: ['done', 'dim'],
  partly: ['in_progress', ''],
  failed: ['error', 'bad'],
  planned: ['planned', ''],
  missed: ['overdue', 'bad'],
}

interface LaneProps {
  readonly lane: LanePlace
  readonly width: number
  /** The item that is pointed at; null in a file, where nobody can point. */
  readonly pointing: string | null
}

/** What is done in one kind, over the year. */
export const Lane = ({ lane: { title, y, marks: placed }, width, pointing }: LaneProps): VNode => (
  <g>
    <path class="grid2" d={`M0 ${y + 0.5}H${width}`} />
    <text x="0" y={y + 19}>
      {fitted(title, 11, names - 10)}
    </text>
    {placed.map((mark, index) => (
      <Mark key={index} mark={mark} pointing={pointing} />
    ))}
  </g>
)

function Mark({ mark: { event, x, y, label }, pointing }: { readonly mark: Placed } & Pick<LaneProps, 'pointing'>): VNode {
  const [icon, tone] = marks[event.state]
  const isCurrent = event.item !== undefined && event.item === pointing
  return (
    <g {...(pointing !== null && { class: 'it', 'data-item': event.item })}>
      <title>{event.said}</title>
      <rect class={isCurrent ? 'selrow' : 'hit'} x={x - 10} y={y - 10} width="20" height="20" />
      <Sign icon={icon} tone={tone} x={x - 7} y={y - 7} />
      {event.inFreeze ? <Sign icon="warning" tone="warnc" x={x + 9} y={y - 7} /> : null}
      {label === undefined ? null : <Label event={event} label={label} y={y + 4} />}
    </g>
  )
}

const Sign = ({ icon, tone, x, y }: { readonly icon: IconName; readonly tone: string; readonly x: number; readonly y: number }): VNode => (
  <svg class={`i ${tone}`} x={x} y={y} width="14" height="14" aria-hidden="true">
    <use href={`#i-${icon}`} />
  </svg>
)

const Label = ({
  event: { label: text, state },
  label: { x, anchor },
  y,
}: {
  readonly event: CalendarEvent
  readonly label: NonNullable<Placed['label']>
  readonly y: number
}): VNode => (
  <text class={`halo${anchor === 'end' ? ' e' : ''}${state === 'missed' || state === 'failed' ? ' tbad' : ''}`} x={x} y={y}>
    {text}
  </text>
)
