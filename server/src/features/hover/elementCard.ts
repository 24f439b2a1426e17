import type { term } from '../../base/message.ts'
import { isLocated, scalarAt } from '../../language/model/access.ts'
import type { Element } from '../../language/model/element.ts'
import type { DocumentModel } from '../../language/model/readModel.ts'
import { choiceFor } from '../../language/schema/lookup.ts'
import { isoText } from '../../language/values/civil.ts'
import { namesOf } from '../../programme/analysis/network.ts'
import { type DefinitionSite, resolve } from '../../programme/index/definitions.ts'
import { referencesTo } from '../../programme/index/references.ts'
import { coveringPlans, lastExercised, planTitle } from '../coveringPlans.ts'
import { dependencies } from '../dependencyHierarchy.ts'
import { distance } from '../distance.ts'
import type { Snapshot } from '../snapshot.ts'

/** What one wants to know of something before anything else, where it has it. */
const telling = [
  'owner',
  'deputy',
  'role',
  'status',
  'type',
  'category',
  'start',
  'end',
  'date',
  'due',
  'rto',
  'rpo',
  'wrt',
  'mtpd',
  'mbco',
  'rto_capability',
  'rpo_capability',
  'availability',
  'metric',
  'level',
  'phones',
  'email',
] as const

/** Values that belong together stand on one line, in this order. */
const rows: readonly (readonly string[])[] = [telling.slice(0, 6), telling.slice(6, 10), telling.slice(10)]

/** An element as a card: who carries it, its times, who depends on it, where it is covered and when that was last exercised. */
export function elementCard(site: DefinitionSite, { programme, locale, render, today }: Snapshot): string {
  const { fact, file } = site
  const say = (key: string, args: Parameters<typeof term>[0] | Readonly<Record<string, unknown>>): string =>
    render({ key: `card.${key}`, args: args as never }, locale)
  const title = fact.name === undefined || fact.name === fact.id ? `**\`${fact.id}\`**` : `**${escaped(fact.name)}** \`${fact.id}\``
  const { needs, neededBy } = dependencies(programme, site)
  const plans = coveringPlans(site, programme)
  const last = lastExercised(site, programme, today)
  const uses = referencesTo(programme, site).length
  return [
    `${title} · ${fact.element.$.shape.docs.title[locale]}`,
    ...rows.flatMap((keys) => rowOf(fact.element, keys, { site, programme, locale })),
    ...lineOf('needs', namesOf(needs.map((one) => one.fact)), say),
    ...lineOf('neededBy', namesOf(neededBy.map((one) => one.fact)), say),
    ...lineOf('covered', plans.map(planTitle), say),
    ...(last === undefined
      ? plans.length > 0
        ? [say('neverExercised', {})]
        : []
      : [say('exercised', { day: isoText(last), distance: distance(last - today, { render, locale }) })]),
    say(uses === 1 ? 'usedOnce' : 'used', { count: uses, file: decodeURIComponent(file.uri.slice(file.uri.lastIndexOf('/') + 1)) }),
  ].join('\n\n')
}

const lineOf = (
  key: string,
  names: readonly string[],
  say: (key: string, args: { readonly names: readonly string[] }) => string,
): readonly string[] => (names.length === 0 ? [] : [say(key, { names: names.map(escaped) })])

interface Around extends Pick<Snapshot, 'programme' | 'locale'> {
  readonly site: DefinitionSite
}

function rowOf(element: Element, keys: readonly string[], around: Around): readonly string[] {
  const parts = keys.flatMap((key) => {
    const text = shownAt(element, key, around)
    const title = element.$.shape.properties.get(key)?.docs.title[around.locale] ?? key
    return text === undefined ? [] : [`${shortTitle(key, title)}: ${text}`]
  })
  return parts.length === 0 ? [] : [parts.join(' · ')]
}

/** RTO, RPO, MTPD are what people say in every language. */
const shortTitle = (key: string, title: string): string => (/^(?:rto|rpo|wrt|mtpd|mbco)$/.test(key) ? key.toUpperCase() : title)

function shownAt(element: Element, key: string, { site, programme, locale }: Around): string | undefined {
  const value = (element as unknown as Readonly<Record<string, unknown>>)[key]
  const scalars = (Array.isArray(value) ? value : [value]).filter((one) => isLocated<unknown>(one))
  const shape = element.$.shape.properties.get(key)?.shape
  const scalar = shape?.scalar ?? shape?.list?.item.scalar
  const texts = scalars.map(({ text }) => {
    const choice = scalar && choiceFor(scalar, text)
    return choice ? choice.labels[locale] : scalar?.refers ? nameOf({ text, types: scalar.refers }, programme, site.document) : text
  })
  return texts.length === 0 ? undefined : texts.map(escaped).join(', ')
}

function nameOf(
  wanted: { readonly text: string; readonly types: readonly string[] },
  programme: Snapshot['programme'],
  document: DocumentModel,
): string {
  const resolution = resolve(programme.definitions, wanted, document)
  return resolution.found === 'one'
    ? (resolution.site.fact.name ?? scalarAt(resolution.site.fact.element, 'title')?.text ?? wanted.text)
    : wanted.text
}

/** An author's words are no Markdown. */
const escaped = (text: string): string => text.replace(/[\\`*_[\]<>|#]/g, '\\$&')
