import type { Span } from '../../base/span.ts'
import type { AnnualPlan } from '../../generated/model.ts'
import { writeScalar } from '../../language/edits/writeScalar.ts'
import type { ScalarShape } from '../../language/schema/shape.ts'
import { isoText } from '../../language/values/civil.ts'
import { frequencyWords } from '../../language/values/frequencies.ts'
import { visibleSites } from '../../programme/index/definitions.ts'
import type { Snapshot } from '../snapshot.ts'
import { literal, order, type Suggestion } from './suggestion.ts'

/** A place for a value: what it replaces, how it is written. */
export interface ValuePlace {
  readonly replace: Span
  readonly quote: '' | '"' | "'"
  readonly layout: 'block' | 'flow'
  /** A list's place takes its first entry in brackets. */
  readonly as: 'scalar' | 'list'
}

interface Offer {
  readonly text: string
  readonly detail: string
  readonly kind: Suggestion['kind']
  readonly words?: readonly string[]
  readonly documentation?: string
}

/** What may stand in a scalar's place. */
export function valueSuggestions(scalar: ScalarShape, place: ValuePlace, snapshot: Snapshot): readonly Suggestion[] {
  // Behind a bare colon YAML would read `key:value` as one text.
  const gap = snapshot.table.text[place.replace.start - 1] === ':' ? ' ' : ''
  return offersFor(scalar, snapshot).map(
    ({ text, detail, kind, words = [], documentation = '' }, index): Suggestion => ({
      label: text,
      detail,
      documentation,
      kind,
      insert: gap + literal(written(text, place)),
      replace: place.replace,
      filter: [text, ...words].join(' '),
      sort: order(index),
      next: 'nothing',
    }),
  )
}

function written(text: string, { quote, layout, as }: ValuePlace): string {
  if (as === 'list') return `[${writeScalar(text, 'flow')}]`
  if (quote === "'") return `'${text.replaceAll("'", "''")}'`
  return quote === '"' ? JSON.stringify(text) : writeScalar(text, layout)
}

function offersFor({ choices, refers, value }: ScalarShape, snapshot: Snapshot): readonly Offer[] {
  if (choices)
    return choices.map(
      (choice): Offer => ({
        text: choice.value,
        detail: choice.labels[snapshot.locale],
        kind: 'choice',
        words: [...Object.values(choice.labels), ...choice.aliases],
      }),
    )
  if (refers) return references(refers, snapshot)
  switch (value) {
    case 'date':
      return dates(snapshot)
    case 'boolean':
      return ['true', 'false'].map((text) => ({ text, detail: '', kind: 'value' }))
    case 'frequency':
      return frequencyWords.map((text) => ({ text, detail: '', kind: 'value' }))
    case 'duration':
      return ['15min', '30min', '1h', '2h', '4h', '8h', '24h', '3d', '7d'].map((text) => ({ text, detail: '', kind: 'value' }))
    case 'interval':
      return ['1mo', '3mo', '6mo', '12mo', '2y', '3y'].map((text) => ({ text, detail: '', kind: 'value' }))
    default:
      return []
  }
}

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
    ...[7, 30, 90].map((days) => named(isoText(today + days), say('inDays', { days }))),
  ]
  return offers.filter((offer, index) => offers.findIndex(({ text }) => text === offer.text) === index)
}
