import type { CommonDocument, CommonPlainDocument } from '../../generated/model.ts'
import type { Located } from '../../language/model/element.ts'
import type { DocumentModel } from '../../language/model/readModel.ts'
import type { CivilDay } from '../../language/values/civil.ts'
import { isCurrent } from '../index/elements.ts'

type Header = CommonDocument | CommonPlainDocument

/** The day by which a document that holds is to be looked at again. What has ended needs a successor, not a review. */
export function reviewDue(
  { next_review_date: next, effective_to: end }: Header,
  document: DocumentModel,
  today: CivilDay,
): Located<CivilDay> | undefined {
  return isCurrent(document) && !(end && end.value < today) ? next : undefined
}
