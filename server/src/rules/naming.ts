import { type Arg, message, shortened, term, termInside } from '../base/message.ts'
import { elementAt, scalarAt } from '../language/model/access.ts'
import type { Element } from '../language/model/element.ts'
import type { Property, ScalarShape } from '../language/schema/shape.ts'

/** What a reader knows an element by: its name or title, of a document its title; else its id, else what it is. */
export function calledOf(element: Element): Arg {
  const titled = element.$.path.length === 0 ? (elementAt(element, 'document') ?? element) : element
  const { defines, docs } = titled.$.shape
  const keys = [...(defines ? [defines.name] : []), 'title', 'name', 'id']
  const [text] = keys.flatMap((key) => textAt(titled, key) || [])
  if (text !== undefined) return shortened(text)
  return docs.title.en ? term(docs.title) : keptUnder(titled)
}

/** A part without a title of its own goes by the key that holds it, or the list that it is in. */
function keptUnder({ $ }: Element): Arg {
  const key = $.path.findLast((segment) => typeof segment === 'string') ?? ''
  const title = $.parent?.$.shape.properties.get(key)?.docs.title
  return title?.en ? term(title) : key
}

/** A text, or the first of its languages. */
function textAt(element: Element, key: string): string | undefined {
  const languages = elementAt(element, key)
  const [first] = languages ? [...languages.$.slots.keys()].flatMap((language) => scalarAt<string>(languages, language)?.text ?? []) : []
  return scalarAt<string>(element, key)?.text ?? first
}

/** The label of a field with its key: «owner (`owner`)». */
export const fieldOf = ({ key, docs }: Pick<Property, 'key' | 'docs'>): Arg => message('shape.field', { label: termInside(docs.title), key })

/** The label of a field. */
export function labelOf(element: Element, key: string): Arg {
  const property = element.$.shape.properties.get(key)
  return property ? term(property.docs.title) : key
}

/** The label of one of several values, in the reader's language: `in_progress` is «in progress». */
export function choiceOf(element: Element, key: string, value: string): Arg {
  const scalar: ScalarShape | undefined = element.$.shape.properties.get(key)?.shape.scalar
  const labels = scalar?.choices?.find((choice) => choice.value === value)?.labels
  return labels ? termInside(labels) : value
}
