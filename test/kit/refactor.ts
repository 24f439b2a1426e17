import { applyEdits } from '../../server/src/base/edit.ts'
import { proposalsAt } from '../../server/src/features/refactorings/all.ts'
import type { Proposal } from '../../server/src/features/refactorings/refactoring.ts'
import type { Snapshot } from '../../server/src/features/snapshot.ts'
import { type Surroundings, sentence } from './check.ts'
import { at } from './snapshots.ts'

/** The file names of a programme with their texts. */
export type Texts = Readonly<Record<string, string>>

/** What is offered at `‸`, by title. */
export function offers(source: string, around: Surroundings = {}): readonly string[] {
  const { snapshot, offset } = at(source, around)
  return proposalsAt(snapshot, { start: offset, end: offset }).map(
    ({ title, refused }) => sentence({ message: title }) + (refused ? ` — ${sentence({ message: refused })}` : ''),
  )
}

/** The changed files after what is offered at `‸` under an id. */
export function refactored(id: string, source: string, around: Surroundings = {}): Texts {
  const { snapshot, offset } = at(source, around)
  const proposal = proposalsAt(snapshot, { start: offset, end: offset }).find((one) => one.id === id)
  if (!proposal) throw new Error(`${id} is not offered`)
  return applied(proposal, snapshot)
}

/** As `refactored`, where the only file that changes is the one with the mark. */
export function rewritten(id: string, source: string, around: Surroundings = {}): string {
  const texts = Object.values(refactored(id, source, around))
  if (texts.length !== 1) throw new Error(`${id} changes ${texts.length} files`)
  return texts[0] ?? ''
}

export const applied = (proposal: Proposal, { programme }: Pick<Snapshot, 'programme'>): Texts =>
  Object.fromEntries(
    proposal
      .changes()
      .edits.map(({ uri, edits }) => [uri.slice(uri.lastIndexOf('/') + 1), applyEdits(programme.files.get(uri)?.table.text ?? '', edits)]),
  )
