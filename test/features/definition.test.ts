import { describe, expect, test } from 'vitest'
import { definition } from '../../server/src/features/definition.ts'
import type { Surroundings } from '../kit/check.ts'
import { planUri } from '../kit/check.ts'
import { planWith, soundPlan, withTaskLine } from '../kit/plans.ts'
import { at } from '../kit/snapshots.ts'

const registry =
  'kind: registry\ndocument: { id: r, title: R, status: in_force }\npeople:\n  - id: chen\n    name: 陳柏翰\n  - { id: lee, name: Lee }\n  - { id: lee-2, name: Lee }\n'
const registryUri = 'memory:/plans/a.registry.yaml'

/** The file, the line and the selected text of each target. */
function targets(source: string, around: Surroundings = { beside: { [registryUri]: registry } }): readonly string[] {
  const { snapshot, offset } = at(source, around)
  return definition(snapshot, offset).map(({ uri, selection }) => {
    const text = snapshot.programme.files.get(uri)?.table.text ?? ''
    const line = text.slice(text.lastIndexOf('\n', selection.start) + 1, text.indexOf('\n', selection.start)).trim()
    return `${uri.slice(uri.lastIndexOf('/') + 1)} | ${line} | ${text.slice(selection.start, selection.end)}`
  })
}

describe('goes to the id', () => {
  test.each([
    ['in the same file', planWith('    owner: wang\n', '    owner: wa‸ng\n'), 'a.plan.yaml | - id: wang | wang'],
    ['at the end of the reference', planWith('    owner: wang\n', '    owner: wang‸\n'), 'a.plan.yaml | - id: wang | wang'],
    ['in another file', planWith('    owner: wang\n', '    owner: ‸chen\n'), 'a.registry.yaml | - id: chen | chen'],
    ['of a name', planWith('    owner: wang\n', '    owner: 陳柏‸翰\n'), 'a.registry.yaml | - id: chen | chen'],
    ['in quotes', planWith('    owner: wang\n', "    owner: 'ch‸en'\n"), 'a.registry.yaml | - id: chen | chen'],
    ['in a list of a line', withTaskLine('depends_on: [M1, T1‸.1]'), 'a.plan.yaml | - id: T1.1 | T1.1'],
    ['in a list of lines', withTaskLine('depends_on:\n      - M1‸'), 'a.plan.yaml | - id: M1 | M1'],
    [
      'in braces',
      planWith('registry:', 'scope:\n  included: []\nactions:\n  - { id: A1, action: Mend, owner: che‸n, due: 2026-05-05 }\nregistry:'),
      'a.registry.yaml | - id: chen | chen',
    ],
  ])('%s', (_, source, expected) => expect(targets(source)).toEqual([expected]))

  test('of all that have the name, where several do', () => {
    expect(targets(planWith('    owner: wang\n', '    owner: L‸ee\n'))).toEqual([
      'a.registry.yaml | - { id: lee, name: Lee } | lee',
      'a.registry.yaml | - { id: lee-2, name: Lee } | lee-2',
    ])
  })

  test('of another document, named with it', () => {
    const other = soundPlan.replace('plan-2026', 'plan-2027').replaceAll('id: T1', 'id: X1')
    expect(targets(withTaskLine('depends_on: [plan-2027#X‸1]'), { beside: { 'memory:/plans/b.plan.yaml': other } })).toEqual([
      'b.plan.yaml | - id: X1 | X1',
    ])
  })

  test('with the whole reference as its origin, and the whole element as its target', () => {
    const { snapshot, offset, text } = at(planWith('    owner: wang\n', '    owner: wa‸ng\n'))
    const [target] = definition(snapshot, offset)
    expect(target && text.slice(target.origin.start, target.origin.end)).toBe('wang')
    expect(target && text.slice(target.span.start, target.span.end).trimEnd()).toBe('id: wang\n      name: 王小明')
    expect(target?.uri).toBe(planUri)
  })
})

describe('goes nowhere', () => {
  test.each([
    ['from a reference to nothing', planWith('    owner: wang\n', '    owner: no‸body\n')],
    ['from a key', planWith('    owner: wang\n', '    ow‸ner: wang\n')],
    ['from prose', planWith('title: Analysis\n', 'title: Ana‸lysis\n')],
    ['from a placeholder', planWith('    owner: wang\n', '    owner: [姓‸名]\n')],
    ['from a blank line', `${soundPlan}\n‸`],
  ])('%s', (_, source) => expect(targets(source)).toEqual([]))
})
