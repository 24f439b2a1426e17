/** Between brackets commas and brackets end a plain scalar. */
export type Layout = 'block' | 'flow'

/** The text of a scalar that reads back as `value`: plain where YAML allows it, else in single quotes. */
export function writeScalar(value: string, layout: Layout = 'block'): string {
  if (value.includes('\n')) return JSON.stringify(value)
  return isPlain(value, layout) ? value : `'${value.replaceAll("'", "''")}'`
}

function isPlain(value: string, layout: Layout): boolean {
  if (value === '' || value !== value.trim()) return false
  if (/^(?:[-?:](?:\s|$)|[,[\]{}#&*!|>'"%@`])/.test(value)) return false
  if (/:(?:\s|$)|\s#/.test(value) || /^(?:---|\.\.\.)/.test(value)) return false
  return layout === 'block' || !/[,[\]{}]/.test(value)
}

/** A value in a fixed style: what stood in double quotes stays so. */
export function writeLike(style: 'plain' | 'single' | 'double' | 'literal' | 'folded', value: string, layout: Layout = 'block'): string {
  if (style === 'double') return JSON.stringify(value)
  if (style === 'single' && !value.includes('\n')) return `'${value.replaceAll("'", "''")}'`
  return writeScalar(value, layout)
}
