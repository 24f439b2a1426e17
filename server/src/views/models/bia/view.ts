import { isLive, isPrioritised } from '../../../programme/analysis/activities.ts'
import type { SeatNeed } from '../../../programme/analysis/seats.ts'
import { allOf } from '../../../programme/index/elements.ts'
import type { Opening } from '../opening.ts'
import type { Scene } from '../scene.ts'
import { capacityOf } from './capacity.ts'
import { findingsOf } from './findings.ts'
import { impactOf, scaleOf } from './heat.ts'
import { ladderOf } from './ladder.ts'
import { contradictionsIn, ledeOf, type Told } from './lede.ts'
import { say } from './say.ts'
import { isShort, seatsIndex, seatsOf, seatsView } from './seats.ts'
import { type Analysis, analysesOf, type Subject, titleOf } from './subjects.ts'
import { timeCell } from './times.ts'
import type { ActivityView, AnalysisView, BiaView } from './types.ts'

/** The impact analysis of the shown document, else of its programme; nothing where no activity is analysed. */
export function biaOf(scene: Scene): Opening<BiaView> | undefined {
  const analyses = analysesOf(scene)
  if (analyses.length > 0) return opening(analyses, scene)
  const isElsewhere = allOf(scene.programme, 'bia.activity').some(({ element }) => isLive(element))
  return isElsewhere ? { wrong: 0, view: () => empty(scene) } : undefined
}

/** An analysis that has nothing to show yet, although others of the programme have. */
const empty = (scene: Scene): BiaView => ({
  lede: { tone: 'information', headline: say(scene, 'lede.empty') },
  contradictions: 0,
  wants: ['activities'],
  analyses: [],
  seats: [],
  findings: [],
})

function opening(analyses: readonly Analysis[], scene: Scene): Opening<BiaView> {
  const needs = seatsOf(analyses)
  const told = contradictionsIn(analyses.flatMap(({ subjects }) => subjects))
  const wrong = told.length + needs.filter(isShort).length
  return { wrong, view: () => drawn({ analyses, needs, wrong, worst: told[0] }, scene) }
}

interface Parts {
  readonly analyses: readonly Analysis[]
  readonly needs: readonly SeatNeed[]
  readonly wrong: number
  readonly worst: Told | undefined
}

function drawn({ analyses, needs, wrong, worst }: Parts, scene: Scene): BiaView {
  const subjects = analyses.flatMap((analysis) => analysis.subjects)
  return {
    lede: ledeOf(subjects, needs, scene),
    contradictions: wrong,
    wants: [],
    analyses: analyses.map((analysis) => analysisView(analysis, { named: analyses.length > 1 ? 'named' : 'alone', needs }, scene)),
    seats: needs.map((need) => seatsView(need, scene)),
    findings: findingsOf(analyses, scene),
    ...(worst && { worst: worst.subject.item }),
  }
}

interface Whole {
  readonly named: 'named' | 'alone'
  readonly needs: readonly SeatNeed[]
}

function analysisView(analysis: Analysis, { named, needs }: Whole, scene: Scene): AnalysisView {
  const scale = scaleOf(analysis, scene)
  return {
    ...scale,
    ...(named === 'named' && { title: titleOf(analysis.document) }),
    activities: analysis.subjects.map((subject) => activityView(subject, { frames: scale.frames, needs }, scene)),
  }
}

function activityView(subject: Subject, { frames, needs }: Pick<AnalysisView, 'frames'> & Pick<Whole, 'needs'>, scene: Scene): ActivityView {
  const seats = seatsIndex(needs, subject)
  return {
    item: subject.item,
    name: subject.name,
    impact: impactOf(subject, frames, scene),
    mtpd: timeCell('mtpd', subject, { scene, wanted: isPrioritised(subject.element) ? 'needed' : 'optional' }),
    ladder: ladderOf(subject, scene),
    capacity: capacityOf(subject, scene),
    ...(seats !== undefined && { seats }),
  }
}
