export interface TableColumn {
  /** As Markdown. */
  readonly title: string
  readonly side: 'left' | 'right'
}

/** A table of cells that are Markdown of one line each; none of them may hold a bar that is not escaped. */
export function tableOf(columns: readonly TableColumn[], rows: readonly (readonly string[])[]): readonly string[] {
  const row = (cells: readonly string[]): string => `| ${columns.map((_, index) => cells[index] ?? '').join(' | ')} |`
  return [row(columns.map(({ title }) => title)), row(columns.map(({ side }) => (side === 'right' ? '---:' : '---'))), ...rows.map(row)]
}
