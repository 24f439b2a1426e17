import { expect, test } from 'vitest'
import { highlights } from '../../server/src/features/highlight.ts'
import { planWith } from '../kit/plans.ts'
import { at } from '../kit/snapshots.ts'

/** The rows of what is highlighted, counted from 1, with the text there. */
function of(source: string, beside: Readonly<Record<string, string>> = {}): readonly string[] {
  const { snapshot, offset, text } = at(source, { beside })
  return highlights(snapshot, offset).map(
    ({ span: { start, end }, kind }) => `${text.slice(0, start).split('\n').length} ${text.slice(start, end)} ${kind}`,
  )
}

// Row 8 prepared_by: wang, row 21 the owner of T1, row 50 the id in the registry.
const everywhere = ['8 wang reference', '21 wang reference', '50 wang definition']

test('from a reference', () => expect(of(planWith('    owner: wang\n', '    owner: wa‸ng\n'))).toEqual(everywhere))
test('from the definition', () => expect(of(planWith('    - id: wang\n', '    - id: wang‸\n'))).toEqual(everywhere))
test('a reference by name counts too', () =>
  expect(of(planWith('    owner: wang\n', '    owner: 王‸小明\n'))).toEqual(['8 wang reference', '21 王小明 reference', '50 wang definition']))

test('of an element in another file only what is here', () => {
  const text = planWith('registry:\n  people:\n    - id: wang\n      name: 王小明\n', '').replace('    owner: wang\n', '    owner: wan‸g\n')
  const registry = 'kind: registry\nschema_version: 1\ndocument: { id: reg, title: Reg, status: draft }\npeople:\n  - id: wang\n    name: 王小明\n'
  expect(of(text, { 'memory:/plans/a.registry.yaml': registry })).toEqual(['8 wang reference', '21 wang reference'])
})

test.each([
  ['a value of a list of choices', '    category: bia\n', '    category: b‸ia\n'],
  ['a key', '    category: bia\n', '    cat‸egory: bia\n'],
  ['a text', '    title: Analysis\n', '    title: Ana‸lysis\n'],
  ['an id that names nothing', '    owner: wang\n', '    owner: no‸body\n'],
])('of %s nothing', (_, piece, by) => expect(of(planWith(piece, by))).toEqual([]))

test.each(['‸', '"‸', 'a: [‸', '- ‸- -'])('of «%s» nothing', (source) => expect(of(source)).toEqual([]))
