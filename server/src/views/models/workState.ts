import { scalarAt } from '../../language/model/access.ts'
import type { Element } from '../../language/model/element.ts'
import type { CivilDay } from '../../language/values/civil.ts'
import type { StateMark } from './inlineTypes.ts'
import type { State } from './types.ts'

/** What the work of an element stands at, judged against today. */
export interface WorkState {
  readonly state: State
  readonly progress?: number
  readonly lateDays?: number
}

const states: Readonly<Record<string, State>> = {
  planned: 'planned',
  open: 'planned',
  postponed: 'planned',
  in_progress: 'in_progress',
  treating: 'in_progress',
  blocked: 'blocked',
  done: 'done',
  verified: 'done',
  achieved: 'done',
  closed: 'done',
  missed: 'overdue',
  cancelled: 'cancelled',
}

/** The day on which it is due: the end of a task, the date of a milestone, the due date of an action. */
export const dueOf = (element: Element): CivilDay | undefined =>
  ['end', 'date', 'due'].map((key) => scalarAt<CivilDay>(element, key)?.value).find((day) => day !== undefined)

export function workState(element: Element, today: CivilDay): WorkState {
  const progress = scalarAt<number>(element, 'progress')?.value
  const due = dueOf(element)
  // What has no status in the schema is written down when it has happened: a restore test, a review that was held.
  const isRecord = !element.$.shape.properties.has('status')
  const said = isRecord
    ? due !== undefined && due <= today
      ? 'done'
      : 'planned'
    : (states[scalarAt<string>(element, 'status')?.value ?? ''] ?? 'planned')
  const open = said !== 'done' && said !== 'cancelled'
  const late = open && due !== undefined && due < today
  return { state: late ? 'overdue' : said, ...(progress !== undefined && { progress }), ...(late && { lateDays: today - due }) }
}

export const stateMark = (element: Element, today: CivilDay): StateMark => ({ is: 'state', ...workState(element, today) })
