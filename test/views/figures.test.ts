import { describe, expect, it } from 'vitest'
import type { Tab } from '../../server/src/views/models/types.ts'
import { example } from '../kit/exampleFiles.ts'
import { modelOfExample, textOf } from '../kit/exports.ts'
import { type ShownRow, shownTables } from '../kit/shownTables.ts'
import { dataOf } from '../kit/yaml.ts'

/*
 * The figures that the tabs of the bank show, against arithmetic of our own: the files are read by the YAML package alone, and every sum,
 * span and longest way is worked out here, by other means than in the analysis.
 */

interface Dated {
  readonly date: string
}
interface Named {
  readonly id: string
}
interface Plan {
  readonly budget: {
    readonly contingency: string
    readonly lines: readonly { readonly planned: string; readonly committed?: string; readonly actual?: string }[]
  }
  readonly evaluation: { readonly criteria: readonly (Named & { readonly measurements?: readonly Dated[] })[] }
}
interface Activity extends Named {
  readonly impacts: Readonly<Record<string, readonly string[]>>
  readonly mtpd: string
  readonly rto?: string
  readonly rpo?: string
  readonly wrt?: string
}
interface Bia {
  readonly time_frames: readonly string[]
  readonly activities: readonly Activity[]
}
interface Records {
  readonly exercises: readonly (Dated & { readonly measured?: readonly { readonly of: string; readonly rta?: string }[] })[]
}
interface Registry {
  readonly systems: readonly (Named & { readonly rto?: string })[]
  readonly people: readonly (Named & { readonly name: string })[]
}
interface Risk {
  readonly status: string
  readonly residual: { readonly likelihood: string; readonly impact: string }
  readonly treatment?: { readonly actions?: readonly { readonly due: string; readonly status: string }[] }
}
interface Recovery {
  readonly activation: { readonly target: string }
  readonly covers: readonly { readonly activity: string }[]
  readonly steps: readonly (Named & { readonly duration: string; readonly depends_on?: readonly string[]; readonly recovers?: readonly string[] })[]
  readonly dr: { readonly recovery_order: readonly { readonly system: string; readonly after?: readonly string[]; readonly duration: string }[] }
  readonly communication_procedures: {
    readonly call_tree: readonly { readonly person: string; readonly calls: readonly string[]; readonly minutes: string }[]
  }
}

const read = <File>(name: string): File => dataOf(example(`bank/${name}.yaml`).text) as File
const plan = read<Plan>('bank.plan')
const bia = read<Bia>('bank.bia')
const records = read<Records>('bank.records')
const registry = read<Registry>('bank.registry')
const { risks } = read<{ readonly risks: readonly Risk[] }>('bank.risk')
const dr = read<Recovery>('data-centre.bcp')

/** Of the programme, as its settings say. */
const today = Date.parse('2026-07-15')
const daysTo = (date: string): number => Math.round((Date.parse(date) - today) / 86_400_000)

const unitMinutes: Readonly<Record<string, number>> = { s: 1 / 60, min: 1, h: 60, d: 1440 }
const minutes = (text: string): number =>
  [...text.matchAll(/([\d.]+)\s*(min|s|h|d)\b/g)].reduce((sum, [, count, unit]) => sum + Number(count) * (unitMinutes[unit ?? ''] ?? Number.NaN), 0)
// `1h30min` has no blank between its parts.
const written = (text: string | undefined): number => minutes((text ?? '').replace(/([a-z])(\d)/g, '$1 $2'))

async function tableOf(file: string, tab: Tab, caption: string | RegExp): Promise<readonly ShownRow[]> {
  const tables = shownTables(await textOf(modelOfExample(`bank/${file}`), { format: 'html', tab }))
  const found = [...tables.values()].find((table) => (typeof caption === 'string' ? table.caption === caption : caption.test(table.caption)))
  if (!found) throw new Error(`${tab} has no table ${caption}: ${[...tables.keys()].join(', ')}`)
  return found.rows
}

const cell = ({ cells }: ShownRow, at: number): string => cells[at]?.[0] ?? ''
const byId = <One extends Named>(list: readonly One[]): ReadonlyMap<string, One> => new Map(list.map((one) => [one.id, one]))
const last = (item: string): string => item.split('/').at(-1) ?? ''

/** What takes some time after what it waits for: when each ends at the earliest, and by how much it may be late. */
function schedule(works: readonly Work[], begin: number): ReadonlyMap<string, { readonly end: number; readonly slack: number }> {
  const named = new Map(works.map((work) => [work.id, work]))
  const endOf = (id: string): number => {
    const work = named.get(id)
    return work ? Math.max(begin, ...work.after.map(endOf)) + work.takes : Number.NaN
  }
  const latestOf = (work: Work): number => {
    const later = works.filter(({ after }) => after.includes(work.id)).map((next) => latestOf(next) - next.takes)
    return Math.min(work.due, ...later)
  }
  return new Map(works.map((work) => [work.id, { end: endOf(work.id), slack: latestOf(work) - endOf(work.id) }]))
}

interface Work {
  readonly id: string
  readonly takes: number
  readonly after: readonly string[]
  /** Minutes after the disruption by which it must have ended. */
  readonly due: number
}

const systems = byId(registry.systems)
const rtoOf = (id: string): number => written(systems.get(id)?.rto) || Number.POSITIVE_INFINITY
const activation = written(dr.activation.target)

const steps = dr.steps.map(({ id, duration, depends_on: after = [], recovers = [] }): Work => {
  return { id, takes: written(duration), after, due: Math.min(Number.POSITIVE_INFINITY, ...recovers.map(rtoOf)) }
})
const order = dr.dr.recovery_order.map(
  ({ system, after = [], duration }): Work => ({ id: system, takes: written(duration), after, due: rtoOf(system) }),
)

describe('what Recovery shows of the data centres', { timeout: 20_000 }, () => {
  it.each([
    ['Steps from the alarm on', schedule(steps, activation), (item: string) => last(item)],
    ['Order of systems', schedule(order, activation), (item: string) => order[Number(last(item))]?.id ?? ''],
  ])('%s: takes, ends, slack', async (caption, expected, idOf) => {
    const rows = (await tableOf('data-centre.bcp.yaml', 'recovery', caption)).filter(({ cells }) => cells.length > 2)
    expect(new Set(rows.map(({ item }) => idOf(item)))).toEqual(new Set(expected.keys()))
    for (const row of rows) {
      const { end, slack } = expected.get(idOf(row.item)) ?? { end: Number.NaN, slack: Number.NaN }
      const work = [...steps, ...order].find(({ id }) => id === idOf(row.item))
      const shown = [minutes(cell(row, 1)), minutes(cell(row, 2)), cell(row, 3) === '–' ? Number.POSITIVE_INFINITY : minutes(cell(row, 3))]
      expect([row.item, ...shown]).toEqual([row.item, work?.takes, end, slack])
    }
  })

  it('what the plan brings back: RTO, back after, left', async () => {
    const rows = await tableOf('data-centre.bcp.yaml', 'recovery', 'What the plan brings back')
    const ends = schedule(steps, activation)
    const expected = dr.covers.map(({ activity }, index) => {
      const step = dr.steps.find(({ recovers }) => recovers?.includes(activity))
      const end = ends.get(step?.id ?? '')?.end ?? Number.NaN
      return [`covers/${index}`, rtoOf(activity), end, rtoOf(activity) - end]
    })
    const shown = rows.map((row) => [row.item, minutes(cell(row, 1)), minutes(cell(row, 2)), minutes(cell(row, 3))])
    expect(shown.toSorted()).toEqual(expected.toSorted())
  })

  it('the call tree: a person is told when the one before has made the calls before', async () => {
    const people = byId(registry.people)
    const told = (id: string, at: number): readonly (readonly [string | undefined, string])[] => {
      const { calls = [], minutes: each = '' } = dr.communication_procedures.call_tree.find(({ person }) => person === id) ?? {}
      return [[people.get(id)?.name, String(at)], ...calls.flatMap((next, index) => told(next, at + Number(each) * (index + 1)))]
    }
    const rows = await tableOf('data-centre.bcp.yaml', 'recovery', 'Call tree')
    expect(rows.map((row) => [cell(row, 0), cell(row, 1)])).toEqual(told('tao-hongliang', 0))
  })
})

const activities = byId(bia.activities)
const frames = bia.time_frames

describe('what BIA shows', { timeout: 20_000 }, () => {
  it('the worst impact at each time, and when it is intolerable', async () => {
    const rows = await tableOf('bank.bia.yaml', 'bia', /^Worst impact over time/)
    expect(rows).toHaveLength(activities.size)
    for (const row of rows) {
      const activity = activities.get(last(row.item))
      const levels = Object.values(activity?.impacts ?? {})
      const worst = frames.map((_, at) => Math.max(...levels.map((each) => Number(each[at]))))
      expect([row.item, ...row.cells.slice(1, -2).map(([level]) => Number(level))]).toEqual([row.item, ...worst])
      // All four kinds of impact are intolerable from level 4.
      const derived = frames[worst.findIndex((level) => level >= 4)] ?? ''
      expect([minutes(cell(row, frames.length + 1)), minutes(cell(row, frames.length + 2))]).toEqual([written(activity?.mtpd), written(derived)])
    }
  })

  it('the recovery ladder: RTO, WRT, MTPD as written, and how far inside the RTO it was achieved', async () => {
    for (const row of await tableOf('bank.bia.yaml', 'bia', 'Recovery ladder')) {
      const activity = activities.get(last(row.item))
      const [rto, wrt, mtpd] = [written(activity?.rto), written(activity?.wrt), written(activity?.mtpd)]
      expect([row.item, ...[1, 2, 3].map((at) => minutes(cell(row, at)))]).toEqual([row.item, rto, wrt, mtpd])
      const achieved = achievedOf(last(row.item))
      if (achieved === undefined) {
        expect([row.item, cell(row, 4)]).toEqual(['activities/dev', '–'])
        continue
      }
      expect([row.item, minutes(cell(row, 4)), minutes(cell(row, 6))]).toEqual([row.item, achieved, rto - achieved])
      expect(row.cells[6]?.[0]).toMatch(/inside RTO$/)
    }
  })
})

/** Minutes of the last time that an activity was measured in an exercise. */
function achievedOf(id: string): number | undefined {
  const found = records.exercises.flatMap(({ date, measured = [] }) =>
    measured.flatMap(({ of, rta }) => (of === id && rta !== undefined ? [{ date, time: written(rta) }] : [])),
  )
  return found.toSorted((a, b) => b.date.localeCompare(a.date))[0]?.time
}

describe('what Risks shows', { timeout: 20_000 }, () => {
  it('the matrix: how many risks each likelihood and impact leaves', async () => {
    const open = risks.filter(({ status }) => status !== 'closed')
    const rows = await tableOf('bank.plan.yaml', 'risks', 'Risk matrix: Residual')
    const shown = rows.flatMap(({ cells }) => cells.flatMap((texts) => texts.flatMap((text) => /impact \d+: .*/.exec(text) && text)))
    expect(shown.filter((text) => text !== null)).toHaveLength(25)
    for (const text of shown) {
      const [, likelihood, impact, count] = /Likelihood (\d+), impact (\d+): \w+, (\d+) risks/.exec(text ?? '') ?? [undefined, '0', '0', '-1']
      const those = open.filter(({ residual }) => residual.likelihood === likelihood && residual.impact === impact)
      if (text !== null) expect([likelihood, impact, Number(count)]).toEqual([likelihood, impact, those.length])
    }
  })

  it('the age of measures: by the days until they are due', async () => {
    const due = risks
      .flatMap(({ treatment }) => treatment?.actions ?? [])
      .filter(({ status }) => status !== 'done')
      .map((action) => daysTo(action.due))
    const within = (from: number, to: number): string => String(due.filter((days) => days >= from && days <= to).length)
    const rows = await tableOf('bank.plan.yaml', 'risks', 'Age of open measures')
    expect(rows.map((row) => cell(row, 1))).toEqual([within(-9999, -1), within(0, 30), within(31, 90), within(91, 9999)])
  })

  it('the days until each treatment is due', async () => {
    const rows = await tableOf('bank.plan.yaml', 'risks', 'Register')
    const dated = rows.filter(({ cells }) => cells.at(-1)?.some((text) => /in\s\d+\sd/.test(text)))
    expect(dated).toHaveLength(16)
    for (const { item, cells } of dated) {
      const [said, date = ''] = cells.at(-1)?.slice(-2) ?? []
      expect([item, said?.replace(/\s/g, ' ')]).toEqual([item, `, in ${daysTo(date)} d`])
    }
  })
})

const amount = (text: string | undefined): number => (text === undefined ? 0 : Number(text.replace(/[^\d.-]/g, '')))

describe('what Indicators shows', { timeout: 20_000 }, () => {
  it('the budget: what is left of each line, and of all', async () => {
    const rows = await tableOf('bank.plan.yaml', 'indicators', 'Budget')
    const { lines, contingency: spare } = plan.budget
    const left = lines.map(({ planned, committed, actual }) => amount(planned) - amount(committed) - amount(actual))
    const shown = rows
      .filter(({ item }) => item.startsWith('budget/lines/'))
      .map((row) => [1, 2, 3, 4].map((at) => amount(cell(row, at).replace('–', '0'))))
    expect(shown).toEqual(lines.map(({ planned, committed, actual }, at) => [amount(planned), amount(committed), amount(actual), left[at]]))
    const contingency = amount(spare)
    const sum = (of: readonly number[]): number => of.reduce((all, one) => all + one, 0)
    const total = rows.at(-1)
    expect(total && [amount(cell(total, 1)), amount(cell(total, 4))]).toEqual([
      sum(lines.map(({ planned }) => amount(planned))) + contingency,
      // What a line has overrun is no money that another one has.
      sum(left) + contingency,
    ])
  })

  it('the days since each criterion was measured', async () => {
    const rows = await tableOf('bank.plan.yaml', 'indicators', 'Criteria')
    const measured = byId(plan.evaluation.criteria)
    for (const row of rows) {
      const list = measured.get(last(row.item))?.measurements ?? []
      const date = list.at(-1)?.date
      const shown = row.cells[5]?.join(' ')
      expect([row.item, shown]).toEqual([row.item, date === undefined ? 'never' : `${date} ${-daysTo(date)} d ago`])
    }
  })

  it('the downtime that 99.95 % of a year allow, and what one outage and half a year have left of it', async () => {
    const page = await textOf(modelOfExample('bank/bank.plan.yaml'), { format: 'html', tab: 'indicators' })
    const allowed = 365 * 24 * (1 - 0.9995)
    const outage = 38 / 60
    const gone = (today - Date.parse('2026-01-01')) / 86_400_000 / 365
    const two = (value: number): string => String(Math.round(value * 100) / 100)
    for (const text of [
      `allowed: ${two(allowed)} h`,
      `${two(allowed - outage)} h left`,
      `${two(gone * 100)} % of the year`,
      `2 h uses ${two(2 / allowed)} times`,
    ])
      expect(page).toContain(text)
  })

  it('the days since each plan was exercised', async () => {
    for (const row of await tableOf('bank.plan.yaml', 'indicators', 'Exercise coverage')) {
      const [date = '', ago] = row.cells[1] ?? []
      expect([row.item, ago]).toEqual([row.item, `${-daysTo(date)} d ago`])
    }
  })

  it('required, committed, achieved: as the analysis and the registry say', async () => {
    const rows = await tableOf('bank.plan.yaml', 'indicators', 'Required, committed, achieved')
    for (const row of rows.filter(({ item }) => item.includes('#activities/'))) {
      const activity = activities.get(last(row.item))
      const shown = [1, 2, 3, 5].map((at) => minutes(cell(row, at)))
      expect([row.item, ...shown]).toEqual([
        row.item,
        ...[written(activity?.mtpd), written(activity?.rto), achievedOf(last(row.item)), written(activity?.rpo)],
      ])
    }
    for (const row of rows.filter(({ item }) => item.includes('#systems/')))
      expect([row.item, minutes(cell(row, 2))]).toEqual([row.item, rtoOf(last(row.item))])
  })
})

describe('what Programme shows', { timeout: 20_000 }, () => {
  it('the days until each document is reviewed', async () => {
    const rows = await tableOf('bank.plan.yaml', 'programme', 'Documents')
    expect(rows).toHaveLength(9)
    for (const row of rows) {
      const next = cell(row, 9)
      expect([row.item, cell(row, 10)]).toEqual([row.item, next === '–' ? '' : `in ${daysTo(next)} d`])
    }
  })
})
