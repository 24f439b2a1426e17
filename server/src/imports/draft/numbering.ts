import type { Draft, DraftElement } from './draft.ts'
import { textOf } from './draft.ts'

/** Gives every entry an id that others can refer to: as its number in the source, else the next one of its sort. */
export function giveIds(root: Draft): void {
  new Numbering(root).give(root, undefined)
}

class Numbering {
  /** Ids of one sort are different in the whole document, not only in their list. */
  readonly #taken: Set<string>

  constructor(root: Draft) {
    this.#taken = new Set(idsIn(root))
  }

  give(draft: Draft, above: string | undefined): void {
    if (draft.is === 'text') return
    if (draft.is === 'list') this.#number(draft.items, above)
    else for (const value of draft.values.values()) this.give(value, idOf(draft) ?? above)
  }

  #number(items: readonly Draft[], above: string | undefined): void {
    let next = 1
    for (const item of items) {
      if (item.is !== 'element') continue
      if (item.shape.properties.has('id') && idOf(item) === undefined) {
        let id = idFor(item, above, next)
        while (this.#taken.has(`${item.shape.name} ${id}`)) id = idFor(item, above, ++next)
        this.#taken.add(`${item.shape.name} ${id}`)
        next++
        item.values.set('id', textOf(id))
      }
      this.give(item, above)
    }
  }
}

function* idsIn(draft: Draft): Generator<string> {
  if (draft.is === 'text') return
  if (draft.is === 'element' && idOf(draft) !== undefined) yield `${draft.shape.name} ${idOf(draft)}`
  for (const value of draft.is === 'list' ? draft.items : draft.values.values()) yield* idsIn(value)
}

/** `T2` for the second task and `T2.3` for its third step: as the example of the schema begins. Without a number there it is `activity-2`. */
function idFor({ shape: { properties, defines } }: DraftElement, above: string | undefined, number: number): string {
  const example = properties.get('id')?.example ?? ''
  const [, prefix = `${defines?.type ?? 'entry'}-`, nested] = /^(.*?)(?<!\d)\d+([.-]\d+)?$/.exec(example) ?? []
  return nested !== undefined && above !== undefined ? `${above}.${number}` : `${prefix}${number}`
}

function idOf({ values }: DraftElement): string | undefined {
  const id = values.get('id')
  return id?.is === 'text' ? id.text : undefined
}
