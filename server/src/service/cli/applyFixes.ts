import { readFile } from 'node:fs/promises'
import { URI } from 'vscode-uri'
import { applyEdits, type Edit } from '../../base/edit.ts'
import type { Checked } from './check.ts'
import { writeWhole } from './write.ts'

/** Mended files may have something else to mend; no true plan needs more rounds. */
const mostRounds = 10

/** Makes every fix that is certain, round by round, until none is left. Answers how many findings that mended. */
export async function applyFixes(
  checkAgain: () => Promise<readonly Checked[]>,
): Promise<{ readonly mended: number; readonly checked: readonly Checked[] }> {
  let mended = 0
  let checked = await checkAgain()
  for (let round = 0; round < mostRounds; round++) {
    const { edits, count } = certain(checked)
    if (count === 0) break
    for (const [uri, own] of edits) await rewrite(uri, own)
    mended += count
    checked = await checkAgain()
  }
  return { mended, checked }
}

/** The fixes that need no question. Of two that touch the same place the first one is made; the other has its turn in the next round. */
function certain(checked: readonly Checked[]): { readonly edits: ReadonlyMap<string, readonly Edit[]>; readonly count: number } {
  const edits = new Map<string, Edit[]>()
  let count = 0
  for (const fix of checked.flatMap(({ findings }) => findings.flatMap(({ fixes }) => fixes.filter(({ safety }) => safety === 'safe').slice(0, 1)))) {
    const isFree = fix.edits.every(({ uri, edits: own }) => own.every((edit) => !(edits.get(uri) ?? []).some((other) => overlap(edit, other))))
    if (!isFree) continue
    for (const { uri, edits: own } of fix.edits) edits.set(uri, [...(edits.get(uri) ?? []), ...own])
    count++
  }
  return { edits, count }
}

const overlap = (a: Edit, b: Edit): boolean => a.span.start <= b.span.end && b.span.start <= a.span.end

/** A byte-order mark stays where one was: spans do not count it. */
async function rewrite(uri: string, edits: readonly Edit[]): Promise<void> {
  const path = URI.parse(uri).fsPath
  const text = await readFile(path, 'utf8')
  const mark = text.startsWith('\ufeff') ? '\ufeff' : ''
  const sorted = edits.toSorted((a, b) => a.span.start - b.span.start)
  await writeWhole(path, mark + applyEdits(text.slice(mark.length), sorted))
}
