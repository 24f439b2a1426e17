import type { VNode } from 'preact'
import type { TimelineItem, TimelineView } from '../../models/timeline/types.ts'
import type { State } from '../../models/types.ts'
import { flow } from '../flow.ts'
import { textWidth } from '../textWidth.ts'
import type { Translate } from '../translate.ts'
import { barLook, diamond } from './itemMark.tsx'

interface Entry {
  readonly sign: VNode
  readonly text: string
}

interface LegendProps {
  readonly view: TimelineView
  readonly t: Translate
  readonly width: number
}

const signWidth = 26
const line = 22

/** Explains only what this plan draws. */
export function Legend(props: LegendProps): VNode {
  const entries = entriesOf(props)
  const places = placesOf(entries, props.width)
  return (
    <svg class="key" width={props.width} height={legendHeight(props)} aria-hidden="true">
      {entries.map(({ sign, text }, index) => (
        <g key={text} transform={`translate(${places[index]?.x ?? 0} ${(places[index]?.line ?? 0) * line + 2})`}>
          {sign}
          <text x={signWidth + 5} y="11">
            {text}
          </text>
        </g>
      ))}
    </svg>
  )
}

const entriesOf = ({ view, t }: LegendProps): readonly Entry[] => [...states(view, t), ...marks(view, t), ...shades(view, t)]

const placesOf = (entries: readonly Entry[], width: number): ReturnType<typeof flow> =>
  flow(
    entries.map(({ text }) => signWidth + 5 + textWidth(text, 11) + 14),
    width,
  )

/** How high the legend is in that width. */
export function legendHeight(props: LegendProps): number {
  const lines = (placesOf(entriesOf(props), props.width).at(-1)?.line ?? 0) + 1
  return lines * line + 2
}

const shown: readonly State[] = ['planned', 'in_progress', 'done', 'blocked', 'cancelled', 'overdue']

function states({ items }: TimelineView, t: Translate): readonly Entry[] {
  const bars = items.filter((item) => item.kind !== 'group')
  return shown
    .filter((state) => bars.some((item) => item.state === state))
    .map((state) => ({ sign: <StateSign state={state} />, text: t(`state.${state}`) }))
}

function StateSign({ state }: { readonly state: State }): VNode {
  const look = barLook(state)
  return (
    <>
      <rect class={`b ${look}`} x=".5" y="2" width={state === 'overdue' ? 12 : 24} height="10" />
      {state === 'in_progress' ? <rect class={`pr ${look}`} x=".5" y="2" width="13" height="10" /> : null}
      {state === 'overdue' ? <rect class="over" x="12.5" y="2" width="12" height="10" fill="url(#p-late)" /> : null}
    </>
  )
}

function marks({ items }: TimelineView, t: Translate): readonly Entry[] {
  const entry = (has: (item: TimelineItem) => boolean, text: string, sign: VNode): readonly Entry[] =>
    items.some(has) ? [{ sign, text: text.toLowerCase() }] : []
  return [
    ...entry((item) => item.critical === true, t('critical'), <CriticalSign />),
    ...entry((item) => item.baseline !== undefined, t('baseline'), <rect class="base" x=".5" y="6.5" width="24" height="3" />),
    ...entry((item) => item.kind === 'milestone', t('milestone'), <path class="ms" d={diamond(12, 7, 6)} />),
    ...entry((item) => item.kind === 'event', t('event'), <circle class="ev" cx="12" cy="7" r="5" />),
  ]
}

function CriticalSign(): VNode {
  return (
    <>
      <rect class="cp" x="1" y="-.5" width="24" height="15" />
      <rect class="b plan" x="3.5" y="2" width="19" height="10" />
    </>
  )
}

function shades({ shades: spans }: TimelineView, t: Translate): readonly Entry[] {
  const kinds = (['freeze', 'peak', 'holiday'] as const).filter((kind) => spans.some((span) => span.kind === kind))
  return kinds.map((kind) => ({
    sign: <rect class="shade" x=".5" y="1.5" width="23" height="12" fill={`url(#p-${kind})`} />,
    text: t(kind).toLowerCase(),
  }))
}
