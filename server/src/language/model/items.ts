import { remembered } from '../../base/remembered.ts'
import { contains, type Span, touches } from '../../base/span.ts'
import { scalarAt } from './access.ts'
import type { Element } from './element.ts'
import type { DocumentModel } from './readModel.ts'

/**
 * Names an element by its path, list items by their id where they have one: `tasks/T1/subtasks/T1.2`. It stays the same while
 * lines are inserted above it or items change places.
 */
export const itemOf: (element: Element) => string = remembered((element: Element) => {
  const { parent, path } = element.$
  if (!parent) return ''
  const own = path.slice(parent.$.path.length)
  const last = own.at(-1)
  const name = typeof last === 'number' ? (scalarAt(element, 'id')?.text ?? String(last)) : undefined
  const steps = name === undefined ? own : [...own.slice(0, -1), name]
  return [itemOf(parent), ...steps].filter((part) => part !== '').join('/')
})

/** Names the value behind a key of an element. */
export const itemOfKey = (element: Element, key: string): string => [itemOf(element), key].filter((part) => part !== '').join('/')

/** Every item of a document with the place to show: elements, and the keys in them. */
function* placesOf(document: DocumentModel): Generator<readonly [item: string, shown: Span, whole: Span]> {
  for (const element of document.elements) {
    yield [itemOf(element), anchorOf(element), element.$.span]
    for (const slot of element.$.slots.values()) {
      const whole = { start: slot.keySpan.start, end: Math.max(slot.keySpan.end, slot.span.end) }
      yield [itemOfKey(element, slot.key), slot.node?.kind === 'scalar' ? slot.span : slot.keySpan, whole]
    }
  }
}

/** Where an item stands now; a key that its element does not have is shown by the element. */
export function locateItem(documents: readonly DocumentModel[], item: string): Span | undefined {
  for (const document of documents) for (const [name, shown] of placesOf(document)) if (name === item) return shown
  const parent = item.slice(0, Math.max(0, item.lastIndexOf('/')))
  const element = documents.flatMap(({ elements }) => elements).find((one) => parent !== '' && itemOf(one) === parent)
  return element && anchorOf(element)
}

/** The element that has this name. */
export const elementOfItem = ({ elements }: DocumentModel, item: string): Element | undefined => elements.find((one) => itemOf(one) === item)

/** The id of an element, else the key that holds it. */
const anchorOf = (element: Element): Span => scalarAt(element, 'id')?.span ?? element.$.keySpan ?? element.$.span

/** The innermost item at an offset. */
export function itemAt(documents: readonly DocumentModel[], offset: number): string | undefined {
  let best: { readonly item: string; readonly whole: Span } | undefined
  for (const document of documents) {
    for (const [item, , whole] of placesOf(document)) {
      if (item !== '' && touches(whole, offset) && (!best || contains(best.whole, whole))) best = { item, whole }
    }
  }
  return best?.item
}
