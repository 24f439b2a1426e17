import { describe, expect, test } from 'vitest'
import { isElement, isLocated } from '../../../server/src/language/model/access.ts'
import type { Element } from '../../../server/src/language/model/element.ts'
import { readText } from '../../../server/src/language/model/file.ts'
import { planUri } from '../../kit/check.ts'
import { examples } from '../../kit/exampleFiles.ts'
import { soundPlan } from '../../kit/plans.ts'
import { dataOf } from '../../kit/yaml.ts'

const squeezed = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** The model as plain data: the text of every located scalar. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain)
  if (isElement(value)) return Object.fromEntries(keysOf(value).map((key) => [key, plain(standing(value, key))]))
  return isLocated(value) ? squeezed(value.text) : value
}

/** What stands behind a key: one of the schema's, or a free key of a map. */
function standing(element: Element, key: string): unknown {
  const { others, ...own } = element as unknown as { readonly others?: ReadonlyMap<string, unknown> } & Readonly<Record<string, unknown>>
  return key in own ? own[key] : others?.get(key)
}

/** The keys of an element that have a value. */
const keysOf = (element: Element): readonly string[] => [...element.$.slots.values()].filter(({ state }) => state === 'value').map(({ key }) => key)

/** The data of the `yaml` package, cut down to the places that the model says have a value. */
function cut(data: unknown, model: unknown): unknown {
  if (Array.isArray(data) && Array.isArray(model)) return data.map((one, index) => cut(one, model[index]))
  if (isElement(model))
    return Object.fromEntries(keysOf(model).map((key) => [key, cut((data as Record<string, unknown>)[key], standing(model, key))]))
  return typeof data === 'string' ? squeezed(data) : data
}

const merged = soundPlan
  .replace('  - id: T1\n', '  - &one\n    id: T1\n')
  .replace('    end: 2026-03-31\n', '    end: &end 2026-03-31\n')
  .replace(
    'milestones:\n',
    '  - <<: *one\n    id: T2\n    title: "Second \\"part\\""\n    description: |\n      one\n\n      two\n    subtasks: []\nmilestones:\n',
  )
  .replace('date: 2026-03-31', 'date: *end')

const texts: readonly (readonly [string, string, string])[] = [
  ...examples.filter(({ name }) => !name.endsWith('.continuity.yaml')).map(({ name, uri, text }) => [name, uri, text] as const),
  ['a plan with anchors and merges', planUri, merged],
]

describe('the model says what the parser reads', () => {
  test.each(texts)('%s', (_, uri, text) => {
    const [document] = readText(uri, text).documents
    const model = document?.root
    expect(plain(model)).toEqual(cut(dataOf(text), model))
    expect(document?.elements.length).toBeGreaterThan(5)
  })

  test.each(texts)('with CRLF: %s', (_, uri, text) => {
    expect(plain(readText(uri, text.replaceAll('\n', '\r\n')).documents[0]?.root)).toEqual(plain(readText(uri, text).documents[0]?.root))
  })

  test.each(texts)('and each span holds its text: %s', (_, uri, text) => {
    const wrong: string[] = []
    const visit = (value: unknown): void => {
      if (Array.isArray(value)) for (const one of value) visit(one)
      else if (isElement(value)) for (const key of keysOf(value)) visit(standing(value, key))
      else if (isLocated(value)) {
        const source = text.slice(value.span.start, value.span.end)
        // Quotes, folding and escapes make the source longer than the text; what is plain on one line is the text itself.
        if (!/^["'|>]|\n/.test(source) && source.trim() !== value.text) wrong.push(`${source} is not ${value.text}`)
      }
    }
    visit(readText(uri, text).documents[0]?.root)
    expect(wrong).toEqual([])
  })
})
