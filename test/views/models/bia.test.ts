import { describe, expect, test } from 'vitest'
import type { ActivityView, BiaView, HeatCell } from '../../../server/src/views/models/bia/types.ts'
import { filesPreview } from '../fixtures/examples.ts'

const minute = 60
const hour = 60 * minute
const day = 24 * hour

// The figures of a bank's analysis, as a designer worked them out by hand.
const analysis = `kind: bia
document: { id: impacts, title: Impacts, language: en }
time_frames: [0, 1h, 4h, 8h, 24h, 3d, 7d, 30d]
impact_types:
  - id: service
    name: Customers
    levels: [{ value: 1, label: Minor }, { value: 2, label: Moderate }, { value: 3, label: Serious }, { value: 4, label: Major }, { value: 5, label: Severe }]
    intolerable_from: 4
  - id: money
    name: Financial
    levels: [{ value: 1, label: Minor }, { value: 2, label: Moderate }, { value: 3, label: Serious }, { value: 4, label: Major }, { value: 5, label: Severe }]
    intolerable_from: 4
activities:
  - id: pay
    name: Retail payment
    impacts: { service: [1, 2, 3, 4, 5, 5, 5, 5], money: [1, 1, 2, 3, 4, 5, 5, 5] }
    mtpd: 6h
    rto: 2h
    wrt: 1h
    mbco: { percent: 60 % }
    capacity_steps: [{ at: 8h, percent: 80 % }, { at: 24h, percent: 100 % }]
    workaround: { exists: true, capacity: 10 %, max_duration: 4h }
  - { id: card, name: Card authorisation, impacts: { service: [2, 3, 4, 5, 5, 5, 5, 5] }, mtpd: 4h, rto: 1h, wrt: 15min, mbco: { percent: 80 % } }
  - id: settle
    name: Interbank settlement
    impacts: { service: [1, 2, 4, 5, 5, 5, 5, 5] }
    mtpd: 4h
    rto: 2h
    wrt: 1h30min
    peaks: [{ name: cut-off 16:30, mtpd: 3h }]
  - { id: ebank, name: Mobile banking, impacts: { service: [1, 2, 4, 4, 5, 5, 5, 5], money: [1, 1, 2, 3, 3, 4, 4, 5] }, mtpd: 8h, rto: 4h, wrt: 30min }
  - { id: counter, name: Branch counter, impacts: { service: [1, 1, 2, 3, 4, 5, 5, 5] }, mtpd: 24h, rto: 4h, wrt: 2h }
  - { id: loan, name: Loan origination, impacts: { service: [1, 1, 1, 1, 2, 3, 4, 5] }, mtpd: 5d, rto: 2d, wrt: 1d }
  - { id: old, name: Telex, status: retired, mtpd: 1h, rto: 2h }
`

const records = `kind: records
document: { id: shown }
exercises:
  - id: switch-over
    type: functional
    date: 2026-04-18
    status: done
    measured:
      - { of: pay, rta: 2h25min, capacity: 60 % }
      - { of: card, rta: 52min, capacity: 75 % }
      - { of: ebank, rta: 3h10min }
  - { id: restore, type: functional, date: 2024-11-02, status: done, measured: [{ of: loan, rta: 44h }] }
`

const plan = `kind: continuity_plan
document: { id: bcp }
covers: [{ activity: pay }]
activation: { target: 30min }
`

const annual = 'kind: annual_plan\ndocument: { id: year, title: The year }\n'

function shown(name: string, files: Readonly<Record<string, string>>, locale: 'en' | 'zh-cn' | 'zh-tw' = 'en'): BiaView | undefined {
  const all = { '.continuity.yaml': 'kind: continuity_config\ntoday: 2026-07-15\n', ...files }
  return filesPreview(new Map(Object.entries(all)), name, { locale }).bia
}

function view(name: string, files: Readonly<Record<string, string>>, locale: 'en' | 'zh-cn' | 'zh-tw' = 'en'): BiaView {
  const bia = shown(name, files, locale)
  if (!bia) throw new Error('no BIA')
  return bia
}

const bank = { 'a.bia.yaml': analysis, 'a.records.yaml': records, 'a.bcp.yaml': plan, 'a.plan.yaml': annual }
const bia = view('a.bia.yaml', bank)
const activities = (of: BiaView): readonly ActivityView[] => of.analyses.flatMap((one) => one.activities)

function activity(id: string, of: BiaView = bia): ActivityView {
  const found = activities(of).find(({ item }) => item.endsWith(`activities/${id}`))
  if (!found) throw new Error(`no activity ${id}`)
  return found
}

/** `4|` with the derived line on its left, `4‖` with the declared one, `4!` red, `4~` with the declared one inside. */
const drawn = (cells: readonly HeatCell[]): string =>
  cells
    .map(
      ({ level, edge, clash, inside }) =>
        `${edge === 'derived' ? '|' : edge === 'declared' ? '‖' : ''}${level ?? '–'}${clash ? '!' : ''}${inside ? '~' : ''}`,
    )
    .join(' ')

describe('impact over time', () => {
  test('has the worst level of all types in each time frame, and the first intolerable moment', () => {
    expect(bia.analyses[0]?.frames.map(({ text }) => text)).toEqual(['0', '1 h', '4 h', '8 h', '24 h', '3 d', '7 d', '30 d'])
    expect(bia.analyses[0]).toMatchObject({ intolerableFrom: 4, levels: [{ rank: 1, label: 'Minor' }, {}, {}, {}, { rank: 5, label: 'Severe' }] })
    expect(drawn(activity('card').impact.worst)).toBe('2 3 |4 5 5 5 5 5')
    expect(activity('card').impact.derived).toEqual({ seconds: 4 * hour, text: '4 h' })
  })

  test('is red from the derived MTPD to a longer declared one', () => {
    expect(drawn(activity('ebank').impact.worst)).toBe('1 2 |4! ‖4 5 5 5 5')
    expect(activity('ebank').impact.derived?.text).toBe('4 h')
  })

  test('shows a declared MTPD between two time frames in the cell that it lies in', () => {
    expect(drawn(activity('pay').impact.worst)).toBe('1 2 3~ |4 5 5 5 5')
    expect(drawn(activity('loan').impact.worst)).toBe('1 1 1 1 2 3~ |4 5')
  })

  test('is not red where an activity is intolerable at once and may be away up to the next time frame', () => {
    const at = (mtpd: string): string =>
      drawn(
        activity(
          'a',
          view('a.bia.yaml', {
            'a.bia.yaml': `kind: bia
time_frames: [0, 2h, 4h]
impact_types: [{ id: s, levels: [{ value: 1 }, { value: 2 }], intolerable_from: 2 }]
activities: [{ id: a, impacts: { s: [2, 2, 2] }, mtpd: ${mtpd} }]
`,
          }),
        ).impact.worst,
      )
    expect([at('2h'), at('1h'), at('3h')]).toEqual(['|2 2 2', '|2~ 2 2', '|2! 2!~ 2'])
  })

  test('is told by type too: what decides, from which level, from when', () => {
    expect(
      activity('ebank').impact.types.map(({ item, name, role, intolerableFrom, derived }) => [item, name, role, intolerableFrom, derived?.text]),
    ).toEqual([
      ['activities/ebank/impacts/service', 'Customers', 'decides', '4 Major', '4 h'],
      ['activities/ebank/impacts/money', 'Financial', 'follows', '4 Major', '3 d'],
    ])
    expect(activity('ebank').impact.said).toBe(
      'Impact over time of losing Mobile banking. Customers: intolerable from 4 h. Financial: intolerable from 3 d. Derived MTPD 4 h, from Customers.',
    )
  })
})

describe('the ladder', () => {
  test.each([
    // 2 h 25 min were needed of the 2 h.
    ['pay', 'bad', '25 min over RTO', 'measured 2026-04-18'],
    ['card', 'ok', '8 min inside RTO', 'measured 2026-04-18'],
    // 2 h and 1 h 30 min, of 3 h.
    ['settle', 'bad', '30 min over peak MTPD', 'cut-off 16:30; never measured'],
    // 4 h and 30 min, of the 4 h that the impacts allow.
    ['ebank', 'bad', '30 min over derived MTPD', 'RTO met 2026-04-18'],
    // 24 h less 4 h and 2 h.
    ['counter', 'warning', 'never measured', '18 h margin on paper'],
    // From 2024-11-02 to 2026-07-15: 29 + 31 + 365 + 195 days.
    ['loan', 'warning', 'measured 620 d ago', '2024-11-02, limit 365 d'],
  ])('says what the times of %s come to', (id, tone, text, sub) => {
    expect(activity(id).ladder.result).toEqual({ tone, text, sub })
  })

  test('has activation, recovery and catching up one after the other, from the disruption on', () => {
    expect(activity('pay').ladder).toMatchObject({
      activation: { seconds: 30 * minute, text: '30 min' },
      back: 2 * hour,
      total: 3 * hour,
      achieved: { seconds: 145 * minute, text: '2 h 25 min', standing: 'late' },
    })
    expect(activity('card').ladder.activation).toBeUndefined()
    expect(activity('loan').ladder.achieved).toMatchObject({ text: '44 h', standing: 'stale' })
  })

  test('shows the stricter limits, and how far a recovery goes beyond them', () => {
    expect(activity('settle').ladder.bounds.map(({ words, until }) => [words, until])).toEqual([
      ['MTPD 4 h', undefined],
      ['peak 3 h', 3.5 * hour],
    ])
    expect(activity('ebank').ladder.bounds.map(({ words, until }) => [words, until])).toEqual([
      ['MTPD 8 h', undefined],
      ['derived 4 h', 4.5 * hour],
    ])
    // What the impacts allow beyond its own MTPD is no limit.
    expect(activity('pay').ladder.bounds.map(({ words }) => words)).toEqual(['MTPD 6 h'])
  })

  test('tells apart what counts from the declaration, and what counts working hours', () => {
    const other = view('a.bia.yaml', {
      ...bank,
      'a.bia.yaml': analysis
        .replace('    rto: 2h\n    wrt: 1h\n', '    rto: 2h\n    wrt: 1h\n    clock_starts: declaration\n')
        .replace('mtpd: 4h, rto: 1h, wrt: 15min', 'mtpd: 4h, rto: 1h, wrt: 15min, clock: business_hours'),
    })
    // 30 min to the declaration and 2 h: 2 h 25 min are 5 min inside.
    expect(activity('pay', other).ladder).toMatchObject({ back: 2.5 * hour, total: 3.5 * hour, result: { text: '5 min inside RTO' } })
    expect(activity('card', other).ladder).toMatchObject({
      clock: 'in business hours',
      achieved: { standing: 'open' },
      result: { tone: 'dim', text: 'measured 2026-04-18', sub: 'its RTO counts otherwise, not compared' },
    })
    expect(activity('card', other).impact).toMatchObject({ note: 'Its times count other hours than the time frames.' })
  })

  test('is met at the last moment too, with just the minimum', () => {
    const exact = view('a.bia.yaml', { ...bank, 'a.records.yaml': records.replace('rta: 52min, capacity: 75 %', 'rta: 1h, capacity: 80 %') })
    expect(activity('card', exact).ladder).toMatchObject({ achieved: { standing: 'met' }, result: { tone: 'ok', text: 'exactly at the RTO' } })
    expect(activity('card', exact).capacity).toMatchObject({ reached: { tone: 'ok', words: 'reached 80 %' } })
  })

  test('a peak may have a recovery time of its own', () => {
    const other = view('a.bia.yaml', { ...bank, 'a.bia.yaml': analysis.replace('mtpd: 3h }]', 'mtpd: 3h, rto: 45min }]') })
    expect(activity('settle', other).ladder.bounds[1]).toEqual({
      kind: 'peak',
      seconds: 3 * hour,
      text: '3 h',
      words: 'peak 3 h',
      own: { words: 'RTO 45 min', total: 135 * minute },
    })
    expect(activity('settle', other).ladder.result).toMatchObject({ text: 'never measured', sub: '30 min margin on paper' })
  })
})

describe('what it opens with', () => {
  test('is the worst contradiction with its number, then how many more, then what nobody knows', () => {
    expect(bia.lede).toEqual({
      tone: 'error',
      headline: 'Mobile banking tolerates 4 h, not 8 h',
      text: '3 more contradictions. 3 activities have no valid measurement.',
    })
    expect(bia.contradictions).toBe(4)
    expect(bia.worst).toBe('activities/ebank')
  })

  const one = (times: string, more: Readonly<Record<string, string>> = {}): BiaView =>
    view('a.bia.yaml', { 'a.bia.yaml': `kind: bia\nactivities: [{ id: a, name: Orders, ${times} }]\n`, ...more })
  const measured = (rta: string): Readonly<Record<string, string>> => ({
    'r.records.yaml': `kind: records\nexercises: [{ id: e, type: functional, date: 2026-04-18, status: done, measured: [{ of: a, rta: ${rta} }] }]\n`,
  })

  test.each([
    ['mtpd: 4h, rto: 5h', {}, 'Orders needs 5 h to recover and catch up, but tolerates 4 h: 1 h too long'],
    [
      'mtpd: 4h, rto: 2h, peaks: [{ name: Easter, mtpd: 1h }]',
      {},
      'Orders needs 2 h to recover and catch up, but tolerates 1 h in a peak (Easter): 1 h too long',
    ],
    ['mtpd: 4h, rto: 2h', measured('3h'), 'Orders was back 1 h after its RTO of 2 h, measured 2026-04-18'],
  ])('names %s', (times, more, headline) => {
    expect(one(times, more).lede).toMatchObject({ tone: 'error', headline })
  })

  test('says that all is well only where all was measured, and when last', () => {
    expect(one('mtpd: 4h, rto: 2h', measured('1h')).lede).toEqual({ tone: 'ok', headline: 'The activity meets its RTO; last measured 2026-04-18' })
    expect(one('mtpd: 4h, rto: 2h').lede).toEqual({
      tone: 'warning',
      headline: 'One activity has no valid measurement',
      text: 'The times that are set do not contradict each other.',
    })
  })

  test('says what is missing, and that what may wait needs no time', () => {
    expect(one('prioritised: true').lede.headline).toBe('One prioritised activity has no RTO')
    expect(one('mtpd: 4h').lede).toEqual({ tone: 'information', headline: 'No activity has an RTO' })
  })

  test('is written in the reader’s language', () => {
    expect(view('a.bia.yaml', bank, 'zh-cn').lede).toEqual({
      tone: 'error',
      headline: '“Mobile banking”只能容忍 4 小时，而不是 8 小时',
      text: '另有 3 处矛盾。3 项业务活动没有有效的实测结果。',
    })
    expect(view('a.bia.yaml', bank, 'zh-tw').lede.headline).toBe('「Mobile banking」只能容忍 4 小時，而不是 8 小時')
  })
})

describe('capacity', () => {
  test('is what is required by when, what was reached, and what goes on by hand', () => {
    expect(activity('pay').capacity).toMatchObject({
      required: [
        { seconds: 2 * hour, percent: 60 },
        { seconds: 8 * hour, percent: 80 },
        { seconds: day, percent: 100 },
      ],
      least: 60,
      rto: { text: '2 h' },
      mtpd: { text: '6 h' },
      workaround: { percent: 10, from: 30 * minute, until: 4.5 * hour, words: 'workaround 10 %' },
      reached: { seconds: 145 * minute, percent: 60, tone: 'bad', words: '25 min late' },
      said: 'Capacity of Retail payment after a disruption. Required: 60 % after 2 h, 80 % after 8 h, 100 % after 24 h. Reached on 2026-04-18: 60 % after 2 h 25 min, 25 min late.',
    })
  })

  test('falls short where less than the minimum was reached in time', () => {
    expect(activity('card').capacity).toMatchObject({ reached: { percent: 75, tone: 'bad', words: '5 % short' } })
  })

  test('names the key that is missing', () => {
    expect(activity('settle').capacity).toEqual({ lacks: 'The key mbco is missing.' })
  })
})

describe('what is not there', () => {
  const empty = view('a.bia.yaml', {
    'a.bia.yaml': `kind: bia
time_frames: [1h, 4h]
impact_types: [{ id: service, name: Service, levels: [{ value: 1 }, { value: 2 }, { value: 3 }], intolerable_from: 3 }]
activities:
  - { id: bare, name: Bare, prioritised: true }
  - { id: rests, name: Rests }
  - { id: open, name: Open, rto: "[RTO]", mtpd: n/a (decided yearly), impacts: { service: [1, "?"] } }
  - { id: calm, name: Calm, rto: 2h, impacts: { service: [1, 2] } }
  - { id: none, name: None, prioritised: true, rto: n/a (outsourced), mtpd: 4h }
`,
  })

  test('has a row that says which key is missing', () => {
    expect(activity('bare', empty)).toMatchObject({
      impact: { worst: [], types: [], note: 'The key impacts is missing.' },
      mtpd: { is: 'missing', key: 'mtpd' },
      ladder: {
        rto: { is: 'missing', key: 'rto' },
        wrt: { is: 'unset' },
        result: { tone: 'warning', text: 'RTO missing', sub: 'The key rto is missing.' },
      },
      capacity: { lacks: 'The key rto is missing.' },
    })
  })

  test('tells apart what nobody asks for, what waits to be filled in and what does not apply', () => {
    expect(activity('rests', empty)).toMatchObject({
      mtpd: { is: 'unset' },
      ladder: { rto: { is: 'unset' }, result: { tone: 'dim', text: 'not prioritised' } },
      capacity: { lacks: 'The activity may wait: no output is asked for.' },
    })
    expect(activity('open', empty)).toMatchObject({
      mtpd: { is: 'not_applicable', reason: 'decided yearly' },
      ladder: { rto: { is: 'placeholder', hint: 'RTO' } },
      impact: { note: 'A level is missing, so nobody knows when it becomes intolerable.' },
    })
    expect(activity('none', empty).ladder.result).toEqual({ tone: 'dim', text: 'no RTO', sub: 'outsourced' })
  })

  test('is not red: a missing level is a gap, and what never becomes intolerable says so', () => {
    expect(drawn(activity('open', empty).impact.worst)).toBe('1 –')
    expect(activity('calm', empty).impact.note).toBe('No impact becomes intolerable within 4 h.')
    expect(activity('calm', empty).ladder).toMatchObject({
      bounds: [],
      back: 2 * hour,
      result: { text: 'never measured', sub: 'The key mtpd is missing.' },
    })
    expect(empty.contradictions).toBe(0)
  })

  test('in the whole analysis: time frames', () => {
    const frameless = view('a.bia.yaml', { 'a.bia.yaml': analysis.replace(/time_frames.*\n/, '') })
    expect(activity('card', frameless).impact).toMatchObject({ worst: [], note: 'The key time_frames is missing, or its times do not ascend.' })
    expect(activity('card', frameless).mtpd).toMatchObject({ text: '4 h' })
  })
})

describe('which activities it shows', () => {
  test('are those of the document, without what is retired', () => {
    expect(activities(bia).map(({ item }) => item)).toEqual(['pay', 'card', 'settle', 'ebank', 'counter', 'loan'].map((id) => `activities/${id}`))
    const draft = view('b.bia.yaml', {
      ...bank,
      'b.bia.yaml': 'kind: bia\ndocument: { id: impacts, status: draft }\nactivities: [{ id: pay, rto: 2h }]\n',
    })
    expect(activities(draft).map(({ item, name }) => [item, name])).toEqual([['activities/pay', 'pay']])
  })

  test('are for any other document all of the programme, named with their document', () => {
    const two = view('a.plan.yaml', {
      ...bank,
      'b.bia.yaml': 'kind: bia\ndocument: { id: yard, title: The yard }\nactivities: [{ id: gate, rto: 2h }]\n',
    })
    expect(two.analyses.map(({ title }) => title)).toEqual(['Impacts', 'The yard'])
    expect(activity('gate', two).item).toBe('yard#activities/gate')
    expect(two.worst).toBe('impacts#activities/ebank')
    expect(activity('ebank', two).impact.types[0]?.item).toBe('impacts#activities/ebank/impacts/service')
  })

  test('none: then there is no such view', () => {
    expect(shown('a.plan.yaml', { 'a.plan.yaml': annual })).toBeUndefined()
    expect(shown('a.bia.yaml', { 'a.bia.yaml': 'kind: bia\n' })).toBeUndefined()
    expect(shown('a.plan.yaml', { 'a.plan.yaml': annual, 'a.bia.yaml': 'kind: bia\nactivities: [{ id: a, status: retired }]\n' })).toBeUndefined()
  })

  test('none yet, where others of the programme have some: the key that would fill it', () => {
    expect(view('b.bia.yaml', { ...bank, 'b.bia.yaml': 'kind: bia\ndocument: { id: next }\n' })).toMatchObject({
      wants: ['activities'],
      analyses: [],
      lede: { tone: 'information', headline: 'This analysis has no activities yet' },
    })
  })
})

describe('findings', () => {
  test('are those of the activities, what is wrong before what is missing', () => {
    expect(bia.findings.filter(({ rule }) => rule === 'BIA-08')).toEqual([
      {
        severity: 'error',
        rule: 'BIA-08',
        message: 'The impact (Customers) becomes intolerable at 4 h, but the MTPD is 8 h: 4 h too long.',
        item: 'activities/ebank',
        about: 'Mobile banking',
      },
    ])
    expect(bia.findings[0]?.severity).toBe('error')
    expect(bia.findings.filter(({ item }) => item?.includes('old'))).toEqual([])
    expect(bia.findings.every(({ rule }) => /^(BIA-|XFL-04|EXE-01)/.test(rule))).toBe(true)
  })

  test('are told in other documents too, with the place in their own', () => {
    expect(view('a.plan.yaml', bank).findings.find(({ rule }) => rule === 'BIA-08')).toMatchObject({
      item: 'impacts#activities/ebank',
      about: 'Mobile banking',
    })
  })

  test('of the analysis as a whole stand at the key', () => {
    const whole = view('a.bia.yaml', { 'a.bia.yaml': analysis.replace('[0, 1h, 4h,', '[0, 4h, 1h,') }).findings.find(({ rule }) => rule === 'BIA-11')
    expect(whole).toMatchObject({ item: 'time_frames' })
    expect(whole?.about).toBeUndefined()
  })
})

describe('seats', () => {
  const seated = (seats: number): BiaView =>
    view('a.bia.yaml', {
      'a.bia.yaml': `kind: bia
activities:
  - { id: a, name: Orders, sites: [hq], resources: [{ type: premises, ref: hq, quantity_by_time: { 4h: 5, 24h: 9 } }] }
  - { id: b, name: Bills, sites: [hq], resources: [{ type: premises, ref: hq, quantity_by_time: { 8h: 4 } }] }
  - { id: c, name: Shop }
registry:
  sites: [{ id: hq, name: Head office }, { id: x, name: Annex, seats: ${seats}, alternate_for: [hq] }]
`,
    })

  test('are needed together when their site is lost', () => {
    const [seats] = seated(15).seats
    // 5, then 5 + 4, then 9 + 4.
    expect(seats).toMatchObject({ lost: 'Head office', alternates: 'Annex', offered: 15, verdict: { tone: 'ok', text: 'fits, 2 to spare' } })
    expect(seats?.totals.map(({ text, needed }) => [text, needed])).toEqual([
      ['4 h', 5],
      ['8 h', 9],
      ['24 h', 13],
    ])
    expect(activities(seated(15)).map((one) => one.seats)).toEqual([0, 0, undefined])
  })

  test('may be just enough', () => {
    expect(seated(13).seats[0]?.verdict).toEqual({ tone: 'ok', text: 'fits, none to spare' })
    expect(seated(13).contradictions).toBe(0)
  })

  test('are a contradiction where they are too few', () => {
    const short = seated(10)
    expect(short.seats[0]?.verdict).toEqual({ tone: 'bad', text: '3 too few' })
    expect(short.contradictions).toBe(1)
    expect(short.lede.headline).toBe('When Head office is lost, 13 seats are needed after 24 h, but there are 10 (Annex)')
  })
})
