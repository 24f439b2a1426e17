import type { Records, RecordsIncident, RecordsMeasuredRecovery } from '../../generated/model.ts'
import { isElementLike, type Located } from '../../language/model/element.ts'
import type { DateTime, Duration } from '../../language/values/valueTypes.ts'

/** That a time which an incident states does not fit its beginning and its end. */
export interface TimeMismatch {
  readonly stated: Located<Duration>
  readonly elapsed: Duration
  readonly end: Located<DateTime>
}

/**
 * Nothing is down for longer than the incident takes. It may be down for a shorter time; where all other incidents of the records are counted
 * from the beginning to the end, though, and no log says what happened in between, this one is another matter.
 */
export function timeMismatches({ incidents }: Pick<Records, 'incidents'>): readonly TimeMismatch[] {
  // An end before the beginning is MON-06’s.
  const timed = incidents.flatMap(timesOf).filter(({ elapsed }) => elapsed >= 0)
  return timed.flatMap((one) => {
    const tooLong = one.stated.filter(({ value }) => value > one.elapsed + rounding)
    const others = timed.filter((other) => other !== one)
    const shorter = others.length > 0 && others.every(isWhole) && isShort(one) ? one.stated.slice(0, 1) : []
    return [...tooLong, ...shorter].map((stated) => ({ stated, elapsed: one.elapsed, end: one.end }))
  })
}

/** Times are noted to the minute at both ends. */
const rounding = 120

interface Timed {
  readonly incident: RecordsIncident
  readonly elapsed: Duration
  readonly end: Located<DateTime>
  /** The downtime first. */
  readonly stated: readonly Located<Duration>[]
}

/** Several things may be down one after the other, each for a while: their times may add up to more. */
function timesOf(incident: RecordsIncident): readonly Timed[] {
  const { start, end, downtime, affected, measured } = incident
  if (
    !start ||
    !end ||
    !downtime ||
    affected.length > 1 ||
    ![start, end].every(hasTime) ||
    (start.value.zone === undefined) !== (end.value.zone === undefined)
  )
    return []
  // What builds on it may come back later.
  const [only] = affected
  const isOther = ({ of }: RecordsMeasuredRecovery): boolean => of !== undefined && (!only || isElementLike(only) || of.value !== only.value)
  const recoveries = measured.filter((one) => !isOther(one)).flatMap(({ rta }) => rta ?? [])
  return [{ incident, elapsed: instant(end.value) - instant(start.value), end, stated: [downtime, ...recoveries] }]
}

/** Of a day alone nobody knows the hour. */
const hasTime = ({ text }: Located<DateTime>): boolean => /\d:\d\d/.test(text)

const instant = ({ day, minutes, zone }: DateTime): number => day * 86_400 + (minutes - (zone ?? 0)) * 60

const isWhole = ({ stated: [downtime], elapsed }: Timed): boolean => downtime !== undefined && Math.abs(downtime.value - elapsed) <= rounding

/** A log says what happened in between, and what does not count may be counted in its own way. */
const isShort = ({ stated: [downtime], elapsed, incident }: Timed): boolean =>
  downtime !== undefined && downtime.value < elapsed - rounding && incident.timeline.length === 0 && incident.counts?.value !== false
