/** The cells of a table as they are read: what is there for the ear only is left out, unless it says what a drawing shows. */
export function cellsOf(table: HTMLTableElement): readonly (readonly string[])[] {
  return [...table.rows].map((row) => [...row.cells].map(textOf)).filter((cells) => cells.some((text) => text !== ''))
}

function textOf(cell: Element): string {
  const copy = cell.cloneNode(true) as Element
  // A column that is headed for the ear only still needs its title on paper.
  const hidden = cell.tagName === 'TH' && cell.closest('thead') !== null ? 'svg' : '.sr:not(.keep), svg'
  for (const unread of copy.querySelectorAll(hidden)) unread.remove()
  return (copy.textContent ?? '').replace(/\s+/g, ' ').trim()
}

/** Cells set apart by tabs, rows by lines: what spreadsheets paste as cells. None of them is taken for a formula. */
export const asText = (rows: readonly (readonly string[])[]): string => rows.map((cells) => cells.map(harmless).join('\t')).join('\n')

const harmless = (text: string): string => (/^(?:[=@]|[+-](?!\d))/.test(text) ? `'${text}` : text)

/** What word processors paste as a table. */
export function asHtml([head = [], ...rows]: readonly (readonly string[])[]): string {
  const row = (cells: readonly string[], tag: 'th' | 'td'): string => `<tr>${cells.map((text) => `<${tag}>${escaped(text)}</${tag}>`).join('')}</tr>`
  return `<table><thead>${row(head, 'th')}</thead><tbody>${rows.map((cells) => row(cells, 'td')).join('')}</tbody></table>`
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** The table at an element: the one that it is in, else the one of its block. */
export function tableAt(element: Element | null): HTMLTableElement | null {
  return element?.closest('table') ?? element?.closest('.blk, main')?.querySelector('table') ?? null
}

/** Puts a table on the clipboard. Where the page may not, `plainly` gets the text of it. */
export async function copyTable(table: HTMLTableElement, plainly: (text: string) => void): Promise<void> {
  const rows = cellsOf(table)
  const text = asText(rows)
  try {
    const flavours = { 'text/plain': new Blob([text], { type: 'text/plain' }), 'text/html': new Blob([asHtml(rows)], { type: 'text/html' }) }
    await navigator.clipboard.write([new ClipboardItem(flavours)])
  } catch {
    plainly(text)
  }
}
