import type { Bia, BiaActivity, CommonCalendar, CommonSupplier, ContinuityConfig } from '../../generated/model.ts'
import type { Located } from '../../language/model/element.ts'
import type { DocumentModel } from '../../language/model/readModel.ts'
import { type Standpoint, targetOf } from '../index/elements.ts'
import { documentsOf } from '../index/programme.ts'

/** Which calendar turns an element’s business hours into time. */
export type CalendarReading =
  | { readonly found: 'calendar'; readonly calendar: CommonCalendar; readonly hours: 'stated' | 'none' }
  /** One is named, but nothing or several things have that name. */
  | { readonly found: 'unknown' }
  | { readonly found: 'none' }

/** The calendar of an activity or a supplier: its own, else that of the analysis, else that of the programme. */
export function calendarOf(element: BiaActivity | CommonSupplier, from: Standpoint): CalendarReading {
  const analysis = from.document.kind === 'bia' && element.$.shape.name === 'bia.activity' ? (from.document.root as Bia).calendar : undefined
  const named = element.calendar ?? analysis
  return named ? readingOf(named, from) : ofProgramme(from)
}

function readingOf(named: Located<string>, from: Standpoint): CalendarReading {
  const calendar = targetOf(from, ['calendar'], named)?.element
  if (!calendar) return { found: 'unknown' }
  const { hours } = calendar
  const stated = hours !== undefined && (!Array.isArray(hours) || hours.length > 0)
  return { found: 'calendar', calendar, hours: stated ? 'stated' : 'none' }
}

function ofProgramme({ programme }: Standpoint): CalendarReading {
  const root = programme.settings.root as ContinuityConfig | undefined
  const document = root && [...documentsOf(programme)].map(([, one]) => one).find((one: DocumentModel) => one.root === root)
  return root?.calendar && document ? readingOf(root.calendar, { programme, document }) : { found: 'none' }
}
