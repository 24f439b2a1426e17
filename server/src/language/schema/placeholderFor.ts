import type { Locale, Texts } from '../../l10n/locale.ts'
import type { Property } from './shape.ts'

const byValue: Readonly<Record<string, Texts>> = {
  date: { en: '[date]', 'zh-cn': '[日期]', 'zh-tw': '[日期]' },
  person: { en: '[name]', 'zh-cn': '[姓名]', 'zh-tw': '[姓名]' },
}

/** What a fix writes for a value that only a person can give: a placeholder, which DOC-01 then counts as work to do. */
export function placeholderFor(property: Property, locale: Locale): string {
  const { shape, placeholder } = property
  const scalar = shape.scalar ?? shape.list?.item.scalar
  const person = scalar?.refers?.some((type) => type === 'person' || type === 'role')
  const texts = placeholder ?? byValue[person ? 'person' : (scalar?.value ?? '')]
  if (shape.scalar || !shape.list) {
    if (!shape.scalar && shape.mapping) return mappingSkeleton(property, locale)
    return texts?.[locale] ?? `[${property.docs.title[locale].toLowerCase()}]`
  }
  return listSkeleton(property, locale)
}

/** A mapping begins with the keys that are needed first. */
function mappingSkeleton({ shape }: Property, locale: Locale): string {
  const needed = [...(shape.mapping?.properties.values() ?? [])].filter((one) => one.needed?.from === 'draft')
  return needed.map((one) => `\n  ${one.key}: ${nested(placeholderFor(one, locale), '  ')}`).join('')
}

function listSkeleton({ shape, docs }: Property, locale: Locale): string {
  const item = shape.list?.item
  if (!item?.mapping) return `\n  - ${`[${docs.title[locale].toLowerCase()}]`}`
  const { properties } = item.mapping
  const keys = [...properties.values()].filter((one) => one.key === 'id' || one.needed?.from === 'draft')
  const lines = keys.map((one) => `${one.key}: ${nested(placeholderFor(one, locale), '    ')}`)
  return `\n  - ${lines.join('\n    ')}`
}

const nested = (text: string, indent: string): string => text.replaceAll('\n', `\n${indent}`)
