import type { Locale, Texts } from '../../l10n/locale.ts'
import { type MappingShape, type Property, type Status, statuses } from './shape.ts'

const byValue: Readonly<Record<string, Texts>> = {
  date: { en: '[date]', 'zh-cn': '[日期]', 'zh-tw': '[日期]' },
  person: { en: '[name]', 'zh-cn': '[姓名]', 'zh-tw': '[姓名]' },
}

/** For whom a placeholder is written. */
export interface Writing {
  readonly locale: Locale
  /** What is needed at this status stands in a skeleton. */
  readonly status: Status
}

/** What a fix writes for a value that only a person can give: a placeholder, which DOC-01 then counts as work to do. */
export function placeholderFor(property: Property, writing: Writing): string {
  const { shape } = property
  if (shape.scalar) return shape.list ? `'${bracket(property, writing)}'` : bracket(property, writing)
  if (shape.mapping) return mappingSkeleton(shape.mapping, writing)
  return listSkeleton(property, writing)
}

function bracket({ shape, placeholder, docs }: Property, { locale }: Writing): string {
  const scalar = shape.scalar ?? shape.list?.item.scalar
  const isPerson = scalar?.refers?.some((type) => type === 'person' || type === 'role')
  const texts = placeholder ?? byValue[isPerson ? 'person' : (scalar?.value ?? '')]
  return texts?.[locale] ?? `[${docs.title[locale].toLowerCase()}]`
}

/** A mapping begins with the keys that are needed. */
const mappingSkeleton = (mapping: MappingShape, writing: Writing): string =>
  neededKeys(mapping, writing)
    .map((one) => `\n  ${entry(one, writing, '  ')}`)
    .join('')

function listSkeleton(property: Property, writing: Writing): string {
  const mapping = property.shape.list?.item.mapping
  if (!mapping) return `\n  - ${bracket(property, writing)}`
  return `\n  - ${neededKeys(mapping, writing)
    .map((one) => entry(one, writing, '    '))
    .join('\n    ')}`
}

const neededKeys = ({ properties }: MappingShape, { status }: Writing): readonly Property[] =>
  [...properties.values()].filter(
    ({ key, needed }) => key === 'id' || (needed !== undefined && statuses.indexOf(needed.from) <= statuses.indexOf(status)),
  )

function entry(property: Property, writing: Writing, indent: string): string {
  const value = placeholderFor(property, writing).replaceAll('\n', `\n${indent}`)
  return `${property.key}:${value.startsWith('\n') ? '' : ' '}${value}`
}
