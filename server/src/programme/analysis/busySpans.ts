import type { CommonCalendar, CommonCalendarSpan, RecordsExercise } from '../../generated/model.ts'
import type { Located } from '../../language/model/element.ts'
import type { CivilDay } from '../../language/values/civil.ts'
import { type Site, type Standpoint, targetOf } from '../index/elements.ts'

/** A stretch of days that tests must keep clear of. */
export interface BusySpan {
  readonly kind: 'freeze' | 'peak'
  readonly name: string
  readonly start: Located<CivilDay>
  readonly end: Located<CivilDay>
  readonly uri: string
}

/** The freezes of the programme, and freezes and peaks of the activities that an exercise covers. */
export function busySpans(exercise: RecordsExercise, usual: Located<string> | undefined, from: Standpoint): readonly BusySpan[] {
  const standard = targetOf(from, ['calendar'], usual)
  const ofActivities = exercise.activities.flatMap((reference) => {
    const activity = targetOf(from, ['activity'], reference)
    if (!activity) return []
    const calendar = targetOf({ programme: from.programme, document: activity.document }, ['calendar'], activity.element.calendar)
    const peaks = activity.element.peaks.flatMap((peak) => spanOf('peak', peak, activity.file.uri))
    return [...peaks, ...(calendar ? [...freezesOf(calendar), ...peaksOf(calendar)] : [])]
  })
  return [...(standard ? freezesOf(standard) : []), ...ofActivities]
}

const freezesOf = ({ element, file }: Site<CommonCalendar>): readonly BusySpan[] =>
  element.freezes.flatMap((span) => spanOf('freeze', span, file.uri))
const peaksOf = ({ element, file }: Site<CommonCalendar>): readonly BusySpan[] => element.peaks.flatMap((span) => spanOf('peak', span, file.uri))

function spanOf(kind: BusySpan['kind'], { name, start, end }: Pick<CommonCalendarSpan, 'name' | 'start' | 'end'>, uri: string): readonly BusySpan[] {
  return start && end ? [{ kind, name: name?.value ?? '', start, end, uri }] : []
}
