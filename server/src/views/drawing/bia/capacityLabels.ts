import type { CapacityView } from '../../models/bia/types.ts'
import type { Translate } from '../translate.ts'
import { type Place, type PlacedText, placeTexts, type Wanted } from './labels.ts'
import { timeX } from './logScale.ts'
import type { Frame } from './quantityFrame.tsx'

type Key = 'rto' | 'mtpd' | 'reached' | 'missed' | 'mbco' | 'workaround' | 'required'

/** The words in the drawing, the most telling first: those that come later give way. */
export function capacityLabels(capacity: CapacityView, frame: Frame, t: Translate): readonly PlacedText<Key>[] {
  const walls = [capacity.rto, capacity.mtpd].flatMap((moment) => (moment ? [{ x: timeX(frame.scale, moment.seconds), top: 20 }] : []))
  const wanted = [...moments(capacity, frame, t), ...reached(capacity, frame), ...levels(capacity, frame, t)]
  return placeTexts(wanted, { width: frame.width, from: frame.scale.zero, walls })
}

/** The moment on the left is named on its left, the other one on its right. */
function moments({ rto, mtpd }: CapacityView, { scale }: Frame, t: Translate): readonly Wanted<Key>[] {
  const isFirst = rto !== undefined && mtpd !== undefined && rto.seconds <= mtpd.seconds
  const at = (seconds: number, side: Place['anchor']): readonly Place[] => {
    const x = timeX(scale, seconds)
    const left: Place = { x: x - 5, y: 14, anchor: 'end' }
    const right: Place = { x: x + 5, y: 14, anchor: 'start' }
    return side === 'end' ? [left, right] : [right, left]
  }
  return [
    ...(rto ? [{ key: 'rto' as const, text: t('bia.line.rto', { time: rto.text }), places: at(rto.seconds, isFirst ? 'end' : 'start') }] : []),
    ...(mtpd
      ? [{ key: 'mtpd' as const, text: t('bia.line.mtpd', { time: mtpd.text }), places: at(mtpd.seconds, isFirst || !rto ? 'start' : 'end') }]
      : []),
  ]
}

function reached({ reached: one, rto, mtpd }: CapacityView, { scale, yOf }: Frame): readonly Wanted<Key>[] {
  if (one === undefined) return []
  const [x, y] = [timeX(scale, one.seconds), yOf(one.percent)]
  const places: readonly Place[] = [
    { x: x - 8, y: y - 9, anchor: 'end' },
    { x: x + 9, y: y - 9, anchor: 'start' },
    { x: x - 11, y: y + 18, anchor: 'end' },
    { x: x + 11, y: y + 18, anchor: 'start' },
    // Where the moment stands between two lines, beyond one of them.
    ...(rto ? [{ x: timeX(scale, rto.seconds) - 6, y: y + 32, anchor: 'end' as const }] : []),
    ...(mtpd ? [{ x: timeX(scale, mtpd.seconds) + 6, y: y + 32, anchor: 'start' as const }] : []),
  ]
  return [{ key: one.tone === 'bad' ? 'missed' : 'reached', text: one.words, places }]
}

function levels({ least, workaround, required, rto }: CapacityView, { scale, yOf }: Frame, t: Translate): readonly Wanted<Key>[] {
  const last = required.at(-1)
  const beside = (x: number, y: number): readonly Place[] => [
    { x, y: y - 5, anchor: 'start' },
    { x, y: y + 15, anchor: 'start' },
  ]
  // Its line may be shorter than its name before the recovery time, and go on behind it.
  const starts = [workaround?.from, rto?.seconds].flatMap((seconds) => (seconds === undefined ? [] : timeX(scale, seconds)))
  return [
    ...(least === undefined ? [] : [{ key: 'mbco' as const, text: t('bia.mbco', { n: least }), places: beside(scale.zero + 5, yOf(least)) }]),
    ...(workaround
      ? [{ key: 'workaround' as const, text: workaround.words, places: starts.flatMap((x) => beside(x + 5, yOf(workaround.percent))) }]
      : []),
    ...(last
      ? [
          {
            key: 'required' as const,
            text: t('bia.capacity.required'),
            places: underLine(timeX(scale, last.seconds), scale.end, yOf(last.percent) + 15),
          },
        ]
      : []),
  ]
}

const underLine = (from: number, to: number, y: number): readonly Place[] => [
  { x: to - 4, y, anchor: 'end' },
  { x: from + 5, y, anchor: 'start' },
]
