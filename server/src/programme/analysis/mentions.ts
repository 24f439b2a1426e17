import { remembered } from '../../base/remembered.ts'
import { statusOf } from '../../language/model/header.ts'
import type { DocumentModel } from '../../language/model/readModel.ts'
import { nameKey } from '../index/definitions.ts'
import { derived } from '../index/derived.ts'
import { past } from '../index/editions.ts'
import { documentsOf, type Programme } from '../index/programme.ts'

/**
 * Every id and name that some living document refers to, folded by `nameKey`. It says only that a text stands there, not what it
 * means: who asks whether something is used at all must not be told «no» because a reference is ambiguous.
 */
export const mentions: (programme: Programme) => ReadonlySet<string> = derived((programme) => {
  const found = new Set<string>()
  for (const [, document] of documentsOf(programme)) {
    if (past.has(statusOf(document))) continue
    for (const text of mentionsOf(document)) found.add(text)
  }
  return found
})

const mentionsOf: (document: DocumentModel) => ReadonlySet<string> = remembered(
  ({ references }: DocumentModel) => new Set(references.map(({ text }) => nameKey(text.slice(text.indexOf('#') + 1)))),
)

/** Whether an element is mentioned by its id or its name. */
export const isMentioned = (programme: Programme, { id, name }: { readonly id: string; readonly name?: string }): boolean =>
  mentions(programme).has(nameKey(id)) || (name !== undefined && mentions(programme).has(nameKey(name)))
