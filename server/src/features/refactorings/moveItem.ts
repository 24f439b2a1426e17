import type { FileEdits } from '../../base/edit.ts'
import { message } from '../../base/message.ts'
import { reorderItems } from '../../language/edits/reorderItems.ts'
import type { Programme } from '../../programme/index/programme.ts'
import type { Snapshot } from '../snapshot.ts'
import { fixed, isScale, itemName, type List, listAt } from './listAt.ts'
import { joined, type Proposal, type Refactoring, refusedBy } from './refactoring.ts'
import { followItems } from './waivedItems.ts'

/** The item at the cursor one place up or down in its list. */
export const moveItem: Refactoring = (snapshot, range) => {
  const list = listAt(snapshot, range.start)
  if (list?.index === undefined || list.node.items.length < 2 || isScale(list)) return []
  const last = list.node.items.length - 1
  return [
    ...(list.index > 0 ? [moved(snapshot, list, [list.index, list.index - 1])] : []),
    ...(list.index < last ? [moved(snapshot, list, [list.index, list.index + 1])] : []),
  ]
}

function moved({ programme }: Snapshot, list: List, [from, to]: readonly [from: number, to: number]): Proposal {
  const id = to < from ? 'moveUp' : 'moveDown'
  const order = list.node.items.map((_, index) => (index === from ? to : index === to ? from : index))
  return {
    id,
    kind: 'move',
    title: message(`refactoring.${id}`, { item: itemName(list, from) }),
    when: 'asked',
    ...refusedBy(fixed(list)),
    changes: () => ({ edits: reordered(list, order, programme) }),
  }
}

/** The items of a list in another order, with the waivers that tell them by their places; nothing where they cannot change places. */
export function reordered(list: List, order: readonly number[], programme: Programme): readonly FileEdits[] {
  const { node, file } = list
  const edit = reorderItems(node, order, file.table)
  const places = order.map((_, old) => order.indexOf(old))
  return typeof edit === 'string' ? [] : joined([{ uri: file.uri, edits: [edit] }, ...followItems(list, places, programme)])
}
