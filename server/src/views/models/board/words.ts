import { languages } from '../../../l10n/locale.ts'
import { scalarAt } from '../../../language/model/access.ts'
import { type Element, isElementLike, type Located } from '../../../language/model/element.ts'
import { choiceFor } from '../../../language/schema/lookup.ts'
import { resolve } from '../../../programme/index/definitions.ts'
import type { Standpoint } from '../../../programme/index/elements.ts'
import type { Scene } from '../scene.ts'

/** The label of a choice in the reader's language; what is no choice as it is written. */
export function choiceAt(element: Element, key: string, { locale }: Pick<Scene, 'locale'>): string | undefined {
  const said = scalarAt(element, key)
  const scalar = element.$.shape.properties.get(key)?.shape.scalar
  return said && ((scalar && choiceFor(scalar, said.text)?.labels[locale]) ?? said.text)
}

/** How the element that a reference means is called: its name, else as it is written. */
export function nameBehind(
  reference: Located<string> | undefined,
  types: readonly string[],
  { programme, document }: Standpoint,
): string | undefined {
  if (!reference) return undefined
  const found = resolve(programme.definitions, { text: reference.text, types }, document)
  return found.found === 'one' ? (found.site.fact.name ?? found.site.fact.id) : reference.text
}

/** A text that may be there in several languages: the reader's, else the document's, else any. */
export function textIn(text: Located<string> | Element | undefined, { locale, language }: Pick<Scene, 'locale' | 'language'>): string | undefined {
  if (!text || !isElementLike(text)) return text?.text
  const keys = [languages[locale], languages[language], ...text.$.slots.keys()]
  return keys.map((key) => scalarAt<string>(text, key)?.text).find((one) => one !== undefined)
}
