import { isBlank } from './blanks.ts'
import { type Draft, type DraftElement, pathTo } from './draft.ts'
import type { Ledger } from './ledger.ts'
import { namePropertyOf } from './terms.ts'

/**
 * Who is responsible stands behind the last of several steps, once, and is said of the task. A key that only the last entry of a list
 * has goes to the element that holds the list, where that one knows the key and has nothing but a blank there.
 */
export function lift(draft: Draft, ledger: Ledger, holders: readonly DraftElement[] = []): void {
  if (draft.is === 'text') return
  if (draft.is === 'list') {
    const entries = draft.items.filter((item) => item.is === 'element')
    liftFrom(entries, holders, ledger)
    for (const entry of entries) lift(entry, ledger)
    return
  }
  for (const value of draft.values.values()) lift(value, ledger, [...holders, draft])
}

function liftFrom(entries: readonly DraftElement[], holders: readonly DraftElement[], ledger: Ledger): void {
  const last = entries.at(-1)
  const others = entries.slice(0, -1)
  if (!last || others.length === 0) return
  const name = namePropertyOf(last.shape)?.key
  for (const [key, value] of [...last.values]) {
    if (key === name || key === 'id' || others.some(({ values }) => values.has(key))) continue
    // The outermost holder is the document: what stands in it is said of all.
    const holder = holders.findLast(({ path, shape }) => path !== '' && shape.properties.has(key))
    const known = holder?.values.get(key)
    if (!holder || !isAlike(holder, last, key) || (known && !isOpen(known) && !isOpen(value))) continue
    last.values.delete(key)
    if (!known || isOpen(known)) holder.values.set(key, value)
    ledger.move(pathTo(last, [key]), pathTo(holder, [key]))
  }
}

/** A blank gives way to what fills it. */
const isOpen = (draft: Draft): boolean => draft.is === 'text' && isBlank(draft.text)

/** The same sort of value in both: an owner is an owner, but an `impact` in words is none in figures. */
function isAlike(holder: DraftElement, entry: DraftElement, key: string): boolean {
  const [one, other] = [holder, entry].map(({ shape }) => shape.properties.get(key)?.shape)
  return one?.scalar?.value === other?.scalar?.value && (one?.mapping === undefined) === (other?.mapping === undefined)
}
