import type { Span } from '../../base/span.ts'
import type { RecordsFinding, RecordsIncident } from '../../generated/model.ts'
import { scalarAt } from '../../language/model/access.ts'
import { isElementLike, type Located } from '../../language/model/element.ts'
import type { CivilDay } from '../../language/values/civil.ts'
import { type Site, type Target, targetOf } from '../index/elements.ts'
import type { Programme } from '../index/programme.ts'

/** The day of what shows that a finding cannot have been verified when it says. */
export interface Sooner {
  /** Before it was found, or before the exercise in which it was verified. */
  readonly why: 'found' | 'held'
  readonly name: string
  readonly day: CivilDay
  readonly at: Span
  readonly uri: string
}

/** What a finding was verified before; nothing where one of the days is not known. */
export function verifiedBefore(programme: Programme, document: Site['document'], finding: RecordsFinding): Sooner | undefined {
  const { verified_on: verified, source, verified_in: shown } = finding
  const from = { programme, document }
  const found = source && !isElementLike(source) ? targetOf(from, ['exercise', 'restore_test', 'incident', 'audit', 'review'], source) : undefined
  const held = targetOf(from, ['exercise', 'restore_test', 'audit', 'review'], shown)
  const days = [dayOf('found', found), dayOf('held', held)].flatMap((one) => one ?? [])
  return verified && days.find(({ day }) => verified.value < day)
}

function dayOf(why: Sooner['why'], target: Target<'exercise' | 'restore_test' | 'incident' | 'audit' | 'review'> | undefined): Sooner | undefined {
  if (!target) return undefined
  const { element, file, name, id } = target
  const start = target.type === 'incident' ? (element as RecordsIncident).start : undefined
  const date: Located<CivilDay> | undefined = start ? { ...start, value: start.value.day } : scalarAt<CivilDay>(element, 'date')
  return date && { why, name: name ?? id, day: date.value, at: date.span, uri: file.uri }
}
