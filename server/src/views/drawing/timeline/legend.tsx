import type { VNode } from 'preact'
import type { TimelineView } from '../../models/timelineTypes.ts'
import type { Translate } from '../translate.ts'
import { textWidth } from '../textWidth.ts'
import { diamond } from './itemMark.tsx'

interface Entry {
  readonly sign: VNode
  readonly text: string
}

const signWidth = 26
const line = 22

/** Explains only what this plan draws. */
export function Legend({ view, t, width }: { readonly view: TimelineView; readonly t: Translate; readonly width: number }): VNode {
  const entries = entriesOf(view, t)
  const places = flow(entries.map(({ text }) => signWidth + 5 + textWidth(text, 11) + 14), width)
  const lines = (places.at(-1)?.line ?? 0) + 1
  return (
    <svg class="key" width={width} height={lines * line + 2} aria-hidden="true">
      {entries.map(({ sign, text }, index) => (
        <g key={text} transform={`translate(${places[index]?.x ?? 0} ${(places[index]?.line ?? 0) * line + 2})`}>
          {sign}
          <text x={signWidth + 5} y="11">{text}</text>
        </g>
      ))}
    </svg>
  )
}

/** One beside the other, on a new line where the room ends. */
export function flow(widths: readonly number[], room: number): readonly { readonly x: number; readonly line: number }[] {
  let x = 0
  let row = 0
  return widths.map((wide) => {
    if (x > 0 && x + wide > room) {
      x = 0
      row += 1
    }
    const place = { x: Math.round(x), line: row }
    x += wide
    return place
  })
}

function entriesOf({ items, shades }: TimelineView, t: Translate): readonly Entry[] {
  const has = (test: (item: TimelineView['items'][number]) => boolean, entry: Entry): readonly Entry[] => (items.some(test) ? [entry] : [])
  const shade = (kind: 'freeze' | 'peak' | 'holiday'): readonly Entry[] =>
    shades.some((one) => one.kind === kind) ? [{ sign: <rect class="shade" x=".5" y="1.5" width="23" height="12" fill={`url(#p-${kind})`} />, text: t(kind).toLowerCase() }] : []
  return [
    ...has(({ state }) => state === 'planned', { sign: <rect class="b plan" x=".5" y="2" width="24" height="10" />, text: t('state.planned') }),
    ...has(({ state }) => state === 'in_progress', { sign: <><rect class="b prog" x=".5" y="2" width="24" height="10" /><rect class="pr prog" x="0" y="2" width="13" height="10" /></>, text: t('state.in_progress') }),
    ...has(({ state }) => state === 'done', { sign: <rect class="b done" x=".5" y="2" width="24" height="10" />, text: t('state.done') }),
    ...has(({ state }) => state === 'blocked', { sign: <rect class="b blocked" x=".5" y="2" width="24" height="10" />, text: t('state.blocked') }),
    ...has(({ state }) => state === 'cancelled', { sign: <rect class="b cancelled" x=".5" y="2" width="24" height="10" />, text: t('state.cancelled') }),
    ...has(({ state }) => state === 'overdue', { sign: <><rect class="b late" x="0" y="2" width="12" height="10" /><rect class="over" x="12" y="2" width="12" height="10" fill="url(#p-late)" /></>, text: t('state.overdue') }),
    ...has(({ critical }) => critical === true, { sign: <><rect class="cp" x="1" y="-.5" width="24" height="15" /><rect class="b plan" x="3.5" y="2" width="19" height="10" /></>, text: t('critical').toLowerCase() }),
    ...has(({ baseline }) => baseline !== undefined, { sign: <rect class="base" x="0" y="6.5" width="24" height="3" />, text: t('baseline').toLowerCase() }),
    ...has(({ kind }) => kind === 'milestone', { sign: <path class="ms" d={diamond(12, 7, 6)} />, text: t('milestone').toLowerCase() }),
    ...has(({ kind }) => kind === 'event', { sign: <circle class="ev" cx="12" cy="7" r="5" />, text: t('event').toLowerCase() }),
    ...(['freeze', 'peak', 'holiday'] as const).flatMap(shade),
  ]
}
