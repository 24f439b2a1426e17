import type { SyntaxProblem } from './nodes.ts'

/** Characters to put in place of as many others, by offset. */
export interface Patch {
  readonly at: number
  readonly text: string
}

/** What has to be neutral on a line before the parser sees it, and what is to be said about it. */
export interface LineMask {
  readonly patches: readonly Patch[]
  readonly problems: readonly SyntaxProblem[]
}

/** The text with all patches, which stand in order and do not overlap. */
export function patched(text: string, patches: readonly Patch[]): string {
  let result = ''
  let from = 0
  for (const { at, text: replacement } of patches) {
    result += text.slice(from, at) + replacement
    from = at + replacement.length
  }
  return result + text.slice(from)
}

/** Colons that YAML would take for the end of a key, as patches. */
export const colonPatches = (value: string, start: number): readonly Patch[] =>
  [...value.matchAll(/:(?=\s|$)/g)].map((match) => ({ at: start + match.index, text: '_' }))
