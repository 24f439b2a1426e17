import type { Edit } from '../../base/edit.ts'
import type { Span } from '../../base/span.ts'
import { replaceScalar } from './setScalar.ts'

/** A reference as it is written: an id, `document#id`, or a name. */
export interface WrittenReference {
  readonly span: Span
  readonly text: string
}

/** The edit that makes a reference follow a new id. One by name needs none: the name stays. */
export function renameReference(
  { span, text }: WrittenReference,
  ids: { readonly from: string; readonly to: string },
  source: string,
): Edit | undefined {
  const outer = text.slice(0, text.indexOf('#') + 1)
  return text.slice(outer.length) === ids.from ? replaceScalar(span, outer + ids.to, source) : undefined
}
