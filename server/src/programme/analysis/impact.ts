import type { Duration } from '../../language/values/valueTypes.ts'

/** How bad it gets in one respect: a level for each time frame. A level holds until the next frame begins. */
export interface ImpactCurve {
  readonly type: string
  readonly levels: readonly (number | undefined)[]
  /** The level from which it is intolerable. */
  readonly intolerableFrom: number
}

export interface DerivedMtpd {
  /** Seconds after which the disruption becomes unacceptable. */
  readonly seconds: Duration
  /** The types of impact that become intolerable then. */
  readonly types: readonly string[]
}

/**
 * The maximum tolerable period that the curves support: the first frame in which any of them is intolerable. Nothing where none of them
 * ever is, or where a level is missing before that frame: then nobody knows.
 */
export function derivedMtpd(frames: readonly Duration[], curves: readonly ImpactCurve[]): DerivedMtpd | undefined {
  for (const [index, seconds] of frames.entries()) {
    const types = curves
      .filter(({ levels, intolerableFrom }) => (levels[index] ?? Number.NEGATIVE_INFINITY) >= intolerableFrom)
      .map(({ type }) => type)
    if (types.length > 0) return { seconds, types }
    if (curves.some(({ levels }) => levels[index] === undefined)) return undefined
  }
  return undefined
}
