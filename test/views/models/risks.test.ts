import { describe, expect, test } from 'vitest'
import { criteriaFor } from '../../../server/src/programme/analysis/riskCriteria.ts'
import { levelAt, scoreAt } from '../../../server/src/programme/analysis/riskMatrix.ts'
import { readRating, risksOf, states } from '../../../server/src/programme/analysis/riskRatings.ts'
import type { RisksView, RiskView } from '../../../server/src/views/models/risks/types.ts'
import type { PreviewModel } from '../../../server/src/views/models/types.ts'
import { brokenRegister } from '../fixtures/brokenRegister.ts'
import { examplePreview, exampleProgramme, filesPreview } from '../fixtures/examples.ts'

const viewOf = ({ risks }: PreviewModel): RisksView => {
  if (!risks) throw new Error('no risks')
  return risks
}
const brokenModel = filesPreview(brokenRegister, 'works.risk.yaml')
const broken = viewOf(brokenModel)
const risk = (view: RisksView, id: string): RiskView => {
  const found = view.risks.find((one) => one.id === id)
  if (!found) throw new Error(`no risk ${id}`)
  return found
}
const texts = (content: readonly unknown[] = []): string =>
  content.map((one) => (typeof one === 'string' ? one : ((one as { text?: string }).text ?? ''))).join('')

describe('a register with faults', () => {
  test('opens with the risk above the appetite that nobody treats, then says what else is the matter', () => {
    expect(broken.lede).toEqual({
      tone: 'error',
      headline: 'R1 Flood of the hall remains High, the appetite ends at Medium, and nobody has decided what to do',
      text: 'Late measures: R2 (1). Acceptance expired: R3 (1). Rising: R2 (1).',
    })
    expect(brokenModel.marks?.risks).toBe(2)
  })

  test('has the open risks by what remains: 2 × 3 = 6 is high, 2 × 1 = 2 and 1 × 2 = 2 are low', () => {
    expect(broken.risks.map(({ id, ratings }) => [id, ratings.residual?.score, ratings.residual?.level?.letter])).toEqual([
      ['R1', 6, 'H'],
      ['R2', 2, 'L'],
      ['R3', 2, 'L'],
    ])
  })

  test('draws the line of the appetite between 4 and 6: above and left of the three cells that are high', () => {
    // Likelihood 3 to 1 downwards, impact 1 to 3 to the right: 3 6 9 / 2 4 6 / 1 2 3.
    expect(broken.matrix?.cells.map((row) => row.map(({ score, edges }) => `${score}${edges.map((edge) => edge[0]).join('')}`))).toEqual([
      ['3', '6l', '9'],
      ['2', '4t', '6l'],
      ['1', '2', '3t'],
    ])
    expect(broken.matrix?.appetite).toBe('appetite up to Medium')
    // Between the highest score that is still medium and 6.
    expect(risk(broken, 'R1').limit).toBe(5.5)
  })

  test('says what comes next and how late it is: due on 30 June, so 15 days', () => {
    const { first, second } = risk(broken, 'R2').treatment
    expect(texts(first)).toBe('Sprinklers (and 1 more)')
    expect(texts(second)).toContain('15\u00a0d\u00a0late')
    expect(texts(risk(broken, 'R3').treatment.second)).toContain('expired\u00a05\u00a0d\u00a0ago')
    expect(texts(risk(broken, 'R1').treatment.second)).toBe('above the appetite (Medium)')
  })

  test('counts what is open by how long there is', () => {
    // A1 has the day of the whole treatment; 14 August is in 30 days.
    expect(broken.ages.rows.map(({ cells }) => cells.map(({ content }) => texts(content)))).toEqual([
      ['Overdue', '1', 'R2'],
      ['Within 30 d', '1', 'R2'],
      ['31 – 90 d', '0', ''],
      ['Later', '0', ''],
      ['Expired acceptance', '1', 'R3'],
    ])
  })

  test('shows a way without a working barrier as bare: a gauge without effect stops nothing', () => {
    const { bow } = risk(broken, 'R1')
    expect(bow.before.map(({ title, standing }) => [title, standing])).toEqual([['Gauge on the river', 'useless']])
    expect(bow.after.map(({ title, standing }) => [title, standing])).toEqual([['Pumps', 'weak']])
    expect(bow.bare).toEqual(['before'])
    expect(bow.table.rows.map(({ item }) => item)).toEqual(['risks/R1/controls/C1', 'risks/R1/controls/C2'])
  })

  test('knows where a risk goes, if two ratings are known', () => {
    expect(broken.risks.map(({ trend }) => trend?.said)).toEqual([undefined, 'rising since 2025-01-10', undefined])
  })

  test('names the key that an empty register lacks', () => {
    const view = viewOf(filesPreview(new Map([['a.risk.yaml', 'kind: risk_register\ndocument: { id: a }\n']]), 'a.risk.yaml'))
    expect([view.wants, view.lede.headline]).toEqual([['risks'], 'This register has no risks yet'])
  })
})

describe.each(['bank', 'saas', 'bureau', 'university'])('the register of the example %s', async (name) => {
  const programme = await exampleProgramme(name)
  const view = viewOf(await examplePreview(`${name}/${name}.risk.yaml`))
  const sites = risksOf(programme)

  test('has every figure as the analysis has it', () => {
    for (const { element, document } of sites) {
      const criteria = criteriaFor(programme, document)
      const { ratings } = risk(view, element.id?.text ?? '')
      for (const state of states) {
        const reading = readRating(criteria, element[state])
        expect(ratings[state]?.level?.name).toBe(reading?.level === undefined ? undefined : criteria?.levels[reading.level]?.name)
        const { likelihood = 0, impact = 0 } = reading ?? {}
        expect(ratings[state]?.score).toBe(reading && criteria?.matrix ? scoreAt(criteria.matrix, { likelihood, impact }) : undefined)
      }
    }
    expect(view.risks).toHaveLength(sites.filter(({ element }) => element.status?.value !== 'closed').length)
  })

  test('has the matrix as the analysis has it', () => {
    const criteria = criteriaFor(programme, sites[0]?.document ?? expect.fail())
    const { matrix } = view
    matrix?.cells.forEach((row, y) => {
      row.forEach(({ level }, x) => {
        const point = { likelihood: matrix.likelihood[y]?.value ?? 0, impact: matrix.impact[x]?.value ?? 0 }
        expect(level?.name).toBe(criteria?.levels[(criteria.matrix && levelAt(criteria.matrix, point)) ?? -1]?.name)
      })
    })
  })

  test('is shown by the annual plan that names it, with items that lead to it', async () => {
    const plan = viewOf(await examplePreview(`${name}/${name}.plan.yaml`))
    expect(plan.risks.map(({ id }) => id)).toEqual(view.risks.map(({ id }) => id))
    expect(plan.items.every((item) => /^[\w-]+#risks\//.test(item))).toBe(true)
  })
})

describe('the register of the bank', async () => {
  const view = viewOf(await examplePreview('bank/bank.risk.yaml'))

  test('holds 17 open risks within the appetite, 7 with a measure due by 13 October, 9 with a later one', () => {
    expect(view.lede).toEqual({ tone: 'ok', headline: 'All 17 open risks remain within the appetite' })
    expect(view.ages.rows.map(({ cells }) => texts(cells[1]?.content))).toEqual(['0', '0', '7', '9'])
  })

  test('rates likelihood 2 and impact 4 as medium by its table', () => {
    const { row, column, level } = risk(view, 'rk-ransom').ratings.residual ?? {}
    expect([view.matrix?.likelihood[row ?? -1]?.label, view.matrix?.impact[column ?? -1]?.label, level?.name]).toEqual([
      'Unlikely',
      'Severe',
      'Medium',
    ])
    expect(risk(view, 'rk-ransom').trend?.said).toBe('falling since 2025-02-20')
  })

  test('names what is hit, and the most demanding of it', () => {
    expect(risk(view, 'rk-power').bow.hits).toContain('Card and cash machine authorisation can bear 4 h.')
  })
})
