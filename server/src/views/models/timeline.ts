import { elementAt, isElement, listAt, scalarAt } from '../../language/model/access.ts'
import type { Element } from '../../language/model/element.ts'
import { itemOf } from '../../language/model/items.ts'
import { type CivilDay, weekday } from '../../language/values/civil.ts'
import { criticalWork, type Work } from '../../programme/analysis/schedule.ts'
import { resolve } from '../../programme/index/definitions.ts'
import { timelineLede } from './ledes.ts'
import type { Scene } from './scene.ts'
import { viewFinding } from './sections.ts'
import { shadesOf } from './shades.ts'
import type { ItemKind, Shade, TimelineItem, TimelineView } from './timelineTypes.ts'
import type { Period } from './types.ts'
import { elementsAt } from './walk.ts'
import { dueOf, workState } from './workState.ts'

/** The plan over time; nothing for kinds that plan nothing. */
export function timelineOf(scene: Scene): TimelineView | undefined {
  if (scene.document.kind !== 'annual_plan') return undefined
  const { root } = scene.document
  const shades = shadesOf(scene)
  const items = withCritical(itemsOf(scene), shades)
  const lede = timelineLede(items, scene)
  const wants = items.length > 0 ? [] : ['tasks', 'milestones'].filter((key) => listAt(root, key).length === 0)
  return { period: periodOf(root, items, scene.today), today: scene.today, items, shades, wants, ...(lede && { lede }) }
}

/** Tasks with what belongs to them, then what no task holds. */
function itemsOf(scene: Scene): readonly TimelineItem[] {
  const { root } = scene.document
  const milestones = elementsAt(root, 'milestones')
  const loose = milestones.filter((one) => !taskOf(one, scene)).map((one) => drawn(one, { kind: 'milestone', level: 2 }, scene))
  const reviews = ['audits', 'management_reviews']
    .flatMap((key) => elementsAt(root, key))
    .map((one) => drawn(one, { kind: 'event', level: 2 }, scene))
  return [
    ...elementsAt(root, 'tasks').flatMap((task) => taskItems(task, milestones, scene)),
    ...group('milestones', loose, scene),
    ...group('assurance', reviews, scene),
    ...group(
      'riskActions',
      elementsAt(root, 'risks').flatMap((risk) => riskItems(risk, scene)),
      scene,
    ),
  ]
}

/** Marks what moves the last end when it moves. A plan without dependencies has no path, and then nothing is critical. */
function withCritical(items: readonly TimelineItem[], shades: readonly Shade[]): readonly TimelineItem[] {
  const works = items.flatMap((item) => workOf(item) ?? [])
  const linked = new Set(works.flatMap(({ id, after }) => (after.length > 0 ? [id, ...after] : [])))
  const holidays = new Set(shades.filter(({ kind }) => kind === 'holiday').map(({ start }) => start))
  const isWorkingDay = (day: CivilDay): boolean => weekday(day) <= 5 && !holidays.has(day)
  const critical = criticalWork(
    works.filter(({ id }) => linked.has(id)),
    isWorkingDay,
  )
  return items.map((item) => (critical.has(item.id) ? { ...item, critical: true } : item))
}

function workOf({ id, kind, start, end, after = [], state }: TimelineItem): Work | undefined {
  if (end === undefined || kind === 'group' || state === 'cancelled') return undefined
  return { id, start: start ?? end, end, after, kind: start === undefined ? 'milestone' : 'work' }
}

interface Standing {
  readonly kind: ItemKind
  readonly level: number
}

/** A task, its parts, and the milestones that close it or one of its parts. */
function taskItems(task: Element, milestones: readonly Element[], scene: Scene): readonly TimelineItem[] {
  const subtasks = listAt(task, 'subtasks').filter(isElement)
  const own = milestones.filter((one) => [task, ...subtasks].includes(taskOf(one, scene) ?? one))
  return [
    drawn(task, { kind: 'task', level: 1 }, scene),
    ...subtasks.map((one) => drawn(one, { kind: 'subtask', level: 2 }, scene)),
    ...own.map((one) => drawn(one, { kind: 'milestone', level: 2 }, scene)),
  ]
}

/** Measures of a risk that have a date of their own. */
const riskItems = (risk: Element, scene: Scene): readonly TimelineItem[] =>
  elementsAt(risk, 'treatment.actions')
    .filter((action) => dueOf(action) !== undefined)
    .map((one) => drawn(one, { kind: scalarAt(one, 'start') ? 'subtask' : 'event', level: 2 }, scene))

function group(name: string, items: readonly TimelineItem[], { render, locale }: Scene): readonly TimelineItem[] {
  if (items.length === 0) return []
  return [
    { id: `group/${name}`, kind: 'group', level: 1, label: '', title: render({ key: `group.${name}`, args: {} }, locale), state: 'planned' },
    ...items,
  ]
}

function drawn(element: Element, { kind, level }: Standing, scene: Scene): TimelineItem {
  const id = itemOf(element)
  const start = kind === 'milestone' || kind === 'event' ? undefined : scalarAt<CivilDay>(element, 'start')?.value
  const end = dueOf(element)
  const owner = ownerOf(element, scene)
  const baseline = baselineOf(element)
  const findings = (scene.findingsAt.get(id) ?? []).filter(({ rule }) => rule !== 'DOC-01').map((one) => viewFinding(one, id, scene))
  const after = afterOf(element, scene)
  return {
    id,
    kind,
    level,
    label: scalarAt(element, 'id')?.text ?? '',
    title: scalarAt(element, 'title')?.text ?? '',
    ...workState(element, scene.today),
    ...(owner !== undefined && { owner }),
    ...(start !== undefined && { start }),
    ...(end !== undefined && { end }),
    ...(baseline && { baseline }),
    ...(after.length > 0 && { after }),
    ...(findings.length > 0 && { findings }),
  }
}

function ownerOf(element: Element, scene: Scene): string | undefined {
  const owner = ['owner', 'lead', 'chair'].map((key) => scalarAt(element, key)).find((one) => one !== undefined)
  if (!owner) return undefined
  const resolution = resolve(scene.programme.definitions, { text: owner.text, types: ['person', 'role'] }, scene.document)
  return resolution.found === 'one' ? (resolution.site.fact.name ?? owner.text) : owner.text
}

function baselineOf(element: Element): TimelineItem['baseline'] | undefined {
  const day = scalarAt<CivilDay>(element, 'baseline')
  if (day) return { end: day.value }
  const span = elementAt(element, 'baseline')
  const start = span && scalarAt<CivilDay>(span, 'start')
  const end = span && scalarAt<CivilDay>(span, 'end')
  return end && { end: end.value, ...(start && { start: start.value }) }
}

/** The tasks and subtasks that an element waits for. */
function afterOf(element: Element, { programme, document }: Scene): readonly string[] {
  return listAt(element, 'depends_on').flatMap((one) => {
    const resolution = resolve(
      programme.definitions,
      { text: (one as { readonly text: string }).text, types: ['task', 'subtask', 'milestone'] },
      document,
    )
    return resolution.found === 'one' ? [itemOf(resolution.site.fact.element)] : []
  })
}

function taskOf(milestone: Element, { programme, document }: Scene): Element | undefined {
  const task = scalarAt(milestone, 'task')
  const resolution = task && resolve(programme.definitions, { text: task.text, types: ['task', 'subtask'] }, document)
  return resolution?.found === 'one' ? resolution.site.fact.element : undefined
}

/** The plan's period; while it has none, the span of its items; while they have none, the months around today. */
function periodOf(root: Element, items: readonly TimelineItem[], today: CivilDay): Period {
  const period = elementAt(root, 'period')
  const start = period && scalarAt<CivilDay>(period, 'start')?.value
  const end = period && scalarAt<CivilDay>(period, 'end')?.value
  const days = items.flatMap((item) => [item.start, item.end].filter((day) => day !== undefined))
  const first = start ?? Math.min(...days, today)
  return { start: first, end: Math.max(end ?? Math.max(...days, today), first + 30) }
}
