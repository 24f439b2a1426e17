import type { VNode } from 'preact'
import { isoText } from '../../../language/values/civil.ts'
import type { TimelineItem } from '../../models/timeline/types.ts'
import { textWidth } from '../textWidth.ts'
import type { Translate } from '../translate.ts'
import { type Mark, reach } from './bars.ts'
import type { Band } from './itemMark.tsx'
import { placeLabel } from './place.ts'

interface LabelProps {
  readonly item: TimelineItem
  readonly mark: Mark
  readonly band: Band
  readonly t: Translate
}

const size = 11
const warningMark = 17

/** What no column says: how late, a warning, or where an item is that cannot be seen. */
export function MarkLabel({ item, mark, band: { middle, width }, t }: LabelProps): VNode | null {
  if (mark.mark === 'none') return null
  const y = middle + 4
  if (mark.mark === 'beyond') return <BeyondLabel mark={mark} text={`${t(`state.${item.state}`)} ${isoText(mark.day)}`} at={{ middle, width }} />
  const late = mark.overdue !== undefined && item.lateDays !== undefined
  const text = late ? t('days.late', { n: item.lateDays }) : item.note
  if (text === undefined) return null
  const room = textWidth(text, size) * 1.06 + (late ? 0 : warningMark)
  const place = placeLabel({ ...reach(mark), textWidth: room, width })
  if (place === undefined) return null
  if (late)
    return (
      <text class={place.anchor === 'end' ? 'tbad halo e' : 'tbad halo'} x={place.x} y={y}>
        {text}
      </text>
    )
  const x = place.anchor === 'start' ? place.x : place.x - room
  return (
    <>
      <path class="wm" d={`M${x + 6} ${middle - 6}l5.8 10h-11.6z`} />
      <text class="twarn halo" x={x + warningMark} y={y}>
        {text}
      </text>
    </>
  )
}

interface BeyondProps {
  readonly mark: Extract<Mark, { mark: 'beyond' }>
  readonly text: string
  readonly at: { readonly middle: number; readonly width: number }
}

function BeyondLabel({ mark, text, at: { middle, width } }: BeyondProps): VNode {
  const y = middle + 4
  if (mark.side === 'left')
    return (
      <>
        <path class="off" d={`M8 ${middle}H3m3-3-3 3 3 3`} />
        <text class="t2 halo" x="13" y={y}>
          {text}
        </text>
      </>
    )
  return (
    <>
      <path class="off" d={`M${width - 8} ${middle}h5m-3-3 3 3-3 3`} />
      <text class="t2 halo e" x={width - 13} y={y}>
        {text}
      </text>
    </>
  )
}
