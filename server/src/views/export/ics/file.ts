import type { Locale } from '../../../l10n/locale.ts'
import { isoText } from '../../../language/values/civil.ts'
import { describe } from '../../drawing/timeline/describe.ts'
import type { TimelineItem } from '../../models/timeline/types.ts'
import type { DayNumber, PreviewModel } from '../../models/types.ts'
import { settingFor } from '../setting.ts'
import { sheetSpeaker } from '../sheets/sheet.ts'
import { contentLine, type Property } from './line.ts'

/**
 * What falls on a day as a calendar (RFC 5545): milestones, exercises, tests, audits, reviews, due measures, and the day by which the document
 * is to be reviewed. Each keeps its UID, so that a later import moves what moved and adds nothing twice. Nothing where there is no day.
 */
export function icsOf(model: PreviewModel, locale: Locale): string | undefined {
  const events = eventsOf(model, locale)
  if (events.length === 0) return undefined
  const { title } = model.head
  const lines: readonly Property[] = [
    ['BEGIN', 'VCALENDAR'],
    ['VERSION', '2.0'],
    ['PRODID', '-//Continuity//Continuity//EN'],
    ['CALSCALE', 'GREGORIAN'],
    ['METHOD', 'PUBLISH'],
    ['NAME', { text: title }],
    ['X-WR-CALNAME', { text: title }],
    ...events.flatMap((event) => eventLines(event, model)),
    ['END', 'VCALENDAR'],
  ]
  return lines.map(contentLine).join('')
}

interface CalendarEvent {
  readonly item: string
  readonly day: DayNumber
  readonly summary: string
  readonly description: string
  readonly state: TimelineItem['state']
  readonly category?: string
}

function eventsOf(model: PreviewModel, locale: Locale): readonly CalendarEvent[] {
  const { t } = settingFor(model, locale)
  const { head, timeline } = model
  const dated = (timeline?.items ?? []).flatMap((item): readonly CalendarEvent[] => {
    const { id, kind, type, end, state } = item
    if (end === undefined || (kind !== 'milestone' && kind !== 'event' && type === undefined)) return []
    const summary = [item.label, item.title].filter((part) => part !== '').join(' ')
    return [{ item: id, day: end, summary, description: describe(item, t), state, category: t(kind === 'milestone' ? kind : 'event') }]
  })
  if (head.nextReview === undefined) return dated
  const summary = sheetSpeaker(locale)('review', { title: head.title })
  return [...dated, { item: 'document/next_review_date', day: head.nextReview, summary, description: '', state: 'planned' }]
}

function eventLines({ item, day, summary, description, state, category }: CalendarEvent, { head }: PreviewModel): readonly Property[] {
  return [
    ['BEGIN', 'VEVENT'],
    ['UID', { text: `${uidPart(head.id ?? head.title)}/${uidPart(item)}@continuity.invalid` }],
    ['DTSTAMP', `${basic(head.today)}T000000Z`],
    // Grows with the day of the export: whoever has an older one takes this one for its successor.
    ['SEQUENCE', String(Math.max(0, head.today - firstDay))],
    ['DTSTART;VALUE=DATE', basic(day)],
    ['DTEND;VALUE=DATE', basic(day + 1)],
    ['SUMMARY', { text: summary }],
    ...(description === '' ? [] : [['DESCRIPTION', { text: description }] as const]),
    ...(category === undefined ? [] : [['CATEGORIES', { text: category }] as const]),
    ['STATUS', state === 'cancelled' ? 'CANCELLED' : 'CONFIRMED'],
    ['TRANSP', 'TRANSPARENT'],
    ['END', 'VEVENT'],
  ]
}

/** 2020-01-01, to keep the number short. */
const firstDay = 18_262

const basic = (day: DayNumber): string => isoText(day).replaceAll('-', '')

/** Ids may be of any letters; every calendar takes these. */
const uidPart = (text: string): string => encodeURIComponent(text)
