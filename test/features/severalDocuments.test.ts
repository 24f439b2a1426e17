import { describe, expect, test } from 'vitest'
import { applyEdits } from '../../server/src/base/edit.ts'
import { codeLenses } from '../../server/src/features/codeLenses.ts'
import { complete } from '../../server/src/features/completion/complete.ts'
import { definition } from '../../server/src/features/definition.ts'
import { blanksOf } from '../../server/src/features/fill/blank.ts'
import { folds } from '../../server/src/features/folding.ts'
import { format } from '../../server/src/features/formatting/format.ts'
import { highlights } from '../../server/src/features/highlight.ts'
import { hover } from '../../server/src/features/hover/hover.ts'
import { inlayHints } from '../../server/src/features/inlayHints/all.ts'
import { outline } from '../../server/src/features/outline.ts'
import { proposalsAt } from '../../server/src/features/refactorings/all.ts'
import { references } from '../../server/src/features/references.ts'
import { rename } from '../../server/src/features/rename.ts'
import { tokens } from '../../server/src/features/tokens.ts'
import { waive } from '../../server/src/features/waive.ts'
import { workspaceSymbols } from '../../server/src/features/workspaceSymbols.ts'
import { itemAt, locateItem } from '../../server/src/language/model/items.ts'
import { accept } from '../kit/accept.ts'
import { check } from '../kit/check.ts'
import { at } from '../kit/snapshots.ts'

// A registry, a plan and an analysis in one file: each has its own kind, and its own tasks; people are shared.
const file = `kind: registry
document: { id: team, title: Team }
people:
  - { id: lin, name: Lin Yating }
---
kind: annual_plan
document: { id: year, title: Plan of the year, prepared_by: lin }
period: { start: 2026-01-01, end: 2026-12-31 }
objectives:
  - { id: O1, type: availability, statement: Be there, metric: 99.9 % }
tasks:
  - id: T1
    owner: lin
    start: 2026-02-01
  - id: T2
    owner: [name]
    depends_on: [T1]
---
kind: bia
document: { id: impact, title: Analysis }
activities:
  - { id: orders, name: Orders, owner: lin, rto: 4h }
`

const mark = (piece: string, by: string): string => {
  if (file.split(piece).length !== 2) throw new Error(`«${piece}» is not there exactly once`)
  return file.replace(piece, () => by)
}
const rowOf = (offset: number): number => file.slice(0, offset).split('\n').length

/** The row and the text of some places. */
const places = (spans: readonly { readonly start: number; readonly end: number }[]): readonly string[] =>
  spans.map(({ start, end }) => `${rowOf(start)} ${file.slice(start, end)}`)

const whole = at(`${file}‸`).snapshot
const lins = ['4 lin', '7 lin', '13 lin', '22 lin']

describe('in a file of several documents', () => {
  test.each([
    ['the first', 'people:\n', 'people:\n  - { id: x, ‸}\n', 'phones', 'category'],
    ['the second', '    start: 2026-02-01\n', '    ‸\n', 'category', 'phones'],
    ['the last', 'rto: 4h }', 'rto: 4h, ‸}', 'mtpd', 'category'],
  ])('the keys of %s are those of its kind', (_, piece, by, offered, other) => {
    const { snapshot, offset } = at(mark(piece, by))
    const labels = complete(snapshot, offset).map(({ label }) => label)
    expect(labels).toContain(offered)
    expect(labels).not.toContain(other)
  })

  test('a person of the first is offered in the second, a task of the second only there', () => {
    const offers = (source: string) => {
      const { snapshot, offset, text } = at(source)
      return { text, found: complete(snapshot, offset) }
    }
    const { text, found } = offers(mark('owner: [name]', 'owner: ‸'))
    const lin = found.find(({ label }) => label === 'lin')
    expect(lin && accept(text, lin)).toBe(mark('owner: [name]', 'owner: lin'))
    expect(offers(mark('[T1]', '[‸]')).found.map(({ label }) => label)).toContain('T1')
    expect(offers(mark('owner: lin, rto', 'dependencies: [{ on: ‸ }], rto')).found.map(({ label }) => label)).not.toContain('T1')
  })

  // 0.1 % of 8,760 h.
  test('a figure and a key are explained where they stand', () => {
    const card = (source: string): string => {
      const { snapshot, offset } = at(source)
      return hover(snapshot, offset)?.markdown ?? ''
    }
    expect(card(mark('99.9 %', '99‸.9 %'))).toContain('8.76 h')
    expect(card(mark('rto: 4h', 'r‸to: 4h'))).toContain('`rto`')
  })

  test('a reference leads into another document, and all of them are found and lit up', () => {
    const { snapshot, offset } = at(mark('owner: lin, rto', 'owner: l‸in, rto'))
    expect(places(definition(snapshot, offset).map(({ selection }) => selection))).toEqual(['4 lin'])
    expect(places(references(snapshot, offset, 'definition too').map(({ span }) => span)).toSorted()).toEqual(lins.toSorted())
    expect(places(highlights(snapshot, offset).map(({ span }) => span))).toEqual(lins)
  })

  test('a rename changes every document, and no other element of that name', () => {
    const renamed = (source: string, to: string): string => {
      const { snapshot, offset } = at(source)
      const edits = rename(snapshot, offset, to)
      return 'key' in edits
        ? edits.key
        : applyEdits(
            snapshot.table.text,
            edits.flatMap((one) => one.edits),
          )
    }
    expect(renamed(mark('owner: lin, rto', 'owner: l‸in, rto'), 'yating')).toBe(
      file.replaceAll('lin,', 'yating,').replaceAll('lin }', 'yating }').replace('lin\n', 'yating\n'),
    )
    expect(renamed(mark('- id: T1', '- id: ‸T1'), 'T9')).toBe(file.replaceAll('T1', 'T9'))
  })

  test('outline, folds and symbols go on behind the marks', () => {
    expect(outline(whole).map(({ name }) => name)).toEqual(
      ['kind document people', 'kind document period objectives tasks', 'kind document activities'].flatMap((names) => names.split(' ')),
    )
    const folded = folds(whole.table).map(({ first, last }) => `${first + 1}-${last + 1}`)
    expect(folded).toEqual(expect.arrayContaining(['3-4', '5-17', '11-17', '12-14', '18-22', '21-22']))
    const symbols = workspaceSymbols([whole.programme], '').map(({ id, container }) => `${container}: ${id}`)
    const expected = [
      ...['Team: team', 'Team: lin'],
      ...['year', 'O1', 'T1', 'T2'].map((id) => `Plan of the year: ${id}`),
      ...['impact', 'orders'].map((id) => `Analysis: ${id}`),
    ]
    expect(symbols.toSorted()).toEqual(expected.toSorted())
  })

  test('colours, hints, lenses, blanks and proposals are those of the place', () => {
    const coloured = tokens(whole).map(({ span }) => span)
    expect(places(coloured)).toEqual(expect.arrayContaining(['4 lin', '13 lin', '14 2026-02-01', '22 orders']))
    expect(places(coloured.toSorted((a, b) => a.start - b.start))).toEqual(places(coloured))
    const hints = inlayHints(whole, { start: 0, end: file.length }, { terms: 'off', derived: true, titles: true, days: false })
    expect(hints.map(({ offset, label }) => `${rowOf(offset)} ${label}`)).toEqual(
      expect.arrayContaining(['10 8.76 h a year', '13 Lin Yating', '22 Lin Yating']),
    )
    const lenses = codeLenses(whole).map(({ span, title }) => `${rowOf(span.start)} ${title}`)
    expect(lenses.filter((lens) => lens.endsWith('filled in')).map((lens) => lens.split(' ')[0])).toEqual(['1', '6', '19'])
    expect(lenses).toContain('12 used by 1')
    expect(places(blanksOf(whole).map(([{ span }]) => span))).toEqual(['16 [name]'])
    const task = file.indexOf('id: T2')
    expect(proposalsAt(whole, { start: task, end: task }).map(({ id }) => id)).toContain('moveUp')
  })

  test('formatting keeps the marks and what stands between them', () => {
    const untidy = file.replaceAll('\n  - ', '\n- ').replaceAll('\n    ', '\n  ')
    expect(untidy).not.toBe(file)
    const { snapshot } = at(`${untidy}‸`)
    expect(applyEdits(untidy, format(snapshot))).toBe(file)
  })

  test('findings stand in their own document, and a waiver is written into it', () => {
    const late = mark('start: 2026-02-01', 'start: 2027-02-01')
    const checked = check(late)
    const finding = checked.findings.find(({ rule }) => rule === 'ANN-13')
    expect(finding && late.slice(finding.span.start, finding.span.end)).toBe('2027-02-01')
    const [edit] = (finding && waive(finding, checked.file, checked.programme)?.edits) ?? []
    const waived = applyEdits(late, edit?.edits ?? []).split('---\n')
    expect(waived.map((document) => document.includes('waivers:'))).toEqual([false, true, false])
  })

  test('an item that a preview shows is found in whichever document it is', () => {
    const { documents } = check(file).file
    expect(places(['people/lin', 'tasks/T2', 'activities/orders'].flatMap((item) => locateItem(documents, item) ?? []))).toEqual([
      '4 lin',
      '15 T2',
      '22 orders',
    ])
    expect(itemAt(documents, file.indexOf('rto') + 1)).toBe('activities/orders/rto')
  })
})
