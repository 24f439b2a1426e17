import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { isElement } from '../../server/src/language/model/access.ts'
import { readText } from '../../server/src/language/model/file.ts'

const root = new URL('../../', import.meta.url)
const textOf = (path: string): string => readFileSync(new URL(path, root), 'utf8')

const rows = [...textOf('docs/from-word.md').matchAll(/^\| (\S+) \| .* \| `([^`]+)` \|$/gm)].map(([, section = '', key = '']) => ({ section, key }))
const plan = readText('memory:/template.plan.yaml', textOf('examples/annual-plan-zh-hant/template.plan.yaml')).documents[0]

/** Everything that stands at a key such as `tasks[].owner`. */
function standing(at: unknown, steps: readonly string[]): readonly unknown[] {
  const [step, ...rest] = steps
  if (step === undefined) return at === undefined ? [] : [at]
  const value = isElement(at) ? (at as unknown as Readonly<Record<string, unknown>>)[step.replace('[]', '')] : undefined
  const several = step.endsWith('[]') ? (Array.isArray(value) ? value : []) : [value]
  return several.flatMap((one) => standing(one, rest))
}

describe('the way from a Word template', () => {
  test('has a place for every section', () => {
    const sections = [
      'head',
      '一',
      '二.1',
      '二.2',
      '三.1',
      '三.2',
      '三.3',
      '四.1',
      '四.2',
      '四.3',
      '五.1',
      '五.2',
      '五.3',
      '六.1',
      '六.2',
      '六.3',
      '七.1',
      '七.2',
    ]
    expect([...new Set(rows.map(({ section }) => section))]).toEqual(sections)
  })

  test('names each key once', () => {
    expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length)
  })

  test.each(rows)('$section: $key holds something in the template', ({ key }) => {
    // A blank is read as a placeholder: its slot is there though it has no value.
    const steps = key.split('.')
    const last = (steps.at(-1) ?? '').replace('[]', '')
    const owners = standing(plan?.root, steps.slice(0, -1)).filter(isElement)
    const states = owners.flatMap(({ $ }) => $.slots.get(last)?.state ?? [])
    expect(states.length).toBeGreaterThan(0)
    expect(states.every((state) => state === 'value' || state === 'placeholder')).toBe(true)
  })
})
