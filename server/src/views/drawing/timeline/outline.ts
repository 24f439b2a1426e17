import type { TimelineItem } from '../../models/timeline/types.ts'
import type { ItemId } from '../../models/types.ts'

/** An item and its place in the tree. */
export interface Branch {
  readonly item: TimelineItem
  /** Its place in the whole list, from 0. */
  readonly index: number
  readonly parent: Branch | undefined
  readonly parts: readonly TimelineItem[]
}

/** The tree that the items' levels describe: a parent is the nearest item above of a lower level. */
export function branchesOf(items: readonly TimelineItem[]): readonly Branch[] {
  const path: (Branch & { readonly parts: TimelineItem[] })[] = []
  return items.map((item, index) => {
    while ((path.at(-1)?.item.level ?? 0) >= item.level) path.pop()
    const branch = { item, index, parent: path.at(-1), parts: [] }
    for (const above of path) above.parts.push(item)
    path.push(branch)
    return branch
  })
}

export interface Row extends Branch {
  /** `leaf` has nothing in it. */
  readonly fold: 'leaf' | 'open' | 'closed'
}

/** The rows in sight: nothing inside a closed one. Until the reader opens or closes something, what is done is closed. */
export function openRows(branches: readonly Branch[], folded: readonly ItemId[] | null): readonly Row[] {
  const closed = new Set(folded ?? doneBranches(branches))
  const isClosed = (branch: Branch): boolean => branch.parts.length > 0 && closed.has(branch.item.id)
  return branches
    .filter((branch) => !above(branch).some(isClosed))
    .map((branch) => ({ ...branch, fold: branch.parts.length === 0 ? 'leaf' : isClosed(branch) ? 'closed' : 'open' }))
}

export function doneBranches(branches: readonly Branch[]): readonly ItemId[] {
  return branches.filter((branch) => branch.parts.length > 0 && branch.item.state === 'done').map((branch) => branch.item.id)
}

/** The list of closed rows after one was opened or closed. */
export function toggled(branches: readonly Branch[], folded: readonly ItemId[] | null, id: ItemId): readonly ItemId[] {
  const now = folded ?? doneBranches(branches)
  return now.includes(id) ? now.filter((other) => other !== id) : [...now, id]
}

/** The list of closed rows after all above an item were opened, so that it can be seen. */
export function openedFor(branches: readonly Branch[], folded: readonly ItemId[] | null, id: ItemId): readonly ItemId[] | null {
  const branch = branches.find((one) => one.item.id === id)
  const hiding = branch === undefined ? [] : above(branch).map((one) => one.item.id)
  const now = folded ?? doneBranches(branches)
  return now.some((one) => hiding.includes(one)) ? now.filter((one) => !hiding.includes(one)) : folded
}

export function above(branch: Branch): readonly Branch[] {
  return branch.parent === undefined ? [] : [branch.parent, ...above(branch.parent)]
}
