import type { CommonDocument, RecordsExercise, RecordsRestoreTest, RecordsReview } from '../../../generated/model.ts'
import { scalarAt } from '../../../language/model/access.ts'
import { headerOf } from '../../../language/model/header.ts'
import { itemOf, itemOfKey } from '../../../language/model/items.ts'
import { allOf, type Site } from '../../../programme/index/elements.ts'
import type { Programme } from '../../../programme/index/programme.ts'
import { titleIn } from '../overview/dutyLabel.ts'
import { dutyItem } from '../overview/overdue.ts'
import type { Scene } from '../scene.ts'
import { dueOf, workState } from '../workState.ts'
import { dueName } from './due.ts'
import { type Due, documentName } from './facts.ts'
import type { EventState } from './types.ts'

export const laneNames = ['exercises', 'callTrees', 'restoreTests', 'reviews', 'contacts', 'assurance'] as const

export type LaneName = (typeof laneNames)[number]

/** Something that was or is to be done on a day of the year. */
export interface Happening {
  readonly lane: LaneName
  readonly site: Site
  readonly item: string
  readonly day: number
  readonly name: string
  readonly state: EventState
}

/** Exercises, tests, reviews, calls to contacts and audits: those that were written down, and those that are due. */
export function happenings(sites: readonly Site[], dues: readonly Due[], scene: Scene): readonly Happening[] {
  const held = [...exercises(scene), ...tests(scene), ...assurance(scene), ...reviews(scene)]
  return [...held, ...sites.flatMap((site) => doneIn(site, scene)), ...dues.flatMap((one) => dueEvent(one, scene))]
}

/** What is written in an element with its day; cancelled things did not and will not happen. */
function happened(lane: LaneName, { element, document, file }: Site, { scene, result }: Judged): readonly Happening[] {
  const day = dueOf(element)
  const { state } = workState(element, scene.today)
  if (day === undefined || state === 'cancelled') return []
  const name = titleIn(element) ?? documentName({ element, document, file }, scene)
  const said = state === 'done' ? (result ?? 'done') : state === 'overdue' ? 'missed' : 'planned'
  return [{ lane, site: { element, document, file }, item: itemOf(element), day, name, state: said }]
}

interface Judged {
  readonly scene: Scene
  readonly result?: EventState | undefined
}

const results: Readonly<Record<'pass' | 'partial' | 'fail', EventState>> = { pass: 'done', partial: 'partly', fail: 'failed' }

const laneOf = ({ type }: RecordsExercise): LaneName =>
  type?.value === 'call_tree' ? 'callTrees' : type?.value === 'restore_test' ? 'restoreTests' : 'exercises'

const exercises = (scene: Scene): readonly Happening[] =>
  allOf(scene.programme, 'records.exercise').flatMap((site) => {
    const { rating } = site.element
    return happened(laneOf(site.element), site, { scene, result: rating && results[rating.value] })
  })

const tests = (scene: Scene): readonly Happening[] =>
  allOf(scene.programme, 'records.restore_test').flatMap((site: Site<RecordsRestoreTest>) => {
    const { result } = site.element
    return happened('restoreTests', site, { scene, result: result && results[result.value] })
  })

/** Audits and management reviews; one that is recorded as held stands for the one that was planned. */
function assurance(scene: Scene): readonly Happening[] {
  const { programme } = scene
  const held = [...allOf(programme, 'records.held_audit'), ...allOf(programme, 'records.review').filter(isOfManagement)]
  const recorded = new Set(held.flatMap(({ element }) => scalarAt<string>(element, 'planned')?.value ?? []))
  const plans = [...allOf(programme, 'annual_plan.audit'), ...allOf(programme, 'annual_plan.management_review')]
  const open = plans.filter(({ element, document }) => !namesOf(element.id?.value, document).some((name) => recorded.has(name)))
  return [...held, ...open].flatMap((site) => happened('assurance', site, { scene }))
}

/** As it may be referred to: alone, or with its document. */
function namesOf(id: string | undefined, document: Site['document']): readonly string[] {
  const header = headerOf(document)
  const home = header && scalarAt(header, 'id')?.text
  return id === undefined ? [] : [id, `${home}#${id}`]
}

const isOfManagement = ({ element: { type } }: Site<RecordsReview>): boolean => type?.value === 'management_review'

const reviews = (scene: Scene): readonly Happening[] => reviewsHeld(scene.programme).flatMap((site) => happened('reviews', site, { scene }))

const reviewsHeld = (programme: Programme): readonly Site<RecordsReview>[] =>
  allOf(programme, 'records.review').filter((site) => !isOfManagement(site))

/** What the header of a document says was done. */
function doneIn(site: Site, scene: Scene): readonly Happening[] {
  const header = headerOf(site.document) as CommonDocument | undefined
  if (!header) return []
  const name = documentName(site, scene)
  const done = (lane: LaneName, key: 'reviewed_on' | 'contacts_verified_on'): readonly Happening[] => {
    const day = header[key]?.value
    return day === undefined || day > scene.today ? [] : [{ lane, site, item: itemOfKey(header, key), day, name, state: 'done' }]
  }
  return [...done('reviews', 'reviewed_on'), ...done('contacts', 'contacts_verified_on')]
}

const lanes: Readonly<Partial<Record<Due['what'], LaneName>>> = { review: 'reviews', contacts: 'contacts', restore: 'restoreTests' }

function dueEvent(one: Due, scene: Scene): readonly Happening[] {
  const lane = lanes[one.what]
  if (!lane || one.day === undefined) return []
  const name = one.what === 'restore' ? dueName(one, scene) : documentName(one.site, scene)
  return [{ lane, site: one.site, item: dutyItem(one), day: one.day, name, state: one.state === 'late' ? 'missed' : 'planned' }]
}
