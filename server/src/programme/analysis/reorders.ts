import type { ContinuityPlanContact } from '../../generated/model.ts'
import type { Located } from '../../language/model/element.ts'
import { daysOf } from '../../language/values/intervals.ts'
import type { Duration, Interval } from '../../language/values/valueTypes.ts'
import { type Standpoint, type Target, targetOf } from '../index/elements.ts'
import { timesIn } from './proseFigures.ts'

/** That something is ordered when less of it is left than the delivery takes. */
export interface LateReorder {
  readonly at: Located<string>
  readonly left: Duration
  readonly supplier: Target<'supplier'>
  readonly lead: Located<Interval>
}

/** Where the note on a supplier says at which point it is ordered, with the one time for which that lasts. */
export function lateReorder(from: Standpoint, { person, note }: ContinuityPlanContact): LateReorder | undefined {
  const supplier = targetOf(from, ['supplier'], person)
  const lead = supplier?.element.lead_time
  if (!supplier || !lead || !note || !orders.test(note.text) || otherTimes.test(note.text)) return undefined
  const [left, ...others] = timesIn(note.text)
  if (left === undefined || others.length > 0 || left >= daysOf(lead.value) * 86_400) return undefined
  return { at: note, left, supplier, lead }
}

/** «Order when the tank is at 1,600 litres, that is 8 hours», but not «order within 2 hours» or «at least 2 days ahead». */
const orders =
  /\b(?:re-?)?order\w*\b.*\b(?:when|once|as soon as)\b.*\b(?:tank|stock|level|left|remain\w*|litres?|liters?|pieces)\b|(?:[剩余餘]|低于|低於|降[到至]).*\d.*(?:[订訂][购購货貨]|下[单單]|叫[油货貨]|[补補][货貨油])/i
const otherTimes =
  /\b(?:within|at least|ahead|before|in advance|after|every|no later|takes?|needs?|deliver\w*|arriv\w*)\b|提前|提早|之?[内內](?![存容])|最[晚迟遲]|[送到交]货|[送到交]貨|送[达達]/i
