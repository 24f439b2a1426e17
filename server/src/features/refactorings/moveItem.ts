import type { FileEdits } from '../../base/edit.ts'
import { message } from '../../base/message.ts'
import { reorderItems } from '../../language/edits/reorderItems.ts'
import { fixed, isScale, itemName, type List, listAt } from './listAt.ts'
import { type Proposal, type Refactoring, refusedBy } from './refactoring.ts'

/** The item at the cursor one place up or down in its list. */
export const moveItem: Refactoring = (snapshot, range) => {
  const list = listAt(snapshot, range.start)
  if (list?.index === undefined || list.node.items.length < 2 || isScale(list)) return []
  const last = list.node.items.length - 1
  return [
    ...(list.index > 0 ? [moved(list, list.index, list.index - 1)] : []),
    ...(list.index < last ? [moved(list, list.index, list.index + 1)] : []),
  ]
}

function moved(list: List, from: number, to: number): Proposal {
  const id = to < from ? 'moveUp' : 'moveDown'
  const order = list.node.items.map((_, index) => (index === from ? to : index === to ? from : index))
  return {
    id,
    kind: 'move',
    title: message(`refactoring.${id}`, { item: itemName(list, from) }),
    when: 'asked',
    ...refusedBy(fixed(list)),
    changes: () => ({ edits: reordered(list, order) }),
  }
}

/** The items of a list in another order; nothing where they cannot change places. */
export function reordered({ node, file }: List, order: readonly number[]): readonly FileEdits[] {
  const edit = reorderItems(node, order, file.table)
  return typeof edit === 'string' ? [] : [{ uri: file.uri, edits: [edit] }]
}
