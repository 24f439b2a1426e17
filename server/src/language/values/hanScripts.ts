import { mergedPairs, scriptPairs } from './hanPairs.ts'

const script = [...scriptPairs]
const merged = [...mergedPairs]
const at = (characters: readonly string[], parity: 0 | 1): readonly string[] => characters.filter((_, index) => index % 2 === parity)

/** Characters that only simplified texts have. */
export const simplifiedOnly: ReadonlySet<string> = new Set(at(script, 0))

/** Characters that only traditional texts have. */
export const traditionalOnly: ReadonlySet<string> = new Set([...at(script, 1), ...at(merged, 0)])

const simplified = new Map([
  ...at(script, 1).map((traditional, index) => [traditional, script[index * 2] ?? traditional] as const),
  ...at(merged, 0).map((traditional, index) => [traditional, merged[index * 2 + 1] ?? traditional] as const),
])

/** A text with its traditional characters as simplified ones: to compare with, never to show. */
export const inSimplified = (text: string): string => [...text].map((character) => simplified.get(character) ?? character).join('')

/** One spelling for a name in either script, whatever its width, case and spacing: to compare with, never to show. */
export const foldName = (name: string): string =>
  inSimplified(
    name
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[\s·・.,'’_-]+/gu, ''),
  )
