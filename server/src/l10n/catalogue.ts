import type { Texts } from './locale.ts'

/** Sentences by key. `{name}` in a text stands for an argument. */
export type Catalogue = Readonly<Record<string, Texts>>
