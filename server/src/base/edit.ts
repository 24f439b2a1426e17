import type { Span } from './span.ts'

/** Replaces the text at `span` by `text`; an empty span inserts. */
export interface Edit {
  readonly span: Span
  readonly text: string
}

/** The edits of one file. They do not overlap, and each one speaks of the text before all of them. */
export interface FileEdits {
  readonly uri: string
  readonly edits: readonly Edit[]
}

/** The text after the edits. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const ordered = [...edits].sort((a, b) => a.span.start - b.span.start)
  let result = ''
  let from = 0
  for (const edit of ordered) {
    result += text.slice(from, edit.span.start) + edit.text
    from = edit.span.end
  }
  return result + text.slice(from)
}
