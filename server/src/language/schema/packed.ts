import type { SchemaFiles } from './jsonSchema.ts'

/*
 * The schemas are a fifth of the packed extension, and most of them is what keys mean, in three languages. One language behind the other
 * packs a sixth smaller than word for word beside the keys: so the texts stand in a list of their own, and each place counts its own.
 */

/** The schemas with a mark where texts were, and the texts: of each place the two of each language. */
export interface Packed {
  readonly schemas: unknown
  readonly texts: readonly string[]
}

type Data = Readonly<Record<string, unknown>>

/** No keyword of a schema has this name. */
const mark = ''

const isData = (value: unknown): value is Data => typeof value === 'object' && value !== null && !Array.isArray(value)

export function packed(files: SchemaFiles): Packed {
  const found: (readonly string[])[] = []
  const walk = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(walk)
    if (!isData(value)) return value
    const texts = textsOf(value)
    if (texts) found.push(texts)
    const { title, description, 'x-docs': docs, ...rest } = value
    return mapped(texts ? { [mark]: 1, ...rest } : value, walk)
  }
  const schemas = walk(files)
  return { schemas, texts: [0, 1, 2].flatMap((language) => found.flatMap((texts) => texts.slice(language * 2, language * 2 + 2))) }
}

/** Title and description in all languages, where all of them are there and nothing else. */
function textsOf({ title, description, 'x-docs': docs }: Data): readonly string[] | undefined {
  const chinese = isData(docs) ? [docs['zh-Hans'], docs['zh-Hant']] : []
  const all = [
    title,
    description,
    ...chinese.flatMap((one) => (isData(one) && Object.keys(one).length === 2 ? [one['title'], one['description']] : [])),
  ]
  return all.length === 6 && all.every((text) => typeof text === 'string') ? all : undefined
}

const mapped = (data: Data, change: (value: unknown) => unknown): Data =>
  Object.fromEntries(Object.entries(data).map(([key, value]) => [key, change(value)]))

/** The schemas as they were. */
export function unpacked({ schemas, texts }: Packed): SchemaFiles {
  const each = texts.length / 3
  let next = 0
  const walk = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(walk)
    if (!isData(value)) return value
    // Six thousand mappings on the way to the first answer: filled key by key, which is ten times as fast as through lists of entries.
    const whole: Record<string, unknown> = {}
    if (mark in value) {
      const [english, hans, hant] = [0, each, 2 * each].map((from) => ({ title: texts[from + next], description: texts[from + next + 1] }))
      Object.assign(whole, english, { 'x-docs': { 'zh-Hans': hans, 'zh-Hant': hant } })
      next += 2
    }
    for (const key in value) if (key !== mark) whole[key] = walk(value[key])
    return whole
  }
  return walk(schemas) as SchemaFiles
}
