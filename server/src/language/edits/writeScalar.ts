/** The text of a scalar that reads back as `value`: plain where YAML allows it, else in single quotes. */
export function writeScalar(value: string, layout: 'block' | 'flow' = 'block'): string {
  if (value.includes('\n')) return JSON.stringify(value)
  return isPlain(value, layout) ? value : `'${value.replaceAll("'", "''")}'`
}

function isPlain(value: string, layout: 'block' | 'flow'): boolean {
  if (value === '' || value !== value.trim()) return false
  if (/^(?:[-?:](?:\s|$)|[,[\]{}#&*!|>'"%@`])/.test(value)) return false
  if (/:(?:\s|$)|\s#/.test(value) || /^(?:---|\.\.\.)/.test(value)) return false
  return layout === 'block' || !/[,[\]{}]/.test(value)
}

/** A value in a fixed style: what stood in double quotes stays so. */
export function writeLike(style: 'plain' | 'single' | 'double' | 'literal' | 'folded', value: string, layout: 'block' | 'flow' = 'block'): string {
  if (style === 'double') return JSON.stringify(value)
  if (style === 'single') return `'${value.replaceAll("'", "''")}'`
  return writeScalar(value, layout)
}
