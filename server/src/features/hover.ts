import { duration, percent } from '../base/message.ts'
import type { Span } from '../base/span.ts'
import { ancestors, scalarAt } from '../language/model/access.ts'
import type { Element } from '../language/model/element.ts'
import type { FigureFact } from '../language/model/facts.ts'
import { choiceFor } from '../language/schema/lookup.ts'
import type { Choice, Property } from '../language/schema/shape.ts'
import { readScalar } from '../language/values/scalars.ts'
import type { Measure } from '../language/values/valueTypes.ts'
import { allowedDowntime, availabilityAfter, yearSeconds } from '../programme/analysis/availability.ts'
import { resolve } from '../programme/index/definitions.ts'
import { type PlaceAt, placeAt } from './placeAt.ts'
import type { Snapshot } from './snapshot.ts'

export interface Hover {
  readonly markdown: string
  readonly span: Span
}

/** Explains what stands at an offset: a key by its doc, a figure by what it amounts to, an id by what it names. */
export function hover(snapshot: Snapshot, offset: number): Hover | undefined {
  const place = snapshot.file && placeAt(snapshot.file, offset)
  if (!place) return undefined
  if (place.key) return place.key.property && { markdown: keyCard(place.key.property, snapshot), span: place.key.keySpan }
  if (place.reference) return referenceCard(place, place.reference, snapshot)
  return place.figure && figureCard(place.figure, snapshot)
}

function keyCard({ key, docs, basis, example, shape }: Property, { locale, render }: Snapshot): string {
  const label = (name: string): string => render({ key: `hover.${name}`, args: {} }, locale)
  const choices = shape.scalar?.choices ?? shape.list?.item.scalar?.choices
  return [
    `**${docs.title[locale]}** \`${key}\``,
    docs.description[locale],
    ...(choices ? [`${label('allowed')}: ${choices.map((choice) => `\`${choice.value}\` ${labelOf(choice, locale)}`).join(' · ')}`] : []),
    ...(example === undefined ? [] : [`${label('example')}: \`${example}\``]),
    ...(basis === undefined ? [] : [`${label('basis')}: ${basis}`]),
  ].join('\n\n')
}

const labelOf = ({ value, labels }: Choice, locale: Snapshot['locale']): string => (labels[locale] === value ? '' : labels[locale])

function figureCard(figure: FigureFact, snapshot: Snapshot): Hover | undefined {
  const lines = [choiceLine(figure, snapshot), measureLine(figure, snapshot), dateLine(figure, snapshot)].filter((line) => line !== undefined)
  return lines.length > 0 ? { markdown: lines.join('\n\n'), span: figure.span } : undefined
}

function choiceLine({ scalar, text }: FigureFact, { locale }: Snapshot): string | undefined {
  const choice = choiceFor(scalar, text)
  return choice && `**${choice.labels[locale]}** \`${choice.value}\``
}

function measureLine({ scalar, text, key, element }: FigureFact, { render, locale }: Snapshot): string | undefined {
  const measure = measureOf(scalar.value, text, key)
  if (measure?.unit === 'percent' && mayBeAvailability(element) && measure.value > 50 && measure.value < 100) {
    const over = (window: number): ReturnType<typeof duration> => duration(allowedDowntime(measure.value, window))
    return render(
      {
        key: 'hover.downtime',
        args: { availability: percent(measure.value), year: over(yearSeconds), month: over(30 * 86400), week: over(7 * 86400) },
      },
      locale,
    )
  }
  if (measure?.unit !== 'duration' || measure.value <= 0 || measure.value >= yearSeconds) return undefined
  return render(
    { key: 'hover.outage', args: { outage: duration(measure.value), best: percent(availabilityAfter(measure.value, yearSeconds)) } },
    locale,
  )
}

/** A share of trained people is a percentage too: the objective's type tells, where it has one. */
function mayBeAvailability(element: Element): boolean {
  const types = [...ancestors(element)].map((one) => scalarAt<string>(one, 'type')?.value)
  return types.every((type) => type === undefined || type === 'availability')
}

/** A percentage is read as an availability only where one can stand: a metric's target, or a key of that name. */
function measureOf(type: string, text: string, key: string): Measure | undefined {
  if (type === 'target') {
    const target = readScalar('target', text)
    return target.ok ? target.value.measure : undefined
  }
  if (type === 'percent' && /availability/.test(key)) {
    const value = readScalar('percent', text)
    return value.ok ? { unit: 'percent', value: value.value } : undefined
  }
  const span = type === 'duration' ? readScalar('duration', text) : undefined
  return span?.ok ? { unit: 'duration', value: span.value } : undefined
}

function dateLine({ scalar, text }: FigureFact, { today, render, locale }: Snapshot): string | undefined {
  const day = scalar.value === 'date' ? readScalar('date', text) : undefined
  if (!day?.ok) return undefined
  const days = day.value - today
  const direction = days > 0 ? 'until' : 'ago'
  const key = days === 0 ? 'today' : Math.abs(days) === 1 ? `${direction}One` : direction
  return `${text} · ${render({ key: `hover.${key}`, args: { days: Math.abs(days) } }, locale)}`
}

function referenceCard(
  { document }: PlaceAt,
  reference: NonNullable<PlaceAt['reference']>,
  { programme, locale, render }: Snapshot,
): Hover | undefined {
  const { text, types, span } = reference
  const resolution = resolve(programme.definitions, { text, types }, document)
  if (resolution.found !== 'one') return undefined
  const { fact, file } = resolution.site
  const name = decodeURIComponent(file.uri.slice(file.uri.lastIndexOf('/') + 1))
  const title = `**${fact.name ?? fact.id}** \`${fact.id}\` · ${fact.element.$.shape.docs.title[locale]}`
  return { markdown: `${title}\n\n${render({ key: 'hover.defined', args: { file: name } }, locale)}`, span }
}
