/** What can stand for a `{name}` in a message. Quantities stay numbers until a language renders them. */
export type Arg = string | number | Message | Quantity | readonly Arg[]

/** A figure with its meaning, so that each language writes it in its own way. */
export type Quantity =
  | { readonly quantity: 'duration'; readonly seconds: number }
  | { readonly quantity: 'percent'; readonly value: number }
  | { readonly quantity: 'number'; readonly value: number }
  /** A word that the schema has in each language, as the name of a key or of a kind of element. */
  | { readonly quantity: 'term'; readonly texts: Readonly<Record<string, string>> }

export type Args = Readonly<Record<string, Arg>>

/** A sentence as data: which one, and with which figures. It becomes text at the edge, in the reader's language. */
export interface Message {
  readonly key: string
  readonly args: Args
}

export const message = (key: string, args: Args = {}): Message => ({ key, args })

export const duration = (seconds: number): Quantity => ({ quantity: 'duration', seconds })
export const percent = (value: number): Quantity => ({ quantity: 'percent', value })
export const figure = (value: number): Quantity => ({ quantity: 'number', value })
export const term = (texts: Readonly<Record<string, string>>): Quantity => ({ quantity: 'term', texts })

/** A heading within an English sentence: `Recovery time` is «recovery time», `RTO` stays. */
export const termInside = (texts: Readonly<Record<string, string>>): Quantity =>
  term({ ...texts, en: (texts['en'] ?? '').replace(/^[A-Z](?=[a-z]*(?:[\s-]|$))/, (first) => first.toLowerCase()) })

/** An author's own words in a sentence: their beginning, where they are a sentence themselves. */
export const shortened = (text: string, most = 40): string => {
  const letters = [...text.replace(/\s+/g, ' ')]
  return letters.length <= most
    ? letters.join('')
    : `${letters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`
}
