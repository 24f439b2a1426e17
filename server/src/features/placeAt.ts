import { contains, touches } from '../base/span.ts'
import type { Element, Slot } from '../language/model/element.ts'
import type { FigureFact, ReferenceFact } from '../language/model/facts.ts'
import type { FileModel } from '../language/model/file.ts'
import type { DocumentModel } from '../language/model/readModel.ts'

/** What stands at an offset: the innermost element, and its key if the offset is on one. */
export interface PlaceAt {
  readonly document: DocumentModel
  readonly element: Element
  readonly key?: Slot
  readonly figure?: FigureFact
  readonly reference?: ReferenceFact
}

export function placeAt(file: FileModel, offset: number): PlaceAt | undefined {
  for (const document of file.documents) {
    const element = innermost(document, offset)
    if (!element) continue
    const key = [...element.$.slots.values()].find(({ keySpan }) => touches(keySpan, offset))
    const figure = document.figures.find(({ span }) => touches(span, offset))
    const reference = document.references.find(({ span }) => touches(span, offset))
    return { document, element, ...(key && { key }), ...(figure && { figure }), ...(reference && { reference }) }
  }
  return undefined
}

/** Parents stand before their children in the list, so the last one that holds the offset is the innermost. */
function innermost({ elements }: DocumentModel, offset: number): Element | undefined {
  let found: Element | undefined
  for (const element of elements) if (touches(element.$.span, offset) && (!found || contains(found.$.span, element.$.span))) found = element
  return found
}
