import type { Outcome } from './outcome.ts'

// The extension host reaches the driver through the log only; a marked line is an outcome, everything else is chatter.
const mark = '::outcome '

export const marked = (outcome: Outcome): string => mark + JSON.stringify(outcome)

export function unmarked(text: string): Outcome | undefined {
  return text.startsWith(mark) ? (JSON.parse(text.slice(mark.length)) as Outcome) : undefined
}
