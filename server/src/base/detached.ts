/**
 * The same text on its own. A piece cut out of a text keeps the whole of it in memory, for as long as anybody has the piece: an author
 * who changes a thousand lines one after the other would have a thousand texts kept.
 */
export const detached = (piece: string): string => ` ${piece}`.slice(1)
