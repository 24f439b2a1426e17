import type { ContinuityPlan } from '../../../generated/model.ts'
import { type PlanGoal, planGoals } from '../../../programme/analysis/planSchedule.ts'
import { type Site, seenFrom } from '../../../programme/index/elements.ts'
import { foundIn } from '../board/findings.ts'
import { sayer } from '../board/say.ts'
import type { Opening } from '../opening.ts'
import type { Scene } from '../scene.ts'
import { chartsOf } from './charts.ts'
import { copyTable } from './copies.ts'
import { goalTable } from './goals.ts'
import { isLate, ledeOf } from './lede.ts'
import { resourceTable } from './resources.ts'
import type { Key } from './say.ts'
import { treeOf } from './tree.ts'
import type { RecoveryView } from './types.ts'

const ours = /^(?:BCP|BKP|COM)-/

/** How the shown plan brings things back; nothing for documents of another kind. */
export function recoveryOf(shown: Scene): Opening<RecoveryView> | undefined {
  if (shown.document.kind !== 'continuity_plan') return undefined
  const scene = { ...shown, programme: seenFrom(shown.programme, shown.document) }
  const { document, file } = scene
  const plan: Site<ContinuityPlan> = { element: document.root as ContinuityPlan, document, file }
  const goals = planGoals(scene.programme, plan)
  return { wrong: goals.filter(isLate).length, view: () => drawn(plan, goals, scene) }
}

function drawn(plan: Site<ContinuityPlan>, goals: readonly PlanGoal[], scene: Scene): RecoveryView {
  const { document } = scene
  const charts = chartsOf(plan, goals, scene)
  const tree = treeOf(plan, scene)
  return {
    lede: ledeOf(plan, goals, scene),
    wants: charts.length > 0 ? [] : ['covers', 'steps'].filter((key) => !document.root.$.slots.has(key)),
    items: charts.flatMap(({ lanes }) => lanes.flatMap(({ works }) => works.map(({ item }) => item))),
    findings: foundIn([plan], (rule) => ours.test(rule), scene),
    charts,
    goals: goalTable(goals, scene),
    copies: copyTable(document, scene),
    copiesSub: sayer<Key>('recovery', scene)('copies.sub'),
    resources: resourceTable(plan, scene),
    ...(tree && { tree }),
  }
}
