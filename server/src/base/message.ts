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
