import { describe, expect, test } from 'vitest'
import { applyEdits } from '../../server/src/base/edit.ts'
import { samePlace } from '../../server/src/base/relativePaths.ts'
import { type Move, moveFiles, uncertainPlaces } from '../../server/src/features/moveFiles.ts'
import { readText } from '../../server/src/language/model/file.ts'

const plan = `kind: annual_plan
document: { id: ap, title: A }
tasks:
  - id: T1
    subtasks:
      - { id: T1.1, evidence: evidence/report.pdf }
      - { id: T1.2, evidence: './evidence/report.pdf#page=3' } # the third page
      - { id: T1.3, evidence: SharePoint/BCM/2026/report.pdf }
      - { id: T1.4, evidence: https://example.org/evidence/report.pdf }
    description: |
      As [agreed](evidence/report.pdf), see ![map](<../shared/site%20map.png>)
      and [the site](https://example.org/a.png).
    title: report.pdf
`
const register = `kind: risk_register
document: { id: r }
risks:
  - { id: R1, event: "Told in [the plan](year/a.plan.yaml#T1)", title: year/a.plan.yaml }
`

const files = (): Parameters<typeof moveFiles>[0] => [readText('file:///w/year/a.plan.yaml', plan), readText('file:///w/r.risk.yaml', register)]
const there = new Set(['file:///w/year/evidence/report.pdf', 'file:///w/shared/site map.png'].map(samePlace))

function afterMove(...moves: readonly Move[]): Readonly<Record<string, string>> {
  const texts = new Map([...files()].map((file) => [file.uri, file.table.text]))
  const edits = moveFiles(files(), moves, (place) => there.has(place))
  return Object.fromEntries(edits.map(({ uri, edits: own }) => [uri.slice('file:///w/'.length), applyEdits(texts.get(uri) ?? '', own)]))
}

const move = (from: string, to: string): Move => ({ from: `file:///w/${from}`, to: `file:///w/${to}` })

describe('what a plan names moves', () => {
  test('within the folder: only what leads there is written anew, in its own notation', () => {
    expect(afterMove(move('year/evidence/report.pdf', 'year/evidence/report%20(2).pdf'))).toEqual({
      'year/a.plan.yaml': plan
        .replace('evidence: evidence/report.pdf', 'evidence: evidence/report (2).pdf')
        .replace("'./evidence/report.pdf#page=3'", "'./evidence/report (2).pdf#page=3'")
        .replace('[agreed](evidence/report.pdf)', '[agreed](evidence/report%20%282%29.pdf)'),
    })
  })

  test('out of the folder', () => {
    expect(afterMove(move('year/evidence/report.pdf', 'shared/r.pdf'))).toEqual({
      'year/a.plan.yaml': plan
        .replace('evidence: evidence/report.pdf', 'evidence: ../shared/r.pdf')
        .replace("'./evidence/report.pdf#page=3'", "'../shared/r.pdf#page=3'")
        .replace('[agreed](evidence/report.pdf)', '[agreed](../shared/r.pdf)'),
    })
  })

  test('with the folder that it is in, and by a name with escapes', () => {
    expect(afterMove(move('shared', 'common'))).toEqual({ 'year/a.plan.yaml': plan.replace('../shared/site%20map.png', '../common/site%20map.png') })
  })

  test('a plan that another plan names', () => {
    expect(afterMove(move('year/a.plan.yaml', 'year/b.plan.yaml'))).toEqual({
      'r.risk.yaml': register.replaceAll('year/a.plan.yaml', 'year/b.plan.yaml'),
    })
  })
})

describe('the plan itself moves', () => {
  test('its paths lead where they led; a library elsewhere is no path', () => {
    expect(afterMove(move('year/a.plan.yaml', 'year/2026/a.plan.yaml'))).toEqual({
      'year/a.plan.yaml': plan
        .replace('evidence: evidence/report.pdf', 'evidence: ../evidence/report.pdf')
        .replace("'./evidence/report.pdf#page=3'", "'../evidence/report.pdf#page=3'")
        .replace('[agreed](evidence/report.pdf)', '[agreed](../evidence/report.pdf)')
        .replace('../shared/site%20map.png', '../../shared/site%20map.png'),
      'r.risk.yaml': register.replaceAll('year/a.plan.yaml', 'year/2026/a.plan.yaml'),
    })
  })

  test('together with what it names nothing of that changes', () => {
    expect(afterMove(move('year', '2027/year'))).toEqual({
      'year/a.plan.yaml': plan.replace('../shared/site%20map.png', '../../shared/site%20map.png'),
      'r.risk.yaml': register.replaceAll('year/a.plan.yaml', '2027/year/a.plan.yaml'),
    })
  })

  test('what may be a path is asked for', () => {
    expect(uncertainPlaces(files(), [move('year/a.plan.yaml', 'a.plan.yaml')])).toEqual([
      'file:///w/year/evidence/report.pdf',
      'file:///w/year/SharePoint/BCM/2026/report.pdf',
      'file:///w/year/report.pdf',
    ])
    expect(uncertainPlaces(files(), [move('year/evidence/report.pdf', 'r.pdf')])).toEqual([])
  })
})

test('what stands behind an alias is written once; over lines and in prose a name is written as in an address', () => {
  const text = 'kind: annual_plan\ntasks:\n  - &t { id: T1, title: a.pdf }\n  - *t\n  - id: T2\n    title: >\n      See a.pdf,\n      page 3.\n'
  const edits = moveFiles([readText('file:///w/a.plan.yaml', text)], [move('a.pdf', 'b%20b.pdf')], () => false)
  expect(applyEdits(text, edits[0]?.edits ?? [])).toBe(text.replace('title: a.pdf', 'title: b b.pdf').replace('See a.pdf', 'See b%20b.pdf'))
})
