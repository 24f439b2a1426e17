import type { Bia, BiaActivity } from '../../generated/model.ts'
import type { DocumentModel } from '../../language/model/readModel.ts'
import type { Duration } from '../../language/values/valueTypes.ts'
import type { Standpoint } from '../index/elements.ts'
import { clockOf } from './activities.ts'
import { curvesOf, framesOf } from './curves.ts'
import { derivedMtpd, type ImpactCurve } from './impact.ts'

/** How long the impacts say that a disruption can be borne, or what keeps them from saying it. */
export type SupportedMtpd = Supported | { readonly says: 'never' } | { readonly says: 'nothing'; readonly lacks: Lack }

export interface Supported {
  readonly says: 'bound'
  readonly seconds: Duration
  /** The place of the first intolerable time frame. */
  readonly frame: number
  /** The names of the impact types that decide. */
  readonly types: readonly string[]
}

/** `clock`: the activity counts other hours than the time frames do. */
export type Lack = 'time_frames' | 'impacts' | 'intolerable_from' | 'levels' | 'clock'

/**
 * Nobody bears nothing at all: where the very first frame is intolerable at 0, its column means the time up to the next one. That an impact
 * never becomes intolerable is only said where all levels are known.
 */
export function supportedMtpd(standpoint: Standpoint, activity: BiaActivity): SupportedMtpd {
  const { document } = standpoint
  const frames = framesOf(document)
  if (!activity.impacts) return { says: 'nothing', lacks: 'impacts' }
  if (!frames) return { says: 'nothing', lacks: 'time_frames' }
  if (!countsAsFrames(activity, document)) return { says: 'nothing', lacks: 'clock' }
  const curves = curvesOf(standpoint, activity)
  return curves.length === 0 ? { says: 'nothing', lacks: 'intolerable_from' } : mtpdOf(frames, curves)
}

/** As `supportedMtpd`, of curves alone. */
export function mtpdOf(frames: readonly Duration[], curves: readonly ImpactCurve[]): SupportedMtpd {
  const derived = derivedMtpd(frames, curves)
  if (!derived) return isComplete(frames, curves) ? { says: 'never' } : { says: 'nothing', lacks: 'levels' }
  const seconds = derived.seconds > 0 ? derived.seconds : frames[1]
  if (seconds === undefined) return { says: 'nothing', lacks: 'time_frames' }
  return { says: 'bound', seconds, frame: frames.indexOf(derived.seconds), types: derived.types }
}

const isComplete = (frames: readonly Duration[], curves: readonly ImpactCurve[]): boolean =>
  curves.every(({ levels }) => frames.every((_, index) => levels[index] !== undefined))

/** The frames run by the clock of the analysis. */
const countsAsFrames = (activity: BiaActivity, document: DocumentModel): boolean =>
  clockOf(activity, document) === ((document.root as Bia).clock?.value ?? 'continuous')
