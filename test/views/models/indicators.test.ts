import { describe, expect, test } from 'vitest'
import { durationText } from '../../../server/src/l10n/quantities.ts'
import { gapMatrix } from '../../../server/src/programme/analysis/gapMatrix.ts'
import { isoCoverage } from '../../../server/src/programme/analysis/isoCoverage.ts'
import type { TableBlock } from '../../../server/src/views/models/documentTypes.ts'
import { examplePreview, exampleProgramme, filesPreview } from '../fixtures/examples.ts'

const rows = ({ rows: all }: TableBlock) =>
  all.map(({ cells }) => cells.map(({ content }) => content.map((one) => (typeof one === 'string' ? one : 'text' in one ? one.text : '–')).join('')))

describe('the indicators of the bank', async () => {
  const programme = await exampleProgramme('bank')
  const { indicators: view = expect.fail(), marks } = await examplePreview('bank/bank.plan.yaml')

  test('judge each criterion by its last value: 95 min are within 2 h, 97.4 % above 95 %', () => {
    expect(view.criteria.map(({ id, last, result }) => [id, last, result])).toEqual([
      ['C6', undefined, 'never'],
      ['C7', undefined, 'never'],
      ['C1', '99.993 %', 'met'],
      ['C2', '95 min', 'met'],
      ['C3', '0 min', 'met'],
      ['C4', '14 min', 'met'],
      ['C5', '97.4 %', 'met'],
    ])
    expect(marks?.indicators).toBe(0)
    expect(view.lede.headline).toBe('5 of 7 criteria are met; not measured or not judged yet: C6, C7')
  })

  test('have 0.05 % of a year as downtime, 262.8 min, of which 38 are gone; 195 of 365 days have passed', () => {
    const [budget] = view.budgets
    expect(budget?.allowed).toBeCloseTo(262.8 * 60)
    expect(budget?.incidents.map(({ seconds }) => seconds)).toEqual([38 * 60])
    expect(budget?.left).toEqual({ text: `${durationText(224.8 * 60, 'en')} left`, tone: 'ok' })
    expect(budget?.elapsed?.percent).toBeCloseTo((100 * 195) / 365)
    // 120 of 262.8 min.
    expect(budget?.recovery?.text).toContain('0.46 times')
  })

  test('say when each plan was exercised, and how much of it', () => {
    expect(rows(view.exercises).map((row) => row.slice(2))).toEqual([
      ['2 of 2', '–'],
      ['3 of 3', '–'],
      ['2 of 2', '4 of 4'],
      ['2 of 2', '4 of 4'],
    ])
  })

  test('have every figure of required, committed and achieved as the analysis has it', () => {
    const text = (seconds: number | undefined, none = '–'): string => (seconds === undefined ? none : durationText(seconds, 'en'))
    expect(rows(view.gaps)).toEqual(
      gapMatrix(programme).map(({ node, time, loss }) => [
        node.name ?? node.id,
        ...[time, loss].flatMap(({ required, committed, achieved }) => [
          text(required?.seconds),
          text(committed),
          text(achieved?.seconds, committed === undefined ? '–' : 'untested'),
        ]),
      ]),
    )
  })

  test('leave of the power line 3,940,000 − 1,960,000 − 1,480,000, and of all lines with the contingency 3,972,000', () => {
    expect(
      rows(view.money)
        .find(([item]) => item === 'Power feed, sea wall, wiring')
        ?.at(-1),
    ).toBe('500,000')
    expect(view.money.total?.at(-1)?.content).toEqual(['3,972,000'])
    const left = rows(view.money).map((row) => Number(row.at(-1)?.replaceAll(',', '')))
    expect(left.reduce((sum, one) => sum + one, 0)).toBe(3_972_000)
  })

  test('name each clause with what speaks for it, as the command does', () => {
    expect(rows(view.clauses).map(([clause, , count]) => [clause, Number(count)])).toEqual(
      isoCoverage(programme).map(({ clause, count }) => [clause, count]),
    )
  })
})

test('records tell of the programme alone, and other kinds have no indicators', async () => {
  const { indicators } = await examplePreview('bank/bank.records.yaml')
  expect([indicators?.criteria, indicators?.lede.headline]).toEqual([[], '4 of 4 plans were exercised lately'])
  expect((await examplePreview('bank/bank.bia.yaml')).indicators).toBeUndefined()
})

test('a share to be reached by the end of the year is at risk in spring, a recovery that took too long is missed', () => {
  const criterion = (id: string, metric: string, value: string): string =>
    `      - { id: ${id}, metric: ${metric}, frequency: monthly, measurements: [{ date: 2026-05-01, value: ${value} }] }`
  const plan = [
    'kind: annual_plan',
    'period: { start: 2026-01-01, end: 2026-12-31 }',
    'evaluation:',
    '  criteria:',
    criterion('share', '">= 95 %"', '60 %'),
    criterion('time', '"<= 2 h"', '3 h'),
    criterion('met', '"<= 2 h"', '1 h'),
  ]
  const { indicators } = filesPreview(new Map([['a.plan.yaml', plan.join('\n').replaceAll('      - ', '    - ')]]), 'a.plan.yaml')
  expect(indicators?.criteria.map(({ id, result }) => [id, result])).toEqual([
    ['time', 'missed'],
    ['share', 'at_risk'],
    ['met', 'met'],
  ])
})
