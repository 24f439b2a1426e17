/** A label with its value, out of a line that has several. */
export interface Pairs {
  /** What stands before the first label. */
  readonly lead: string
  readonly pairs: readonly string[]
}

/** `Version: 1.2 · Status: draft`, `Buy phones. Owner: Marco; due: 15 May`: one line, several statements. Only labels that are known part it. */
export function pairsIn(line: string, isKnown: (label: string) => boolean): Pairs | undefined {
  const cuts = [...line.matchAll(/：|:(?=\s|[^\d/\\])/g)].flatMap(({ index }) => labelBefore(line.slice(0, index), isKnown) ?? [])
  const [first] = cuts
  if (first === undefined || cuts.length + (first > 0 ? 1 : 0) < 2) return undefined
  // «Complete by: …» is one label, although «By» is another.
  if (first > 0 && cuts.length < 2 && !/[·•|｜;；。.,，]\s*$/.test(line.slice(0, first))) return undefined
  const pairs = cuts.map((from, index) => trimmed(line.slice(from, cuts[index + 1] ?? line.length)))
  return { lead: trimmed(line.slice(0, first)), pairs }
}

const separators = /(?<![\s·•|｜;；。.,，])[\s·•|｜;；。.,，]+$/

const trimmed = (text: string): string =>
  text
    .trim()
    .replace(/(?<![\s·•|｜;；,，])\s*[·•|｜;；,，]+$/, '')
    .trim()

/** Where the label begins that ends here: the longest of a few words that is one, and is parted from what stands before it. */
function labelBefore(before: string, isKnown: (label: string) => boolean): number | undefined {
  const words = [...before.matchAll(/[^\s·•|｜;；。,，]+/g)].slice(-4)
  const starts = [...words.map(({ index }) => index)]
  const last = starts.at(-1) ?? 0
  // Two things that somebody set apart on one line are two, whatever they are called.
  const isApart = /(?:\u3000|\t|\s{2})$/.test(before.slice(0, last))
  return (
    starts.find((start) => isKnown(before.slice(start)) && (start === 0 || separators.test(before.slice(0, start)))) ?? (isApart ? last : undefined)
  )
}
