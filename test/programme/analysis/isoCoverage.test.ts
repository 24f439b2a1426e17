import { describe, expect, test } from 'vitest'
import { isoCoverage } from '../../../server/src/programme/analysis/isoCoverage.ts'
import { programmeOf } from '../../kit/defects.ts'

const evidence = (files: Readonly<Record<string, string>>, clause: string): unknown => {
  const found = isoCoverage(programmeOf(new Map(Object.entries(files)))).find((one) => one.clause === clause)
  return found && [found.evidence, found.count]
}

const plan = (status: string, more: string): string => `kind: annual_plan\ndocument: { id: p, title: Plan, status: ${status} }\n${more}`

describe('what speaks for a clause', () => {
  // `objectives` and `objectives[].statement`, both of 6.2.1.
  const objectives = 'objectives: [{ id: O1, statement: Back in time. }]\n'

  test.each([
    ['values of an approved document', plan('approved', objectives), ['approved', 2]],
    ['values of a draft', plan('draft', objectives), ['drafted', 2]],
    ['a blank', plan('approved', 'objectives: [目標]\n').replace('[目標]', '[待定]'), ['open', 0]],
    ['nothing', plan('approved', ''), ['missing', 0]],
  ])('%s', (_, text, expected) => {
    expect(evidence({ 'a.plan.yaml': text }, '6.2.1')).toEqual(expected)
  })

  test('what is superseded speaks for nothing', () => {
    expect(evidence({ 'a.plan.yaml': plan('superseded', objectives) }, '6.2.1')).toEqual(['missing', 0])
  })

  test('a registry needs no approval', () => {
    // `roles[].authority`, of 5.3.
    const registry = 'kind: registry\ndocument: { id: r, title: R }\nroles: [{ id: lead, name: Lead, authority: May close a site }]\n'
    expect(evidence({ 'a.registry.yaml': registry }, '5.3')).toEqual(['approved', 1])
  })
})
