import { describe, expect, test } from 'vitest'
import { applyEdits } from '../../server/src/base/edit.ts'
import { waive } from '../../server/src/features/waive.ts'
import { type Checked, check, planUri, type Surroundings } from '../kit/check.ts'

const late = `kind: annual_plan
document: { id: ap, title: A, status: draft, language: en }
period: { start: 2026-01-01, end: 2026-12-31 }
milestones:
  - { id: M1, title: a, date: 2027-02-01 }
`
const settings = 'memory:/plans/.continuity.yaml'

function waived(text: string, around: Surroundings = {}): { readonly uri: string; readonly text: string } {
  const checked = check(text, around)
  const fix = waive(findingOf(checked), checked.file, checked.programme)
  const [file] = fix?.edits ?? []
  if (!file) throw new Error('nothing to waive with')
  return { uri: file.uri, text: applyEdits(around.beside?.[file.uri] ?? text, file.edits) }
}

function findingOf({ findings }: Checked) {
  const found = findings.find(({ rule }) => rule === 'ANN-13')
  if (!found) throw new Error('nothing is out of the period')
  return found
}

const entry = (at: string, indent: string): string =>
  [`- rule: ANN-13`, `  at: ${at}`, '  reason: "[reason]"', '  until: "[date]"', '  by: "[name]"'].map((line) => `${indent}${line}\n`).join('')

describe('a waiver', () => {
  test('stands in the settings of the programme, at the element that has a name', () => {
    const beside = { [settings]: 'kind: continuity_config\norganization: A\n' }
    expect(waived(late, { beside })).toEqual({ uri: settings, text: `${beside[settings]}checks:\n  waivers:\n${entry('ap#M1', '    ')}` })
  })

  test('is added to those that there are', () => {
    const one = 'kind: continuity_config\nchecks:\n  waivers:\n    - { rule: ANN-12, reason: a }\n'
    expect(waived(late, { beside: { [settings]: one } }).text).toBe(one + entry('ap#M1', '    '))
  })

  test('stands beside what else the checks hold', () => {
    const one = 'kind: continuity_config\nchecks:\n  severities: { ANN-12: off }\n'
    expect(waived(late, { beside: { [settings]: one } }).text).toBe(`${one}  waivers:\n${entry('ap#M1', '    ')}`)
  })

  test('stands in the document where there are no settings', () => {
    expect(waived(late)).toEqual({ uri: planUri, text: `${late}checks:\n  waivers:\n${entry('M1', '    ')}` })
  })

  test('waives nothing until it has a reason', () => {
    const { text } = waived(late)
    expect(check(text).findings.some(({ rule }) => rule === 'ANN-13')).toBe(true)
    expect(check(text.replace('"[reason]"', 'Agreed with the board')).findings.some(({ rule }) => rule === 'ANN-13')).toBe(false)
  })

  test('is not offered for what YAML or the schema cannot read', () => {
    const checked = check(`${late}unknown: 1\n`)
    const schema = checked.findings.find(({ rule }) => rule === 'SCHEMA')
    expect(schema && waive(schema, checked.file, checked.programme)).toBeUndefined()
  })
})

describe('the place of a waiver', () => {
  const withWaiver = (at: string, until = '2026-12-31'): boolean =>
    check(`${late}checks:\n  waivers:\n    - { rule: ANN-13, at: "${at}", reason: Agreed, until: ${until}, by: x }\n`).findings.some(
      ({ rule }) => rule === 'ANN-13',
    )

  test.each(['M1', 'ap#M1', 'milestones[0]', 'milestones[0].date', 'ap#milestones[0].date', 'ap', 'a.plan.yaml', 'a.plan.yaml#M1'])(
    '%s waives',
    (at) => {
      expect(withWaiver(at)).toBe(false)
    },
  )

  test.each(['M2', 'other#M1', 'milestones[1]', 'milestones[0].title', 'b.plan.yaml', 'plan.yaml', 'b.plan.yaml#M1'])('%s does not', (at) => {
    expect(withWaiver(at)).toBe(true)
  })

  test('the last day still counts, the day after it the finding is back', () => {
    expect(withWaiver('M1', '2026-07-15')).toBe(false)
    expect(withWaiver('M1', '2026-07-14')).toBe(true)
  })
})
