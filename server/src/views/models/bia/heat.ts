import { framesOf } from '../../../programme/analysis/curves.ts'
import { type ImpactLevels, impactLevels, ranksOf, worstLevels } from '../../../programme/analysis/impactLevels.ts'
import { type Supported, supportedMtpd } from '../../../programme/analysis/supportedMtpd.ts'
import type { Scene } from '../scene.ts'
import { levelText, scaleLevels } from './levels.ts'
import { say, sentences } from './say.ts'
import type { Analysis, Subject } from './subjects.ts'
import { spanOf } from './times.ts'
import type { AnalysisView, HeatCell, ImpactView, TypeView } from './types.ts'

type Frame = AnalysisView['frames']

/** The levels of an analysis: its columns, its scale, and whether one threshold holds for all. */
export function scaleOf({ document, subjects }: Analysis, scene: Scene): Pick<AnalysisView, 'frames' | 'levels' | 'intolerableFrom'> {
  const frames = framesOf(document) ?? []
  const rated = subjects.flatMap((subject) => impactLevels(subject, subject.element, frames))
  const thresholds = new Set(rated.flatMap(({ intolerableFrom }) => intolerableFrom ?? []))
  const [only] = thresholds
  return {
    frames: frames.map((frame) => (frame === 0 ? { seconds: 0, text: '0' } : spanOf(frame, scene))),
    levels: scaleLevels(ranksOf(rated), rated, scene),
    ...(thresholds.size === 1 && only !== undefined && { intolerableFrom: only }),
  }
}

/** What an activity states of its impacts. */
export function impactOf(subject: Subject, frames: Frame, scene: Scene): ImpactView {
  const { element, name } = subject
  const seconds = frames.map((frame) => frame.seconds)
  const rated = impactLevels(subject, element, seconds)
  const supported = supportedMtpd(subject, element)
  const bound = supported.says === 'bound' ? supported : undefined
  // Times that count other hours have no place among the frames.
  const declared = supported.says === 'nothing' && supported.lacks === 'clock' ? undefined : element.mtpd?.value
  const lines: Lines = { frames: seconds, declared, bound }
  const types = rated.map((one) => typeOf(one, lines, { subject, scene }))
  const note = noteOf(subject, frames, scene)
  const derived = bound && spanOf(bound.seconds, scene)
  return {
    worst: rated.length === 0 ? [] : cells(worstLevels(rated, frames.length), lines),
    types,
    said: saidOf({ name, types, bound }, scene),
    ...(derived && { derived }),
    ...(note !== undefined && { note }),
  }
}

/** What is drawn across a row of levels. */
interface Lines {
  readonly frames: readonly number[]
  readonly declared: number | undefined
  readonly bound: Supported | undefined
}

/** A level in each frame. Where the declared MTPD is the derived one, one line says both. */
function cells(levels: readonly (number | undefined)[], { frames, declared, bound }: Lines): readonly HeatCell[] {
  const differs = declared !== undefined && declared !== bound?.seconds
  return levels.map((level, index): HeatCell => {
    const from = frames[index] ?? 0
    const to = frames[index + 1] ?? Number.POSITIVE_INFINITY
    const edge = index === bound?.frame ? 'derived' : differs && declared === from ? 'declared' : undefined
    const isClash = bound !== undefined && declared !== undefined && declared > bound.seconds && index >= bound.frame && from < declared
    return {
      ...(level !== undefined && { level }),
      ...(edge && { edge }),
      ...(differs && declared > from && declared < to && { inside: 'declared' as const }),
      ...(isClash && { clash: 'clash' as const }),
    }
  })
}

interface Around {
  readonly subject: Subject
  readonly scene: Scene
}

function typeOf({ key, name, type, levels, intolerableFrom, mtpd }: ImpactLevels, lines: Lines, { subject, scene }: Around): TypeView {
  const bound = mtpd?.says === 'bound' ? mtpd : undefined
  return {
    item: `${subject.item}/impacts/${key}`,
    name,
    cells: cells(levels, { ...lines, bound }),
    role: lines.bound?.types.includes(name) === true ? 'decides' : 'follows',
    ...(type && intolerableFrom !== undefined && { intolerableFrom: levelText(type.element, intolerableFrom, scene) }),
    ...(bound && { derived: spanOf(bound.seconds, scene) }),
  }
}

/** Why there is no derived MTPD: which key would lead to one, or that no impact is that bad. */
function noteOf(subject: Subject, frames: Frame, scene: Scene): string | undefined {
  const supported = supportedMtpd(subject, subject.element)
  switch (supported.says) {
    case 'bound':
      return undefined
    case 'never':
      return say(scene, 'never', { last: frames.at(-1)?.text ?? '' })
    case 'nothing':
      return say(scene, `lacks.${supported.lacks}`)
  }
}

interface Drawn {
  readonly name: string
  readonly types: readonly TypeView[]
  readonly bound: Supported | undefined
}

/** The curves in one sentence, for who does not see them. */
function saidOf({ name, types, bound }: Drawn, scene: Scene): string {
  const parts = types.map(({ name: type, derived }) =>
    derived ? say(scene, 'said.type', { type, time: derived.text }) : say(scene, 'said.typeNever', { type }),
  )
  const end = bound ? [say(scene, 'said.derived', { time: spanOf(bound.seconds, scene).text, types: bound.types })] : []
  return sentences(scene, [say(scene, 'said.curves', { name }), ...parts, ...end])
}
