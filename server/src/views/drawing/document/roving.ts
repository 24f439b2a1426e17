// One tab stop per table or list; inside it the arrow keys go from item to item. The order of the page is the order of the keys,
// so nothing has to be kept: the element that has the focus is the state.

const reachable = '[data-item][tabindex]'

/** The element an arrow key leads to from the one that has the focus. */
export function arrowTarget(from: HTMLElement, key: string): HTMLElement | undefined {
  const group = from.closest<HTMLElement>('[data-roving]')
  if (group === null) return undefined
  const all = [...group.querySelectorAll<HTMLElement>(reachable)]
  switch (key) {
    case 'Home':
      return all[0]
    case 'End':
      return all.at(-1)
    case 'ArrowLeft':
      return step(all, from, -1)
    case 'ArrowRight':
      return step(all, from, 1)
    case 'ArrowUp':
      return group.dataset['roving'] === 'grid' ? sameColumn(from, 'previousElementSibling') : step(all, from, -1)
    case 'ArrowDown':
      return group.dataset['roving'] === 'grid' ? sameColumn(from, 'nextElementSibling') : step(all, from, 1)
    default:
      return undefined
  }
}

const step = (all: readonly HTMLElement[], from: HTMLElement, by: 1 | -1): HTMLElement | undefined => all[all.indexOf(from) + by]

function sameColumn(from: HTMLElement, direction: 'nextElementSibling' | 'previousElementSibling'): HTMLElement | undefined {
  const row = from.parentElement
  if (row === null) return undefined
  const column = [...row.children].indexOf(from)
  for (let other = row[direction]; other !== null; other = other[direction]) {
    const cell = other.children[column]
    const target = cell?.matches(reachable) ? (cell as HTMLElement) : other.querySelector<HTMLElement>(reachable)
    if (target !== null) return target
  }
  return undefined
}
