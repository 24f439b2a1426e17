import type { Locale } from '../l10n/locale.ts'
import { kinds, shapeOf } from '../language/schema/kinds.ts'
import type { MappingShape, Property, Shape } from '../language/schema/shape.ts'

/** The keys whose absence a rule reports, as a Markdown list: presence is schema data, and so is its page. */
export function neededBy(rule: string, locale: Locale): string {
  const found = new Map<string, Property>()
  for (const kind of kinds) collect(shapeOf(kind), { rule, found, seen: new Set() })
  return [...found].map(([place, { docs }]) => `- \`${place}\` — ${docs.title[locale]}: ${docs.description[locale]}`).join('\n')
}

interface Search {
  readonly rule: string
  readonly found: Map<string, Property>
  readonly seen: Set<string>
}

function collect(mapping: MappingShape, search: Search): void {
  if (search.seen.has(mapping.name)) return
  search.seen.add(mapping.name)
  for (const property of mapping.properties.values()) {
    if (property.needed?.rule === search.rule) search.found.set(`${mapping.name}.${property.key}`, property)
    into(property.shape, search)
  }
}

function into({ mapping, list }: Shape, search: Search): void {
  if (mapping) collect(mapping, search)
  if (list) into(list.item, search)
}
