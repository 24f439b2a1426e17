import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { readDuration } from '../../../server/src/language/values/durations.ts'
import { activationOf } from '../../../server/src/programme/analysis/coverage.ts'
import { latestOf } from '../../../server/src/programme/analysis/measuredRecoveries.ts'
import { requiredOutput } from '../../../server/src/programme/analysis/requiredOutput.ts'
import { seatNeeds } from '../../../server/src/programme/analysis/seats.ts'
import { allOf } from '../../../server/src/programme/index/elements.ts'
import type { Programme } from '../../../server/src/programme/index/programme.ts'
import type { ActivityView, BiaView } from '../../../server/src/views/models/bia/types.ts'
import { root } from '../../kit/exampleFiles.ts'
import { examplePreview, exampleProgramme } from '../fixtures/examples.ts'

/** What the author wrote, read by nothing of ours. */
interface Written {
  readonly id: string
  readonly name: string
  readonly rto?: string
  readonly wrt?: string
  readonly mtpd?: string
  readonly impacts: Readonly<Record<string, readonly number[]>>
  readonly mbco?: { readonly percent: string | number }
}

const seconds = (text: string | undefined): number | undefined => {
  const reading = text === undefined ? undefined : readDuration(text)
  return reading && 'value' in reading ? reading.value : undefined
}

/** In all examples level 4 of 5 is the first that nobody can bear. */
const intolerable = 4

describe.each(['bank', 'bureau', 'saas', 'university'])('the impact analysis of the example %s', (name) => {
  const written = parse(readFileSync(join(root, `examples/${name}/${name}.bia.yaml`), 'utf8')) as {
    readonly time_frames: readonly string[]
    readonly activities: readonly Written[]
  }
  let programme: Programme
  let bia: BiaView
  beforeAll(async () => {
    programme = await exampleProgramme(name)
    const model = await examplePreview(`${name}/${name}.bia.yaml`)
    if (!model.bia) throw new Error('no BIA')
    bia = model.bia
  })
  const shown = ({ id }: Written): ActivityView => {
    const found = bia.analyses.flatMap(({ activities }) => activities).find(({ item }) => item === `activities/${id}`)
    if (!found) throw new Error(`no activity ${id}`)
    return found
  }

  test('shows every activity and every time frame', () => {
    expect(bia.analyses.map(({ activities }) => activities.map((one) => one.name))).toEqual([written.activities.map((one) => one.name)])
    expect(bia.analyses[0]?.frames.map((frame) => frame.seconds)).toEqual(written.time_frames.map(seconds))
  })

  test('has the levels that are written, the worst of them, and the first intolerable moment', () => {
    for (const activity of written.activities) {
      const { impact } = shown(activity)
      const curves = Object.values(activity.impacts)
      expect(impact.types.map(({ cells }) => cells.map(({ level }) => level))).toEqual(curves)
      const worst = written.time_frames.map((_, index) => Math.max(...curves.map((levels) => levels[index] ?? 0)))
      expect(impact.worst.map(({ level }) => level)).toEqual(worst)
      const first = worst.findIndex((level) => level >= intolerable)
      expect(impact.derived?.seconds).toBe(seconds(written.time_frames[first]))
      expect(impact.worst.findIndex(({ edge }) => edge === 'derived')).toBe(first)
    }
  })

  test('has the times that are written', () => {
    for (const activity of written.activities) {
      const { ladder, mtpd } = shown(activity)
      const value = (cell: typeof mtpd): number | undefined => ('seconds' in cell ? cell.seconds : undefined)
      expect([value(ladder.rto), value(ladder.wrt), value(mtpd)]).toEqual([seconds(activity.rto), seconds(activity.wrt), seconds(activity.mtpd)])
      const back = seconds(activity.rto)
      expect([ladder.back, ladder.total]).toEqual([back, back === undefined ? undefined : back + (seconds(activity.wrt) ?? 0)])
    }
  })

  test('has the figures of the analysis: activation, what was measured, output, seats', () => {
    const sites = allOf(programme, 'bia.activity')
    for (const activity of written.activities) {
      const { ladder, capacity, seats } = shown(activity)
      const site = sites.find(({ element }) => element.id?.value === activity.id)
      if (!site) throw new Error(activity.id)
      const measurement = latestOf(programme, 'rta', activity.id)
      expect(ladder.activation?.seconds).toBe(activationOf(programme, activity.id))
      expect([ladder.achieved?.seconds, ladder.achieved?.day]).toEqual([measurement?.value.value, measurement?.day])
      const required = requiredOutput({ programme, document: site.document }, site.element)
      expect('lacks' in capacity ? [] : capacity.required).toEqual(required)
      if (!('lacks' in capacity)) expect(capacity.reached?.percent).toBe(measurement?.capacity)
      const need = seatNeeds(programme).findIndex(({ activities }) => activities.some(({ element }) => element.id?.value === activity.id))
      expect(seats).toBe(need < 0 ? undefined : need)
    }
    expect(bia.seats.map(({ offered, totals }) => [offered, totals.map((one) => [one.seconds, one.needed])])).toEqual(
      seatNeeds(programme).map(({ offered, totals }) => [offered, totals.map(({ at, needed }) => [at, needed])]),
    )
  })

  test('finds nothing wrong in an example that is right', () => {
    expect([bia.contradictions, bia.findings.filter(({ severity }) => severity === 'error')]).toEqual([0, []])
  })
})

test('a plan of the bank shows the same activities, with the place in their own document', async () => {
  const [own, plan] = await Promise.all([examplePreview('bank/bank.bia.yaml'), examplePreview('bank/bank.plan.yaml')])
  const items = (bia: BiaView | undefined) => bia?.analyses.flatMap(({ activities }) => activities.map(({ item, ladder }) => [item, ladder]))
  expect(items(plan.bia)).toEqual(items(own.bia)?.map(([item, ladder]) => [`bank-bia#${String(item)}`, ladder]))
})
