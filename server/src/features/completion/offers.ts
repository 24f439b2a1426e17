import type { AnnualPlan } from '../../generated/model.ts'
import { ruleNames } from '../../generated/ruleNames.ts'
import { rules } from '../../generated/rules.ts'
import type { Choice, ScalarShape } from '../../language/schema/shape.ts'
import { type CivilDay, isoText } from '../../language/values/civil.ts'
import { frequencyWords } from '../../language/values/frequencies.ts'
import type { ValueType } from '../../language/values/valueTypes.ts'
import { visibleSites } from '../../programme/index/definitions.ts'
import { type LevelPlace, levelsAt, levelTitle } from '../levels.ts'
import type { Snapshot } from '../snapshot.ts'
import type { Suggestion } from './suggestion.ts'

/** A value that may stand in a place, with what it means. */
export interface Offer {
  readonly text: string
  readonly detail: string
  readonly kind: Suggestion['kind']
  readonly words?: readonly string[]
  readonly documentation?: string
}

/** What may stand in a scalar's place. A level is one of the scale that its place is judged by, a waiver names a rule. */
export function offersFor({ choices, refers, value }: ScalarShape, snapshot: Snapshot, place: LevelPlace): readonly Offer[] {
  if (choices) return choices.map((choice) => choiceOffer(choice, snapshot))
  if (refers) return references(refers, snapshot)
  if (place.shape === 'common.waiver' && place.key === 'rule') return ruleIds(snapshot)
  if (value === 'date') return dates(snapshot)
  if (value === 'level') return levels(place, snapshot)
  if (value === 'currency') return currencies.map((text) => ({ text, detail: currencyName(text, snapshot.locale), kind: 'value' }))
  return (usual[value] ?? []).map((text) => ({ text, detail: '', kind: 'value' }))
}

const choiceOffer = ({ value, labels, aliases }: Choice, { locale }: Snapshot): Offer => ({
  text: value,
  detail: labels[locale],
  kind: 'choice',
  words: [...Object.values(labels), ...aliases],
})

/** What people most often write; anything else of the type may be typed. */
const usual: Partial<Readonly<Record<ValueType, readonly string[]>>> = {
  boolean: ['true', 'false'],
  frequency: frequencyWords,
  duration: ['15min', '30min', '1h', '2h', '4h', '8h', '24h', '3d', '7d'],
  interval: ['1mo', '3mo', '6mo', '12mo', '2y', '3y'],
}

/** Every rule of the catalogue: one that is not checked yet may be waived all the same. */
const ruleIds = ({ locale }: Snapshot): readonly Offer[] =>
  Object.entries(ruleNames).map(([id, name]): Offer => {
    const rule = rules.find((one) => one.id === id)
    return { text: id, detail: rule?.title[locale] ?? name, kind: 'reference', words: [name], documentation: rule?.why[locale] ?? '' }
  })

/** The levels of the scale, the lowest first. */
function levels(place: LevelPlace, { file, programme }: Snapshot): readonly Offer[] {
  const document = file?.documents.find(({ elements }) => place.element && elements.includes(place.element)) ?? file?.documents[0]
  if (!document) return []
  return levelsAt(place, programme, document).map(
    (level): Offer => ({ text: level.text, detail: levelTitle(level), kind: 'choice', words: level.names, documentation: level.meaning }),
  )
}

/** Those that plans are most often written in; any other may be typed. */
const currencies = ['TWD', 'CNY', 'USD', 'EUR', 'GBP', 'JPY', 'HKD', 'SGD', 'AUD', 'CAD', 'CHF', 'KRW', 'INR', 'MYR', 'NZD', 'SEK', 'NOK', 'DKK']

const currencyName = (code: string, locale: Snapshot['locale']): string =>
  new Intl.DisplayNames({ en: 'en', 'zh-cn': 'zh-Hans', 'zh-tw': 'zh-Hant' }[locale], { type: 'currency' }).of(code) ?? ''

function references(types: readonly string[], { programme, file, uri }: Snapshot): readonly Offer[] {
  const own = file?.documents ?? []
  const sites = [...visibleSites(programme.definitions, types, own)]
  return sites
    .map(
      ({ fact, file: home }): Offer => ({
        text: fact.id,
        detail: fact.name ?? '',
        kind: 'reference',
        words: fact.name === undefined ? [] : [fact.name],
        documentation: home.uri === uri ? '' : decodeURIComponent(home.uri.slice(home.uri.lastIndexOf('/') + 1)),
      }),
    )
    .sort((a, b) => a.text.localeCompare(b.text, 'en', { numeric: true }))
}

function dates({ today, file, render, locale }: Snapshot): readonly Offer[] {
  const say = (key: string, args = {}): string => render({ key: `completion.${key}`, args }, locale)
  const plan = file?.documents.find(({ kind }) => kind === 'annual_plan')?.root as AnnualPlan | undefined
  const { start, end } = plan?.period ?? {}
  const named = (text: string, detail: string): Offer => ({ text, detail, kind: 'date', words: [detail] })
  const offers = [
    named(isoText(today), say('today')),
    ...(start ? [named(isoText(start.value), say('periodStart'))] : []),
    ...(end ? [named(isoText(end.value), say('periodEnd'))] : []),
    named(isoText(nextWorkingDay(today)), say('nextWorkingDay')),
    ...[7, 30, 90].map((days) => named(isoText(today + days), say('inDays', { days }))),
  ]
  return offers.filter((offer, index) => offers.findIndex(({ text }) => text === offer.text) === index)
}

/** The day after, and over a weekend the Monday. 1970-01-01, day 0, was a Thursday. */
function nextWorkingDay(today: CivilDay): CivilDay {
  const day = today + 1
  const fromMonday = (((day + 3) % 7) + 7) % 7
  return fromMonday < 5 ? day : day + 7 - fromMonday
}
