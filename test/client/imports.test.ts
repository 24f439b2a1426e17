import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { base64Of } from '../../client/src/imports/base64.ts'
import { clipboardName, isBlank, isReadable, mayBePlan, readable } from '../../client/src/imports/texts.ts'
import { nameAfter, numbered } from '../../client/src/names.ts'
import { importableKinds } from '../../server/src/imports/draft/importPlan.ts'
import { importedKinds } from '../../server/src/protocol/imports.ts'

describe('the file of a plan that is made of another', () => {
  test.each([
    ['annual-plan-2026.docx', 'annual.plan.yaml', 'annual-plan-2026.plan.yaml'],
    ['Impact analysis 2026.xlsx', 'impact.bia.yaml', 'Impact analysis 2026.bia.yaml'],
    ['風險登記.html', 'risks.risk.yaml', '風險登記.risk.yaml'],
    ['Plan v1.2.md', 'annual.plan.yaml', 'Plan v1.2.plan.yaml'],
    ['hospital.plan.docx', 'annual.plan.yaml', 'hospital.plan.yaml'],
    ['README', 'annual.plan.yaml', 'README.plan.yaml'],
    ['.md', 'annual.plan.yaml', 'annual.plan.yaml'],
  ])('%s as %s is %s', (source, usual, name) => expect(nameAfter(source, usual)).toBe(name))

  test('gets a number where that name is taken', () => {
    expect(numbered('annual.plan.yaml', 1)).toBe('annual.plan.yaml')
    expect(numbered('annual.plan.yaml', 2)).toBe('annual-2.plan.yaml')
    expect(numbered('Plan v1.2.plan.yaml', 3)).toBe('Plan v1.2-3.plan.yaml')
    expect(numbered('.continuity.yaml', 2)).toBeUndefined()
  })
})

test('the menu of a file in the Explorer stands at every file that can be brought in', () => {
  const { contributes } = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly contributes: Contributes }
  const when = contributes.menus['explorer/context'].find(({ command }) => command === 'continuity.importPlan')?.when ?? ''
  const endings = new RegExp(/resourceExtname =~ \/(.+)\/i/.exec(when)?.[1] ?? '$.')
  expect(Object.values(readable).flatMap((some) => some.filter((ending) => !endings.test(`.${ending}`)))).toEqual([])
  expect(endings.test('.doc')).toBe(false)
})

interface Contributes {
  readonly menus: { readonly 'explorer/context': readonly { readonly command: string; readonly when: string }[] }
}

describe('the text of a clipboard', () => {
  const lines = (text: string): string => text.replaceAll('; ', '\n')

  test.each([
    ['clipboard.txt', 'Objectives; Recover in 2 h; '],
    ['clipboard.txt', '# ; a bare sign'],
    ['clipboard.md', 'Annual plan; ## Objectives; Recover'],
    ['clipboard.md', '| Task | Owner |; | --- | :-: |; | Test | Ann |'],
    ['clipboard.html', '<!DOCTYPE html><p>Plan'],
    ['clipboard.html', '<!--StartFragment--><table><tr><td>Plan'],
  ])('is called %s: %s', (name, text) => expect(clipboardName(lines(text))).toBe(name))

  test.each([
    ['a plan with labels', true, '年度計畫; 目標：兩小時內復原; 負責人：王小明; 期限：6 月; 預算：無'],
    ['English labels', true, 'Annual plan; Objective: recover; Owner: Ann; Due: June; Budget: none'],
    ['a short text', false, 'a; b; c; ; d'],
    ['a plan of ours', false, '# copied; kind: annual_plan; document: { id: a }; tasks: []; objectives: []'],
    ['a part of one', false, '- title: Test; owner: Ann; end: 2026-06-01; subtasks:; - title: Restore'],
    ['another document', false, '---; a; b; c; d; e'],
  ])('%s may be imported: %s', (_, may, text) => expect(mayBePlan(lines(text))).toBe(may))
})

describe('a document', () => {
  test.each(['', '\n\n', '# yaml-language-server: $schema=x\n\n  # more\r\n'])('in which nothing is written is blank: %j', (text) =>
    expect(isBlank(text)).toBe(true),
  )
  test.each(['kind: bia', '# a\n\n  x', '---\n'])('that has been begun is not: %j', (text) => expect(isBlank(text)).toBe(false))
})

test('what is read is known by its ending, in capitals too', () => {
  expect(['a.docx', 'A.DOCX', 'b.Htm', 'c.markdown'].filter(isReadable)).toHaveLength(4)
  expect(['a.doc', 'docx', 'b.pdf', 'c.plan.yaml'].filter(isReadable)).toEqual([])
})

test('bytes become Base64, in pieces too', () => {
  const bytes = Uint8Array.from({ length: 100_001 }, (_, index) => index % 256)
  expect(base64Of(bytes)).toBe(Buffer.from(bytes).toString('base64'))
  expect(base64Of(new Uint8Array())).toBe('')
})

test('the client offers the kinds that the server imports', () => expect(importedKinds).toEqual(importableKinds))
