import type { AnalysisView, TypeView } from '../../models/bia/types.ts'
import { textWidth } from '../textWidth.ts'
import { apart, type LogScale, type Tick, tenths, timeX } from './logScale.ts'
import type { Chosen } from './scene.ts'

/** Where everything stands in the drawing of the curves, in px. */
export interface CurveLayout {
  readonly width: number
  readonly scale: LogScale
  /** The right end of the lines: the last level holds beyond its time frame. */
  readonly right: number
  readonly top: number
  readonly bottom: number
  readonly yOf: (rank: number) => number
  readonly ticks: readonly Tick[]
}

export const curvesHeight = 262
const top = 52
const bottom = 232
const inset = 12
const labelSize = 11
const longestName = 190
/** The name of the type that decides is set in bold. */
export const nameSize = 12

export function curveLayout({ activity, analysis }: Chosen, width: number): CurveLayout {
  const { frames, levels } = analysis
  const names = Math.min(longestName, Math.max(0, ...activity.impact.types.map(({ name }) => textWidth(name, nameSize))))
  const left = Math.ceil(16 + Math.max(...levels.map((level) => textWidth(levelName(level), labelSize)), 0))
  const right = Math.floor(width - names - 18)
  const positive = frames.map(({ seconds }) => seconds).filter((seconds) => seconds > 0)
  const from = positive[0] ?? 1
  const scale = { from, to: Math.max(positive.at(-1) ?? 1, from * 2), zero: left, start: left + 34, end: right - 24 }
  const ticks = frames.map(({ seconds, text }) => ({ seconds, x: timeX(scale, seconds), label: text }))
  return { width, scale, right, top, bottom, yOf: yOf(levels), ticks: apart(withZero(ticks, left)) }
}

/** The axis begins at 0 also where the first time frame is later. */
const withZero = (ticks: readonly Tick[], left: number): readonly Tick[] =>
  ticks[0]?.seconds === 0 ? ticks : [{ seconds: 0, x: left, label: '0' }, ...ticks]

/** Levels stand at equal distances: a scale is an order, not a measure. */
function yOf(levels: AnalysisView['levels']): CurveLayout['yOf'] {
  const step = (bottom - top - 2 * inset) / Math.max(1, levels.length - 1)
  return (rank) => {
    const place = levels.findIndex((level) => level.rank === rank)
    return tenths(bottom - inset - step * Math.max(0, place))
  }
}

/** Half the distance between two levels: a level is a band. */
export const halfStep = ({ levels }: Pick<AnalysisView, 'levels'>): number => (bottom - top - 2 * inset) / Math.max(1, levels.length - 1) / 2

export const levelName = ({ rank, label }: AnalysisView['levels'][number]): string => (label === undefined ? String(rank) : `${label} ${rank}`)

/** A type as a line: a level holds until the next time frame. Lines of one level run side by side. */
export interface CurveLine {
  readonly type: TypeView
  readonly look: string
  readonly path: string
  readonly endY: number
}

const dashes = ['b', 'c', 'd', 'e'] as const
const apartBy = 3

/** The type that decides comes last, on top of the others. Only it is red; a second one that decides too is told from it by its dashes. */
export function curveLines({ activity, analysis }: Chosen, layout: CurveLayout): readonly CurveLine[] {
  const { types } = activity.impact
  const decisive = types.find(({ role }) => role === 'decides')
  const others = types.filter((type) => type !== decisive)
  const lines = others.map((type, index) => {
    const side = Math.ceil((index + 1) / 2) * (index % 2 === 0 ? -apartBy : apartBy)
    const look = `cv cv-${dashes[index % dashes.length]}${type.role === 'decides' ? ' cv-bad' : ''}`
    return lineOf(type, { look, offset: side }, { layout, frames: analysis.frames })
  })
  return decisive ? [...lines, lineOf(decisive, { look: 'cv cv-a cv-bad', offset: 0 }, { layout, frames: analysis.frames })] : lines
}

interface Where {
  readonly layout: CurveLayout
  readonly frames: AnalysisView['frames']
}

function lineOf(type: TypeView, { look, offset }: { readonly look: string; readonly offset: number }, { layout, frames }: Where): CurveLine {
  const { scale, right, yOf: at } = layout
  let path = ''
  let endY = Number.NaN
  let isDrawing = false
  type.cells.forEach(({ level }, index) => {
    const x = timeX(scale, frames[index]?.seconds ?? 0)
    const next = frames[index + 1]
    const to = next ? timeX(scale, next.seconds) : right
    // Where a level is missing the line has a gap.
    if (level !== undefined) {
      const y = at(level) + offset
      path += `${isDrawing ? (y === endY ? '' : `V${y}`) : `M${x} ${y}`}H${to}`
      endY = y
    }
    isDrawing = level !== undefined
  })
  return { type, look, path, endY }
}
