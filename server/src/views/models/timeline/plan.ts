import { scalarAt } from '../../../language/model/access.ts'
import type { Element } from '../../../language/model/element.ts'
import { resolve } from '../../../programme/index/definitions.ts'
import type { Scene } from '../scene.ts'
import type { Period } from '../types.ts'
import { documentsOfKind, elementsAt } from '../walk.ts'
import { eventFor, grouped, isWithin, itemFor, type Role, type Standing } from './item.ts'
import { measuresOf } from './register.ts'
import type { EventType, TimelineItem } from './types.ts'

/** Tasks with what belongs to them, then what no task holds: of this plan, and of the records and the register in its period. */
export function planItems(scene: Scene, period: Period | undefined): readonly TimelineItem[] {
  const { root } = scene.document
  const milestones = elementsAt(root, 'milestones')
  const own = (key: string, type: EventType): readonly TimelineItem[] => elementsAt(root, key).map((one) => eventFor(here(one, scene), type, scene))
  const loose = milestones.filter((one) => !taskOf(one, scene)).map((one) => drawn(one, { kind: 'milestone', level: 2 }, scene))
  return [
    ...elementsAt(root, 'tasks').flatMap((task) => taskItems(task, milestones, scene)),
    ...grouped('milestones', loose, scene),
    ...grouped('exercises', exercisesIn(period, scene), scene),
    ...grouped('assurance', [...own('audits', 'audit'), ...own('management_reviews', 'review')], scene),
    ...grouped(
      'riskActions',
      [
        ...measuresOf(
          elementsAt(root, 'risks').map((risk) => here(risk, scene)),
          scene,
        ),
        ...registered(period, scene),
      ],
      scene,
    ),
    ...grouped('actions', own('actions', 'action'), scene),
  ]
}

const here = (element: Element, { document }: Scene): Standing => ({ element, document })

const drawn = (element: Element, role: Role, scene: Scene): TimelineItem => itemFor(here(element, scene), role, scene)

/** A task, its parts, and the milestones that close it or one of its parts. */
function taskItems(task: Element, milestones: readonly Element[], scene: Scene): readonly TimelineItem[] {
  const subtasks = elementsAt(task, 'subtasks')
  const own = milestones.filter((one) => [task, ...subtasks].includes(taskOf(one, scene) ?? one))
  return [
    drawn(task, { kind: 'task', level: 1 }, scene),
    ...subtasks.map((one) => drawn(one, { kind: 'subtask', level: 2 }, scene)),
    ...own.map((one) => drawn(one, { kind: 'milestone', level: 2 }, scene)),
  ]
}

function taskOf(milestone: Element, { programme, document }: Scene): Element | undefined {
  const task = scalarAt(milestone, 'task')
  const resolution = task && resolve(programme.definitions, { text: task.text, types: ['task', 'subtask'] }, document)
  return resolution?.found === 'one' ? resolution.site.fact.element : undefined
}

/** The exercises of the period, planned and held, in the order of their days. */
const exercisesIn = (period: Period | undefined, scene: Scene): readonly TimelineItem[] =>
  documentsOfKind('records', scene)
    .flatMap((document) => elementsAt(document.root, 'exercises').map((element) => ({ element, document })))
    .filter(({ element }) => isWithin(element, period))
    .map((one) => eventFor(one, 'exercise', scene))
    .toSorted((a, b) => (a.end ?? 0) - (b.end ?? 0))

/** Measures of the risk register that fall due in the period. A measure that the plan repeats is the plan's. */
function registered(period: Period | undefined, scene: Scene): readonly TimelineItem[] {
  const own = new Set(
    elementsAt(scene.document.root, 'risks').flatMap((risk) => elementsAt(risk, 'treatment.actions').map((one) => scalarAt(one, 'id')?.text)),
  )
  const risks = documentsOfKind('risk_register', scene).flatMap((document) =>
    elementsAt(document.root, 'risks').map((element) => ({ element, document })),
  )
  return measuresOf(risks, scene, (action) => isWithin(action, period) && !own.has(scalarAt(action, 'id')?.text))
}
