import { span } from '../../base/span.ts'
import type { LineMask } from './patches.ts'

/** A quoted scalar, which is passed over, or an entry that begins with a character that YAML reserves. */
const entries = /"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|(?<=[[{,:]\s*)(?<value>[>|@`%][^,[\]{}]*)/g

/** Values inside a flow collection on one line: `{ target: >= 99.9 % }` is read as `{ target: x= 99.9 % }`. */
export function maskFlow({ text, start }: { readonly text: string; readonly start: number }): LineMask | undefined {
  const found = [...text.matchAll(entries)].flatMap((match) =>
    match.groups?.['value'] === undefined ? [] : [{ at: start + match.index, value: match.groups['value'].trimEnd() }],
  )
  if (found.length === 0) return undefined
  return {
    patches: found.map(({ at }) => ({ at, text: 'x' })),
    problems: found.map(({ at, value }) => {
      const place = span(at, at + value.length)
      const replacement = { span: place, text: `'${value.replaceAll("'", "''")}'` }
      return { code: 'reservedStart', span: place, args: { character: value[0] ?? '' }, replacement, severity: 'error' as const }
    }),
  }
}
