import { applyEdits, type Edit } from '../../server/src/base/edit.ts'
import type { Span } from '../../server/src/base/span.ts'
import { isLocated } from '../../server/src/language/model/access.ts'
import type { Element } from '../../server/src/language/model/element.ts'
import { readText } from '../../server/src/language/model/file.ts'
import type { ScalarShape } from '../../server/src/language/schema/shape.ts'
import { hostile, quoted } from './hostile.ts'

/** Which values of a plan give way: those that are texts, or all but the few without which it is no plan. */
export type Fields = 'texts' | 'all'

/** A plan with a hostile string in every such field; `turn` gives each field another one. */
export function hostilePlan(text: string, fields: Fields, turn: number): string {
  const [document] = readText('memory:/a.yaml', text).documents
  if (!document) throw new Error('not a plan')
  const spans = distinct(document.elements.flatMap((element) => spansOf(element, fields)))
  const edits: readonly Edit[] = spans.map((span, index) => {
    const string = quoted(hostile[(index + turn * 37) % hostile.length] ?? '')
    // A block of text ends with the end of its last line.
    return { span, text: text.slice(span.start, span.end).endsWith('\n') ? `${string}\n` : string }
  })
  return applyEdits(text, edits)
}

/** Without its kind it is no plan, without its status it may be history; its language decides how it is written. */
const kept: ReadonlySet<string> = new Set(['kind', 'status', 'language', 'schema_version'])

function spansOf(element: Element, fields: Fields): readonly Span[] {
  const values = element as unknown as Readonly<Record<string, unknown>>
  return [...element.$.slots.values()].flatMap(({ key, property }) => {
    const shape = property?.shape
    const scalar = shape?.scalar ?? shape?.list?.item.scalar
    if (!scalar || kept.has(key) || (fields === 'texts' && !isText(scalar))) return []
    return [values[key]]
      .flat()
      .filter(isLocated)
      .map(({ span }) => span)
  })
}

/** A text of its author's: no choice, no reference. */
const isText = ({ value, choices, refers }: ScalarShape): boolean => value === 'text' && !choices && !refers

/** An anchor's value is read at each of its aliases, and stands in one place. */
const distinct = (spans: readonly Span[]): readonly Span[] =>
  [...new Map(spans.map((span) => [span.start, span])).values()].toSorted((a, b) => a.start - b.start)
