import { describe, expect, test } from 'vitest'
import { type HintSwitches, inlayHints } from '../../server/src/features/inlayHints/all.ts'
import type { Locale } from '../../server/src/l10n/locale.ts'
import { beside, bia, biaUri, risks } from '../kit/smallProgramme.ts'
import { at } from '../kit/snapshots.ts'

const off: HintSwitches = { terms: 'off', derived: false, titles: false, days: false }

/** The hints of a text, each behind what it stands at. */
function hints(text: string, which: Partial<HintSwitches>, around: { readonly uri?: string; readonly locale?: Locale } = {}): readonly string[] {
  const { snapshot } = at(`${text}‸`, { uri: biaUri, beside, ...around })
  const all = inlayHints(snapshot, { start: 0, end: text.length }, { ...off, ...which })
  return all.map(
    ({ offset, label }) =>
      `${text
        .slice(0, offset)
        .split(/[\s{,[]/)
        .at(-1)} ${label}`,
  )
}

describe('what follows from what is written', () => {
  test('the MTPD by the impacts, and when it is back at the earliest', () => {
    expect(hints(bia, { derived: true })).toEqual(['8h impacts: 8 h', '4h earliest 3 h 30 min'])
  })

  test('the level of a rating that states none', () => {
    const uri = 'memory:/plans/own.risk.yaml'
    const own = risks.replace('id: risks', 'id: own')
    expect(hints(own, { derived: true }, { uri })).toEqual(['2 matrix: high'])
    expect(hints(own.replace('impact: 2 }', 'impact: 2, level: high }'), { derived: true }, { uri })).toEqual([])
    expect(hints(own.replace('impact: 2 }', 'impact: 2, level: low }'), { derived: true }, { uri })).toEqual(['low matrix: high'])
  })

  test('the downtime that an availability allows: 0.1 % of 8,760 h', () => {
    const plan = 'kind: annual_plan\nobjectives:\n  - { id: O1, type: availability, metric: 99.9 % }\n'
    expect(hints(plan, { derived: true }, { uri: 'memory:/plans/a.plan.yaml' })).toEqual(['% 8.76 h a year'])
  })
})

test('what an id names; an id that says its name by itself has none', () => {
  expect(hints(bia, { titles: true })).toEqual(['lin Lin Yating', 'service Harm to customers', 'shop Web shop'])
  expect(hints(bia.replace('owner: lin', 'owner: chen-bohan'), { titles: true })).toEqual(['service Harm to customers', 'shop Web shop'])
})

describe('how far a deadline is', () => {
  const task = (line: string): readonly string[] =>
    hints(`kind: annual_plan\ntasks:\n  - id: T1\n    ${line}\n`, { days: true }, { uri: 'memory:/plans/a.plan.yaml' })

  test.each([
    ['end: 2026-07-16', ['2026-07-16 in 1 day']],
    ['end: 2026-08-14', ['2026-08-14 in 30 days']],
    ['end: 2026-07-05\n    status: in_progress', ['2026-07-05 10 days ago']],
    ['end: 2026-07-05\n    status: done', []],
    ['end: 2029-07-05', []],
    ['start: 2026-07-20', []],
  ])('%s', (line, expected) => expect(task(line)).toEqual(expected))
})

describe('terms beside keys', () => {
  const head = 'kind: bia\ndocument: { id: x }\nactivities: []\n'

  test('where the interface is Chinese, and where they are switched on', () => {
    expect(hints(head, { terms: 'auto' })).toEqual([])
    expect(hints(head, { terms: 'auto' }, { locale: 'zh-tw' })).toEqual(['kind 文件類型', 'document 文件資訊', 'id 文件編號', 'activities 業務活動'])
    expect(hints(head, { terms: 'off' }, { locale: 'zh-tw' })).toEqual([])
  })

  test('in English only where the term is another word than the key', () => {
    expect(hints('kind: bia\ntime_frames: [1h]\nactivities:\n  - { id: a, rto: 4h }\n', { terms: 'on' })).toEqual([
      'rto Recovery time objective (RTO)',
    ])
  })
})

test('only for the part that is asked for, and not while the text is newer than what was read of it', () => {
  const { snapshot } = at(`${bia}‸`, { uri: biaUri, beside })
  const from = bia.indexOf('dependencies:')
  expect(inlayHints(snapshot, { start: from, end: bia.length }, { ...off, titles: true }).map(({ label }) => label)).toEqual(['Web shop'])
  const newer = { ...snapshot, table: { ...snapshot.table } }
  expect(inlayHints(newer, { start: 0, end: bia.length }, { ...off, titles: true })).toEqual([])
})
