import type { CommonDocument, CommonPlainDocument } from '../../generated/model.ts'
import type { Located } from '../../language/model/element.ts'
import type { DocumentModel } from '../../language/model/readModel.ts'
import type { CivilDay } from '../../language/values/civil.ts'
import { dayAfter } from '../../language/values/intervals.ts'
import type { Limits } from '../config/limits.ts'
import { isCurrent } from '../index/elements.ts'

/** Records tell of contacts of their time; analyses and registers of risks have none. */
const kinds: ReadonlySet<string> = new Set(['annual_plan', 'continuity_plan', 'registry'])

/** Whether the telephone numbers of a document are to be called now and then: it holds, and is of a kind that has some. */
export const hasContacts = (document: DocumentModel): boolean => isCurrent(document) && kinds.has(document.kind)

/** When the contacts of a document were verified last, and by which day they are to be again. */
export interface ContactsDue {
  readonly verified: Located<CivilDay>
  readonly due: CivilDay
}

export function contactsDue(
  { contacts_verified_on: verified }: CommonDocument | CommonPlainDocument,
  document: DocumentModel,
  limits: Limits,
): ContactsDue | undefined {
  const age = limits('contacts_max_age')
  return hasContacts(document) && verified && age ? { verified, due: dayAfter(verified.value, age) } : undefined
}
