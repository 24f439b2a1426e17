import { shortened } from '../../base/message.ts'
import { remembered } from '../../base/remembered.ts'
import { type Span, touches } from '../../base/span.ts'
import { itemRows } from '../../language/edits/itemRows.ts'
import { fixedOrder } from '../../language/edits/reorderItems.ts'
import type { Refused } from '../../language/edits/setScalar.ts'
import { rowAt } from '../../language/lines/lineTable.ts'
import { ancestors, isElement, scalarAt, listAt as valuesAt } from '../../language/model/access.ts'
import { type Element, pathText, type Slot } from '../../language/model/element.ts'
import type { FileModel } from '../../language/model/file.ts'
import type { DocumentModel } from '../../language/model/readModel.ts'
import type { Sequence } from '../../language/yaml/nodes.ts'
import { placeAt } from '../placeAt.ts'
import type { Snapshot } from '../snapshot.ts'

/** A list of a plan, and the item at the cursor where it is on one. */
export interface List {
  readonly file: FileModel
  readonly document: DocumentModel
  readonly slot: Slot
  /** `tasks[0].subtasks` */
  readonly path: string
  readonly node: Sequence
  /** The items that are mappings, by their index. */
  readonly elements: ReadonlyMap<number, Element>
  readonly index?: number
}

/** The innermost list at an offset: inside it, or at its key. Of a text that is broken nothing is known. */
export function listAt({ file }: Pick<Snapshot, 'file'>, offset: number): List | undefined {
  if (!file?.intact) return undefined
  const last = found.get(file)
  if (last?.offset === offset) return last.list
  const list = findList(file, offset)
  found.set(file, { offset, list })
  return list
}

// Each refactoring asks for the same place.
const found = new WeakMap<FileModel, { readonly offset: number; readonly list: List | undefined }>()

function findList(file: FileModel, offset: number): List | undefined {
  const place = placeAt(file, offset)
  if (!place) return undefined
  for (const holder of ancestors(place.element)) {
    for (const slot of holder.$.slots.values()) {
      const { node } = slot
      if (node?.kind !== 'sequence' || !covers(slot, node, offset)) continue
      const index = indexAt(node, file, offset)
      const path = pathText([...holder.$.path, slot.key])
      return { file, document: place.document, slot, path, node, elements: elementsOf(holder, slot.key), ...(index !== undefined && { index }) }
    }
  }
  return undefined
}

function covers({ keySpan, origin }: Slot, { layout, items, span }: Sequence, offset: number): boolean {
  const end = layout === 'flow' ? span.end : (items.at(-1)?.span.end ?? span.end)
  return origin === 'own' && touches({ start: keySpan.start, end: Math.max(keySpan.end, end) }, offset)
}

function indexAt(node: Sequence, { table }: FileModel, offset: number): number | undefined {
  const row = rowAt(table, offset)
  const index =
    node.layout === 'flow'
      ? node.items.findIndex(({ span }) => touches(span, offset))
      : (itemRows(node, table)?.findIndex(({ first, last }) => first <= row && row <= last) ?? -1)
  return index < 0 ? undefined : index
}

/** By the place that each says it has: what could not be read leaves a hole. */
const elementsOf = (holder: Element, key: string): ReadonlyMap<number, Element> =>
  new Map(
    valuesAt(holder, key)
      .filter(isElement)
      .flatMap((element) => {
        const index = element.$.path.at(-1)
        return typeof index === 'number' ? [[index, element] as const] : []
      }),
  )

/** Mappings that are steps of a scale: each is more than the one before. */
const steps: ReadonlySet<string> = new Set(['common.impact_level', 'risk_register.scale_level', 'risk_register.risk_level'])

/** Whether the place of an item is what it means: the steps of a scale, the impact after each of the times, the cells of a matrix. */
export function isScale({ slot: { property } }: List): boolean {
  const { scalar, mapping, list } = property?.shape.list?.item ?? {}
  return !property || list !== undefined || steps.has(mapping?.name ?? '') || ['level', 'money', 'duration'].includes(scalar?.value ?? '')
}

/** Why the items of a list cannot change places. */
export const fixed = ({ node, file, document, slot }: List): Refused | undefined =>
  isShared(document, slot.span) ? 'alias' : fixedOrder(node, file.table)

/** Whether a piece of the text stands for several places: an alias repeats what is around it, or `<<` brings it in somewhere. */
export const isShared = (document: DocumentModel, { start, end }: Span): boolean =>
  sharedIn(document).some((span) => span.start <= start && end <= span.end)

// Most documents share nothing, and each offer asks.
const sharedIn: (document: DocumentModel) => readonly Span[] = remembered(({ elements }: DocumentModel) => {
  const spans = [...Map.groupBy(elements, ({ $ }) => `${$.span.start} ${$.span.end}`).values()]
  const repeated = spans.flatMap(([first, ...more]) => (first && more.length > 0 ? [first.$.span] : []))
  const merged = elements.flatMap(({ $ }) => [...$.slots.values()].flatMap(({ origin, span }) => (origin === 'merged' ? [span] : [])))
  return [...repeated, ...merged]
})

/** How a person knows an item: its id, else its title, else how it begins. */
export function itemName({ node, elements, file }: List, index: number): string {
  const element = elements.get(index)
  const named = element && ['id', 'title', 'name'].map((key) => scalarAt(element, key)?.text).find((text) => text !== undefined)
  const { start, end } = node.items[index]?.span ?? { start: 0, end: 0 }
  return named ?? shortened(file.table.text.slice(start, end), 30)
}
