import { languages } from '../../l10n/locale.ts'
import { isLocated } from '../../language/model/access.ts'
import { type Element, isElementLike, type Located, type Slot } from '../../language/model/element.ts'
import { reached } from '../../language/model/header.ts'
import { itemOf, itemOfKey } from '../../language/model/items.ts'
import { choiceFor } from '../../language/schema/lookup.ts'
import type { ScalarShape, Shape } from '../../language/schema/shape.ts'
import { standing } from '../../language/values/placeholders.ts'
import { resolve } from '../../programme/index/definitions.ts'
import type { Cell } from './documentTypes.ts'
import type { Flag, Hole, Inline, Words } from './inlineTypes.ts'
import { markdown } from './markdown.ts'
import { findingsOnSpan, type Scene } from './scene.ts'

/** What stands behind a key of an element, as a cell: a value, or which kind of nothing. */
export function cellOf(element: Element, key: string, scene: Scene): Cell {
  return { item: itemOfKey(element, key), content: contentOf(element, key, scene) }
}

export function contentOf(element: Element, key: string, scene: Scene): readonly Inline[] {
  const property = element.$.shape.properties.get(key)
  const slot = element.$.slots.get(key)
  if (!slot) {
    const wanted = property?.needed && reached(scene.status, property.needed.from)
    return [wanted ? { is: 'missing', key } : { is: 'unset' }]
  }
  if (slot.state !== 'value' || !property) return [holeOf(slot, scene)]
  return shownValue((element as unknown as Readonly<Record<string, unknown>>)[key], property.shape, scene)
}

/** What is said in brackets behind a value: `n/a (stateless)`. */
export const inBrackets = (text: string): string | undefined => /^[^(（]*[(（](?<inside>.*)[)）]/s.exec(text)?.groups?.['inside']

/** What stands in the place of a value: which kind of nothing, or what is no value. */
export function holeOf(slot: Slot, { file }: Pick<Scene, 'file'>): Hole | Words {
  const text = file.table.text.slice(slot.span.start, slot.span.end).trim()
  switch (slot.state) {
    case 'notApplicable':
      return { is: 'not_applicable', reason: inBrackets(text) ?? '' }
    case 'invalid':
      return { is: 'words', text, flag: 'error' }
    case 'placeholder':
      return { is: 'placeholder', hint: text.replace(/^["'[<【［{]+|(?<!["'\]>】］}])["'\]>】］}]+$/g, '') }
    case 'empty':
    case 'value':
      return { is: 'placeholder', hint: slot.key }
  }
}

/** A value of any shape. Items of a list are set apart by commas; a mapping shows what names it. */
function shownValue(value: unknown, shape: Shape, scene: Scene): readonly Inline[] {
  if (Array.isArray(value)) {
    const items = value.map((one) => shownValue(one, shape.list?.item ?? {}, scene))
    return items.flatMap((item, index) => (index === 0 ? item : [scene.language === 'en' ? ', ' : '、', ...item]))
  }
  if (isLocated(value)) return shape.scalar ? scalarOf(value, shape.scalar, scene) : [value.text]
  return isElement(value) ? summaryOf(value, scene) : [{ is: 'unset' }]
}

const isElement = (value: unknown): value is Element => typeof value === 'object' && value !== null && isElementLike(value as Element)

function scalarOf(located: Located<unknown>, shape: ScalarShape, scene: Scene): readonly Inline[] {
  const flag = flagAt(located, scene)
  const words = (text: string): Inline => (flag ? { is: 'words', text, flag } : text)
  const choice = choiceFor(shape, located.text)
  if (choice) return [words(choice.labels[scene.language])]
  if (shape.refers) return [referenceOf(located.text, shape.refers, scene)]
  if (shape.value === 'date') return [{ is: 'date', day: located.value as number, ...(flag && { flag }) }]
  if (shape.value === 'phone') return [words(located.text.replaceAll(' ', '\u00a0'))]
  if (shape.value === 'duration') return [words(spaced(located.text))]
  if (shape.value === 'target') return [words(located.text.replace(/^>=\s*/, '≥ ').replace(/^<=\s*/, '≤ '))]
  return shape.value === 'text' && !flag ? markdown(located.text) : [words(located.text)]
}

/** `15min` is read more easily as `15 min`. */
const spaced = (text: string): string => text.replace(/(\d)(?=(?:s|min|h|d|w|mo|y)\b)/g, '$1 ')

/** A value that a finding stands on is marked as in the editor. */
function flagAt({ span }: Located<unknown>, scene: Scene): Flag | undefined {
  const severities = findingsOnSpan(scene, span).map(({ severity }) => severity)
  return severities.includes('error') ? 'error' : severities.includes('warning') ? 'warning' : undefined
}

/** Shown by name; a click leads to where it is defined, if that is this document. */
function referenceOf(text: string, types: readonly string[], scene: Scene): Inline {
  const resolution = resolve(scene.programme.definitions, { text, types }, scene.document)
  if (resolution.found !== 'one') return standing(text) === 'filled' ? { is: 'ref', text } : { is: 'placeholder', hint: text }
  const { fact, document } = resolution.site
  const shown = byNumber.has(fact.definition.type) ? fact.id : (fact.name ?? fact.id)
  return document === scene.document ? { is: 'ref', text: shown, item: itemOf(fact.element) } : shown
}

/** Elements that the document numbers are named by their number; people and systems by their name. */
const byNumber: ReadonlySet<string> = new Set(['objective', 'task', 'subtask', 'milestone', 'criterion', 'risk', 'treatment_action'])

const naming = ['text', 'target', 'name', 'title', 'statement', 'resource', 'item', 'date'] as const

/** A mapping in a cell: its text in the document's language, or the key that names it. */
function summaryOf(element: Element, scene: Scene): readonly Inline[] {
  const key = [languages[scene.language], ...naming].find((name) => element.$.slots.has(name)) ?? [...element.$.slots.keys()][0]
  return key === undefined ? [{ is: 'unset' }] : contentOf(element, key, scene)
}
