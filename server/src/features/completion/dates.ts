import type { AnnualPlan } from '../../generated/model.ts'
import { type CivilDay, civilDate, civilDay, isoText, parseIso } from '../../language/values/civil.ts'
import type { Snapshot } from '../snapshot.ts'
import type { Offer } from './offer.ts'

/** Days that are often meant; and the day that a half-written one means: `6/15`, `615` and `0615` are in the year of the plan. */
export function dates(snapshot: Snapshot, written: string): readonly Offer[] {
  const { today, file, render, locale } = snapshot
  const say = (key: string, args = {}): string => render({ key: `completion.${key}`, args }, locale)
  const plan = file?.documents.find(({ kind }) => kind === 'annual_plan')?.root as AnnualPlan | undefined
  const { start, end } = plan?.period ?? {}
  const named = (text: string, detail: string): Offer => ({ text, detail, kind: 'date', words: [detail] })
  // Without a period the year of today counts.
  const first = start?.value ?? civilDay({ year: civilDate(today).year, month: 1, day: 1 })
  const offers = [
    ...meant(written, { first, last: end?.value ?? first + 364 }).map((text): Offer => ({ text, detail: '', kind: 'date', words: [written] })),
    named(isoText(today), say('today')),
    ...(start ? [named(isoText(start.value), say('periodStart'))] : []),
    ...(end ? [named(isoText(end.value), say('periodEnd'))] : []),
    named(isoText(nextWorkingDay(today)), say('nextWorkingDay')),
    ...[7, 30, 90].map((days) => named(isoText(today + days), say('inDays', { days }))),
  ]
  return offers.filter((offer, index) => offers.findIndex(({ text }) => text === offer.text) === index)
}

/** The days that a few digits can mean: `111` is January 11th or November 1st. Of the years of a period the first that has it inside. */
function meant(written: string, { first, last }: { readonly first: CivilDay; readonly last: CivilDay }): readonly string[] {
  const parted = /^(\d{1,2})[/.月-](\d{1,2})日?$/.exec(written.trim())
  const digits = /^\d{2,4}$/.exec(written.trim())?.[0] ?? ''
  const pairs = parted ? [[parted[1], parted[2]]] : [1, 2].map((months) => [digits.slice(0, months), digits.slice(months)])
  const years = [civilDate(first).year, civilDate(last).year]
  return pairs.flatMap(([month = '', day = '']) => {
    const days =
      month === '' || day === '' ? [] : years.flatMap((year) => parseIso(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`) ?? [])
    const inside = days.find((one) => one >= first && one <= last) ?? days[0]
    return inside === undefined || day.length > 2 ? [] : [isoText(inside)]
  })
}

/** The day after, and over a weekend the Monday. 1970-01-01, day 0, was a Thursday. */
function nextWorkingDay(today: CivilDay): CivilDay {
  const day = today + 1
  const fromMonday = (((day + 3) % 7) + 7) % 7
  return fromMonday < 5 ? day : day + 7 - fromMonday
}
