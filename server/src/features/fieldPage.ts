import type { Locale } from '../l10n/locale.ts'
import { kinds, shapeOf } from '../language/schema/kinds.ts'
import type { MappingShape, Property, Shape } from '../language/schema/shape.ts'

const words = {
  en: { key: 'Key', what: 'What it is', holds: 'Holds', needed: 'Needed from', list: 'list of', reference: 'reference to', and: 'or' },
  'zh-cn': { key: '键', what: '含义', holds: '内容', needed: '何时必填', list: '列表：', reference: '引用：', and: '或' },
  'zh-tw': { key: '鍵', what: '意義', holds: '內容', needed: '何時必填', list: '清單：', reference: '參照：', and: '或' },
} as const

/** The page of a mapping by its name, as `annual_plan.task`: every key with its meaning; nothing where there is no such mapping. */
export function fieldPage(name: string, locale: Locale): string | null {
  const mapping = mappings().get(name)
  return mapping ? `${fieldSection(mapping, locale, '#')}\n` : null
}

let known: ReadonlyMap<string, MappingShape> | undefined

/** Every mapping of every kind, collected when it is first asked for. */
function mappings(): ReadonlyMap<string, MappingShape> {
  known ??= new Map(kinds.flatMap((kind) => [...mappingsBelow(shapeOf(kind))]))
  return known
}

/** A mapping and all that it is made of, by name, in the order of the schema. */
export function mappingsBelow(root: MappingShape): ReadonlyMap<string, MappingShape> {
  const found = new Map<string, MappingShape>()
  collect(root, found)
  return found
}

function collect(mapping: MappingShape, found: Map<string, MappingShape>): void {
  if (found.has(mapping.name)) return
  found.set(mapping.name, mapping)
  for (const { shape } of mapping.properties.values()) into(shape, found)
  if (mapping.others) into(mapping.others, found)
  for (const variant of mapping.variants?.byValue.values() ?? []) collect(variant, found)
}

function into({ mapping, list }: Shape, found: Map<string, MappingShape>): void {
  if (mapping) collect(mapping, found)
  if (list) into(list.item, found)
}

/** A mapping as a section of Markdown, with a table of its keys. */
export function fieldSection({ name, docs, properties }: MappingShape, locale: Locale, mark: string): string {
  const { key, what, holds, needed } = words[locale]
  const rows = [...properties.values()].map((property) => row(property, locale))
  const table = [`| ${key} | ${what} | ${holds} | ${needed} |`, '| --- | --- | --- | --- |', ...rows].join('\n')
  return [`${mark} ${docs.title[locale] || name} \`${name}\``, docs.description[locale], rows.length > 0 ? table : '']
    .filter((part) => part !== '')
    .join('\n\n')
}

function row({ key, docs, shape, needed, basis }: Property, locale: Locale): string {
  const meaning = `**${docs.title[locale]}** ${docs.description[locale]}${basis === undefined ? '' : ` (${basis})`}`
  return `| \`${key}\` | ${cell(meaning)} | ${cell(holdsOf(shape, locale))} | ${needed ? `\`${needed.from}\` ${needed.rule}` : ''} |`
}

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ')

function holdsOf({ scalar, mapping, list }: Shape, locale: Locale): string {
  const { list: listOf, reference, and } = words[locale]
  const parts = [
    ...(scalar?.choices ? [scalar.choices.map(({ value, labels }) => `\`${value}\` ${labels[locale]}`).join(', ')] : []),
    ...(scalar?.refers ? [`${reference} ${scalar.refers.join(', ')}`] : []),
    ...(scalar && !scalar.choices && !scalar.refers ? [scalar.value] : []),
    ...(mapping ? [`\`${mapping.name}\``] : []),
    ...(list ? [`${listOf} ${holdsOf(list.item, locale)}`] : []),
  ]
  return parts.join(` ${and} `)
}
