import { describe, expect, test } from 'vitest'
import type { Locale } from '../../../server/src/l10n/locale.ts'
import { parseIso } from '../../../server/src/language/values/civil.ts'
import { render } from '../../../server/src/service/workspace/wording.ts'
import { groupsOf } from '../../../server/src/views/models/overview/groups.ts'
import { summaryOf } from '../../../server/src/views/models/overview/summary.ts'
import { type Scene, sceneOf } from '../../../server/src/views/models/scene.ts'
import { check } from '../../kit/check.ts'

function scene(
  text: string,
  { beside = {}, locale = 'en' }: { readonly beside?: Readonly<Record<string, string>>; readonly locale?: Locale } = {},
): Scene {
  const { file, programme } = check(text, { beside })
  const [document] = file.documents
  if (!document) throw new Error('not a plan')
  const today = programme.settings.today ?? parseIso('2026-07-15') ?? 0
  return sceneOf({ file, document, programme, findings: [], today, locale, render })
}

const groups = (one: Scene): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(groupsOf(one).map(({ title, entries }) => [title, entries.map(({ label, detail }) => `${label}: ${detail}`)]))

const plan = `kind: annual_plan
document: { id: ap, title: Plan of the year, status: in_force, next_review_date: 2026-07-01 }
tasks:
  - { id: T1, title: Analyse, start: 2026-01-05, end: 2026-05-29, status: done }
  - { id: T2, title: Write, start: 2026-05-01, end: 2026-07-10, status: in_progress }
milestones:
  - { id: M2, title: Year closed, date: 2026-12-15 }
  - { id: M1, title: Analysis approved, date: 2026-07-14 }
risks:
  - { id: R1, title: Flood }
`

describe('the overview of a plan', () => {
  test('has what is overdue, the latest first, with the review of the document itself', () => {
    expect(groups(scene(plan))['Overdue']).toEqual([
      'Review of the document: 2026-07-01 · 14 days late',
      'T2 Write: 2026-07-10 · 5 days late',
      'M1 Analysis approved: 2026-07-14 · 1 day late',
    ])
  })

  test('has the milestones by their days', () => {
    expect(groups(scene(plan))['Milestones']).toEqual(['M1 Analysis approved: 2026-07-14', 'M2 Year closed: 2026-12-15'])
  })

  test('counts what is overdue and filled in, and says by which day only where the programme states one', () => {
    expect(summaryOf(scene(plan))).toMatchObject({ title: 'Plan of the year', status: 'In force', overdue: 3 })
    expect(summaryOf(scene(plan)).asOf).toBeUndefined()
    const dated = scene(plan, { beside: { 'memory:/plans/.continuity.yaml': 'kind: continuity_config\ntoday: 2026-07-12\n' } })
    expect(summaryOf(dated)).toMatchObject({ overdue: 2, asOf: '2026-07-12' })
  })

  test('counts a blank as a blank', () => {
    const [blank, written] = ['"[statement]"', 'Systems run'].map((statement) =>
      summaryOf(scene(`kind: annual_plan\ndocument: { id: ap, title: Plan }\nobjectives:\n  - { id: O1, statement: ${statement} }\n`)),
    )
    expect([written?.filled, written?.total]).toEqual([(blank?.filled ?? 0) + 1, blank?.total])
    expect(blank?.percent).toBe(Math.floor((100 * (blank?.filled ?? 0)) / (blank?.total ?? 1)))
  })

  test('says it in the language of the reader', () => {
    expect(groups(scene(plan, { locale: 'zh-tw' }))['逾期']?.[1]).toBe('T2 Write: 2026-07-10 · 逾期 5 天')
  })
})

test('activities stand by their RTO, those without one last', () => {
  const bia = `kind: bia
activities:
  - { id: post, name: Post room }
  - { id: pay, name: Payments, rto: 2h, mtpd: 6h }
  - { id: card, name: Cards, rto: 30min, mtpd: 4h, rpo: 0s }
  - { id: old, name: Telex, rto: 1min, status: retired }
`
  expect(groups(scene(bia))).toEqual({
    'Activities by RTO': ['Cards: RTO 30 min · MTPD 4 h · RPO 0 s', 'Payments: RTO 2 h · MTPD 6 h', 'Post room: '],
  })
})

test('risks stand by their rating today', () => {
  const register = `kind: risk_register
criteria:
  likelihood: [{ value: 1 }, { value: 2 }]
  impact: [{ value: 1 }, { value: 2 }]
  matrix:
    method: product
    levels: [{ id: low, min: 1 }, { id: high, min: 3 }]
risks:
  - { id: R1, title: Dust, inherent: { likelihood: 1, impact: 2 } }
  - { id: R2, title: Flood, inherent: { likelihood: 2, impact: 2 } }
  - { id: R3, title: Done, status: closed, inherent: { likelihood: 2, impact: 2 } }
  - { id: R4, title: New }
`
  // 2 × 2 = 4 is high from 3 on; 1 × 2 = 2 is low.
  expect(groups(scene(register))['Risks by rating']).toEqual(['R2 Flood: high', 'R1 Dust: low', 'R4 New: '])
})
