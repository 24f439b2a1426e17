import { elementAt, isLocated, listAt, scalarAt } from '../../../language/model/access.ts'
import type { Element } from '../../../language/model/element.ts'
import type { DocumentModel } from '../../../language/model/readModel.ts'
import type { CivilDay } from '../../../language/values/civil.ts'
import { resolve } from '../../../programme/index/definitions.ts'
import { itemFrom } from '../elsewhere.ts'
import type { Scene } from '../scene.ts'
import { viewFinding } from '../sections.ts'
import type { Period } from '../types.ts'
import { dueOf, workState } from '../workState.ts'
import type { EventType, ItemKind, TimelineItem } from './types.ts'

/** An element with the document that it stands in: an exercise is planned here and recorded elsewhere. */
export interface Standing {
  readonly element: Element
  readonly document: DocumentModel
}

export interface Role {
  readonly kind: ItemKind
  readonly level: number
  readonly type?: EventType
}

/** Nobody reads more beside one bar; items that share an id share all that is found about it, and a list of thousands would carry it each. */
const mostFindings = 50

/** One item, from what its element says. */
export function itemFor({ element, document }: Standing, { kind, level, type }: Role, scene: Scene): TimelineItem {
  const id = itemFrom(scene, { element, document })
  const start = kind === 'milestone' || kind === 'event' ? undefined : scalarAt<CivilDay>(element, 'start')?.value
  const end = dueOf(element)
  const owner = ownerOf({ element, document }, scene)
  const baseline = baselineOf(element)
  const found = (scene.findingsAt.get(id) ?? []).filter(({ rule }) => rule !== 'DOC-01')
  const findings = found.slice(0, mostFindings).map((one) => viewFinding(one, id, scene))
  const after = afterOf({ element, document }, scene)
  return {
    id,
    kind,
    level,
    label: scalarAt(element, 'id')?.text ?? '',
    title: titleOf(element),
    ...workState(element, scene.today),
    ...(type !== undefined && { type }),
    ...(owner !== undefined && { owner }),
    ...(start !== undefined && { start }),
    ...(end !== undefined && { end }),
    ...(baseline && { baseline }),
    ...(after.length > 0 && { after }),
    ...(findings.length > 0 && { findings }),
  }
}

const titleOf = (element: Element): string =>
  ['title', 'action', 'text'].map((key) => scalarAt(element, key)?.text).find((text) => text !== undefined) ?? ''

/** Something that happens on a day, or a measure: a bar where it says when it begins. */
export const eventFor = (standing: Standing, type: EventType, scene: Scene): TimelineItem =>
  itemFor(standing, { kind: type !== 'exercise' && scalarAt(standing.element, 'start') ? 'subtask' : 'event', level: 2, type }, scene)

/** Items that no task holds, below a heading. */
export function grouped(name: string, items: readonly TimelineItem[], { render, locale }: Scene): readonly TimelineItem[] {
  if (items.length === 0) return []
  return [
    { id: `group/${name}`, kind: 'group', level: 1, label: '', title: render({ key: `group.${name}`, args: {} }, locale), state: 'planned' },
    ...items,
  ]
}

/** Whether something falls into a period; where none is stated, everything does. */
export const isWithin = (element: Element, period: Period | undefined): boolean => {
  const day = dueOf(element)
  return day !== undefined && (period === undefined || (period.start <= day && day <= period.end))
}

function ownerOf({ element, document }: Standing, { programme }: Scene): string | undefined {
  const owner = ['owner', 'lead', 'director', 'chair'].map((key) => scalarAt(element, key)).find((one) => one !== undefined)
  if (!owner) return undefined
  const resolution = resolve(programme.definitions, { text: owner.text, types: ['person', 'role'] }, document)
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
function afterOf({ element, document }: Standing, scene: Scene): readonly string[] {
  return listAt(element, 'depends_on').flatMap((one) => {
    if (!isLocated(one)) return []
    const resolution = resolve(scene.programme.definitions, { text: one.text, types: ['task', 'subtask', 'milestone'] }, document)
    return resolution.found === 'one' ? [itemFrom(scene, { element: resolution.site.fact.element, document: resolution.site.document })] : []
  })
}
