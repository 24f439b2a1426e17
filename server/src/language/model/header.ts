import { type Locale, nearestLocale } from '../../l10n/locale.ts'
import { type Status, statuses } from '../schema/shape.ts'
import { elementAt, scalarAt } from './access.ts'
import type { Element } from './element.ts'
import type { DocumentModel } from './readModel.ts'

/** The header of a document. */
export const headerOf = ({ root }: DocumentModel): Element | undefined => elementAt(root, 'document')

/** What a document says of its life cycle; one that says nothing is a draft. */
export function statusOf(document: DocumentModel): Status {
  const header = headerOf(document)
  return (header && scalarAt<Status>(header, 'status')?.value) ?? 'draft'
}

/** Whether a status has come as far as another one. A superseded or archived document had been in force. */
export const reached = (status: Status, from: Status): boolean => statuses.indexOf(status) >= statuses.indexOf(from)

/** The id of a document, by which its editions belong together. */
export function documentId(document: DocumentModel): string | undefined {
  const header = headerOf(document)
  return header && scalarAt<string>(header, 'id')?.value
}

/** The language that a document is written in: what its header says, else what its prose looks like. */
export function documentLanguage(document: DocumentModel): Locale {
  const header = headerOf(document)
  const said = header && scalarAt<string>(header, 'language')?.value
  if (said !== undefined) return nearestLocale(said)
  const title = (header && scalarAt<string>(header, 'title')?.text) ?? ''
  if (!/[\u4e00-\u9fff]/.test(title)) return 'en'
  return /[計業務續應險營運後會員災復時間應變業]/.test(title) && !/[计业务续应险营运后会员灾复时间变]/.test(title) ? 'zh-tw' : 'zh-cn'
}
