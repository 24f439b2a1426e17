import { describe, expect, test } from 'vitest'
import { broken, programmeOf, seenIn } from '../kit/defects.ts'
import { examples } from '../kit/exampleFiles.ts'

const names = [...new Set(examples.map(({ name }) => name.split('/')[0] ?? ''))]
const all = (name: string): ReadonlyMap<string, string> => broken({ example: name, edits: [] })

const told = (files: ReadonlyMap<string, string>): readonly string[] =>
  seenIn(programmeOf(files))
    .filter(({ file }) => file !== 'template.plan.yaml')
    .map(({ rule, file, line }) => `${rule} ${file}: ${line}`)

/** The standards that a programme declares in its settings. */
function declared(files: ReadonlyMap<string, string>): readonly string[] {
  const list = /^standards: \[(.*)\]$/m.exec(files.get('.continuity.yaml') ?? '')?.[1] ?? ''
  return list
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '')
}

const under = (files: ReadonlyMap<string, string>, standards: readonly string[]): ReadonlyMap<string, string> =>
  new Map(
    [...files].map(([name, text]) => [
      name,
      name === '.continuity.yaml' ? text.replace(/^standards: .*$/m, `standards: [${standards.join(', ')}]`) : text,
    ]),
  )

describe.each(names)('the programme %s', (name) => {
  test('has no finding', () => {
    expect(told(all(name))).toEqual([])
  })

  test('nor under any one of the standards that it declares, nor under none', () => {
    const files = all(name)
    const standards = declared(files)
    expect(standards.length).toBeGreaterThan(0)
    for (const some of [[], ...standards.map((one) => [one])]) expect(told(under(files, some)), some.join()).toEqual([])
  })
})

test('all programmes together are checked within two seconds', { timeout: 60_000 }, () => {
  const files = names.map(all)
  const seconds = (): number => {
    const { user, system } = process.threadCpuUsage()
    for (const one of files) seenIn(programmeOf(one))
    const after = process.threadCpuUsage()
    return (after.user + after.system - user - system) / 1e6
  }
  expect(Math.min(seconds(), seconds())).toBeLessThanOrEqual(2)
})
