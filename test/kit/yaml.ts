import { Lexer, parseAllDocuments } from 'yaml'

/** The data of a text by the `yaml` package, every scalar as a string; throws where the YAML is broken. */
export function dataOf(text: string): unknown {
  const documents = parseAllDocuments(text, { schema: 'failsafe', uniqueKeys: true, merge: true })
  const list = Array.isArray(documents) ? documents : []
  const [error] = list.flatMap(({ errors }) => errors)
  if (error) throw new Error(`${error.message}\n\n${text}`)
  const values: unknown[] = list.map((document) => document.toJS({ maxAliasCount: -1 }))
  return values.length === 1 ? values[0] : values
}

/** The comments of a text in their order. The lexer of the package says what is one. */
export const commentsOf = (text: string): readonly string[] => [...new Lexer().lex(text)].filter((lexeme) => lexeme.startsWith('#'))

export type Step = string | number

/** A copy of some data with a value set, or with `undefined` a key removed. */
export function withValue(data: unknown, [step, ...rest]: readonly Step[], value: unknown): unknown {
  if (step === undefined) return value
  if (Array.isArray(data)) return data.map((one, index) => (index === step ? withValue(one, rest, value) : one))
  const record = (data ?? {}) as Readonly<Record<string, unknown>>
  return { ...record, [step]: withValue(record[step], rest, value) }
}

/** What stands at a path of some data. */
export const valueAt = (data: unknown, path: readonly Step[]): unknown =>
  path.reduce<unknown>((at, step) => (at as Readonly<Record<Step, unknown>> | undefined)?.[step], data)

/** A few of each sort, so that a long file is covered without being gone through whole. */
export function fewOfEach<T>(all: readonly T[], sortOf: (one: T) => string, few = 3): readonly T[] {
  const seen = new Map<string, number>()
  return all.filter((one) => {
    const count = (seen.get(sortOf(one)) ?? 0) + 1
    seen.set(sortOf(one), count)
    return count <= few
  })
}
