import { type Message, message } from '../base/message.ts'
import { scalarAt } from '../language/model/access.ts'
import { isFixed } from '../language/model/approvalDigest.ts'
import type { Element } from '../language/model/element.ts'
import { headerOf, reached, statusOf } from '../language/model/header.ts'
import type { DocumentModel } from '../language/model/readModel.ts'

/** Keys of an element that are to be changed. */
export interface Touched {
  readonly element: Element
  readonly document: DocumentModel
  readonly keys: readonly string[]
}

/** What is to be asked before a change: nothing, unless it touches what an approval fixed. */
export function approvalQuestion({ element, document, keys }: Touched): Message | undefined {
  return isApproved(document) && keys.some((key) => isFixed(element, key)) ? question(document) : undefined
}

/** A registry or a record may be in force without an approval: then there is none that a change could undo. */
function isApproved(document: DocumentModel): boolean {
  const header = headerOf(document)
  const needsApproval = header?.$.shape.properties.get('approved_on')?.needed !== undefined
  return reached(statusOf(document), 'approved') && (needsApproval || header?.$.slots.has('approved_on') === true)
}

function question(document: DocumentModel): Message {
  const header = headerOf(document)
  const version = (header && scalarAt(header, 'version')?.text) ?? ''
  const day = (header && scalarAt(header, 'approved_on')?.text) ?? ''
  if (version === '') return message('edit.asksPlainly')
  return message(day === '' ? 'edit.asks' : 'edit.asksDated', { version, day })
}
