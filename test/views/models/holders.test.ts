import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Span } from '../../../server/src/base/span.ts'
import type { Element } from '../../../server/src/language/model/element.ts'
import { readText } from '../../../server/src/language/model/file.ts'
import { elementHolding } from '../../../server/src/views/models/holders.ts'
import { examples } from '../../kit/exampleFiles.ts'

/** What it is to find, looked for one by one. */
const slowly = (elements: readonly Element[], { start, end }: Span): Element | undefined =>
  elements.findLast(({ $: { span, keySpan } }) => (span.start <= start && end <= span.end) || (keySpan?.start === start && keySpan.end === end))

const aliased = 'kind: annual_plan\ntasks:\n  - &a { id: T1, subtasks: [{ id: T2 }] }\n  - *a\n  - { id: T3 }\n'

test.each([...examples.map(({ uri, text }) => [uri, text] as const), ['memory:/a.plan.yaml', aliased] as const])(
  'the innermost element that holds a place is found (%s)',
  (uri, text) => {
    for (const { elements } of readText(uri, text).documents) {
      const places: readonly Span[] = elements.flatMap(({ $ }) => [
        $.span,
        ...($.keySpan ? [$.keySpan] : []),
        ...[...$.slots.values()].map(({ span }) => span),
      ])
      for (const place of places) expect(elementHolding(elements, place)).toBe(slowly(elements, place))
      fc.assert(
        fc.property(fc.nat(text.length), fc.nat(200), (start, length) => {
          const place = { start, end: Math.min(text.length, start + length) }
          expect(elementHolding(elements, place)).toBe(slowly(elements, place))
        }),
        { numRuns: 50 },
      )
    }
  },
)
