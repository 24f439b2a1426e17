import { ruleNames } from '../../generated/ruleNames.ts'
import { rules } from '../../generated/rules.ts'
import { languages } from '../../l10n/locale.ts'
import type { Choice, ScalarShape } from '../../language/schema/shape.ts'
import { frequencyWords } from '../../language/values/frequencies.ts'
import type { ValueType } from '../../language/values/valueTypes.ts'
import { visibleSites } from '../../programme/index/definitions.ts'
import { type LevelPlace, levelsAt, levelTitle } from '../levels.ts'
import type { Snapshot } from '../snapshot.ts'
import { dates } from './dates.ts'
import type { Offer } from './offer.ts'

/** Where a value is wanted, and what stands there of it already. */
export interface OfferPlace extends LevelPlace {
  readonly written?: string
}

/** What may stand in a scalar's place. A level is one of the scale that its place is judged by, a waiver names a rule. */
export function offersFor({ choices, refers, value }: ScalarShape, snapshot: Snapshot, place: OfferPlace): readonly Offer[] {
  if (choices) return choices.map((choice) => choiceOffer(choice, snapshot))
  if (refers) return references(refers, snapshot)
  if (place.shape === 'common.waiver' && place.key === 'rule') return ruleIds(snapshot)
  if (value === 'date') return dates(snapshot, place.written ?? '')
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
  new Intl.DisplayNames(languages[locale], { type: 'currency' }).of(code) ?? ''

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
