import { renderToString } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import { Bia } from '../../../server/src/views/drawing/bia/bia.tsx'
import { biaHandle } from '../../../server/src/views/drawing/bia/handle.ts'
import { inkOf } from '../../../server/src/views/drawing/bia/heat.tsx'
import { placeTexts, spread } from '../../../server/src/views/drawing/bia/labels.ts'
import { type LogScale, momentText, momentTicks, spanFor, timeX } from '../../../server/src/views/drawing/bia/logScale.ts'
import { biaAtFirst, followed, restoreBia } from '../../../server/src/views/drawing/bia/ui.ts'
import { uiAtFirst } from '../../../server/src/views/drawing/state.ts'
import { textWidth } from '../../../server/src/views/drawing/textWidth.ts'
import { translator } from '../../../server/src/views/drawing/translate.ts'
import type { BiaView } from '../../../server/src/views/models/bia/types.ts'
import { brokenBank } from '../fixtures/brokenBank.ts'
import { filesPreview } from '../fixtures/examples.ts'

const t = translator('en')
const minute = 60
const hour = 60 * minute
const day = 24 * hour

const model = filesPreview(brokenBank, 'bank.bia.yaml')
const view = model.bia as BiaView

type Ui = Partial<typeof biaAtFirst>
const html = (ui: Ui = {}, { width = 1280, act = null as (() => void) | null, cursor = null as string | null, of = view } = {}): string =>
  renderToString(<Bia view={of} ui={{ ...biaAtFirst, ...ui }} t={t} act={act} cursor={cursor} width={width} />)

/** The part of a drawing from one text on to the next closing tag of its kind. */
const row = (of: string, table: string, item: string): string =>
  new RegExp(`class="tbl ${table}.*?(<tr[^>]*data-item="${item}".*?</tr>)`, 's').exec(of)?.[1] ?? ''

describe('an axis of time', () => {
  const scale: LogScale = { from: 15 * minute, to: 7 * day, zero: 0, start: 10, end: 1010 }

  it('gives each doubling the same room', () => {
    // 7 d are 672 quarters of an hour, and log2 672 = 9.3923: a doubling has 1000 / 9.3923 = 106.5 px.
    expect(timeX(scale, 30 * minute)).toBeCloseTo(10 + 106.47, 0)
    expect(timeX(scale, 60 * minute) - timeX(scale, 30 * minute)).toBeCloseTo(106.47, 0)
    expect(timeX(scale, 7 * day)).toBe(1010)
  })

  it('is linear before its first moment, and ends where it ends', () => {
    expect([0, 7.5 * minute, 15 * minute, 30 * day].map((at) => timeX(scale, at))).toEqual([0, 5, 10, 1010])
  })

  it('goes from 15 min to 7 d, and further only where a time lies there', () => {
    expect(spanFor([hour, 5 * day])).toEqual({ from: 15 * minute, to: 7 * day })
    expect(spanFor([])).toEqual({ from: 15 * minute, to: 7 * day })
    expect(spanFor([2 * minute, 30 * day])).toEqual({ from: minute, to: 30 * day })
    expect(spanFor([0, 8 * day])).toEqual({ from: 15 * minute, to: 14 * day })
    expect(spanFor([20, 400 * day])).toEqual({ from: 20, to: 400 * day })
  })

  it('names moments as they are said, and leaves out names that would touch', () => {
    expect([15 * minute, hour, day, 2 * day].map((at) => momentText(at, t))).toEqual(['15 min', '1 h', '24 h', '2 d'])
    expect(momentTicks(scale, t).map(({ label }) => label)).toEqual(['15 min', '30 min', '1 h', '2 h', '4 h', '8 h', '24 h', '2 d', '5 d'])
    // On 200 px a doubling has 21 px, and «15 min» is 37 px wide: up to 30 min and 1 h there is no room.
    expect(momentTicks({ ...scale, end: 210 }, t).map(({ label }) => label)).toEqual(['15 min', '1 h', '4 h', '24 h', '5 d'])
  })
})

describe('texts in a drawing', () => {
  const at = (x: number, anchor: 'start' | 'end' = 'start') => ({ x, y: 20, anchor })

  it('stand at the first place that is free, or nowhere', () => {
    // «1234567890» of 11 px is 10 × 0.56 × 11 = 61.6 px wide.
    const text = '1234567890'
    expect(textWidth(text, 11)).toBeCloseTo(61.6)
    const placed = placeTexts(
      [
        { key: 'a', text, places: [at(0)] },
        { key: 'b', text, places: [at(60), at(70)] },
        { key: 'c', text, places: [at(30), at(140), at(30, 'end')] },
      ],
      { width: 150 },
    )
    expect(placed.map(({ key, x }) => [key, x])).toEqual([
      ['a', 0],
      ['b', 70],
    ])
  })

  it('stand on no upright line, but may stand above its end', () => {
    const want = (y: number) =>
      placeTexts([{ key: 'a', text: 'word', places: [{ x: 40, y, anchor: 'start' as const }] }], { width: 200, walls: [{ x: 50, top: 20 }] })
    expect([want(14).length, want(40).length]).toEqual([1, 0])
  })

  it('at the ends of lines keep their distance, and stay in the drawing', () => {
    expect(spread([50, 50, 80], { least: 15, top: 0, bottom: 200 })).toEqual([50, 65, 80])
    expect(spread([190, 100, 195], { least: 15, top: 0, bottom: 200 })).toEqual([185, 100, 200])
    expect(spread([], { least: 15, top: 0, bottom: 200 })).toEqual([])
  })
})

it('ink goes in five steps over whatever scale there is', () => {
  const of = (...ranks: readonly number[]) => ranks.map((rank) => ({ rank }))
  expect([1, 2, 3, 4, 5].map((level) => inkOf(level, of(1, 2, 3, 4, 5)))).toEqual([1, 2, 3, 4, 5])
  expect([10, 20, 30].map((level) => inkOf(level, of(10, 20, 30)))).toEqual([1, 3, 5])
  expect([inkOf(7, of(1, 2)), inkOf(undefined, of(1, 2)), inkOf(1, of(1))]).toEqual([0, 0, 1])
})

describe('settings that were kept', () => {
  it('come back as they were', () => {
    const set = { selected: 'activities/pay', by: 'type', curves: 'table' } as const
    expect(restoreBia(JSON.parse(JSON.stringify(set)))).toEqual(set)
  })

  it.each([undefined, null, 'x', 7, [], { selected: 4, by: 'site', curves: true }])('fall back where they make no sense: %j', (kept) => {
    expect(restoreBia(kept)).toEqual(biaAtFirst)
  })

  it('keep what makes sense beside what does not', () => {
    expect(restoreBia({ selected: 'a', by: 'nobody', curves: 'table' })).toEqual({ selected: 'a', by: 'activity', curves: 'table' })
  })

  it('follow the cursor into an activity, and stay where it leaves them', () => {
    const set = { ...biaAtFirst, selected: 'activities/pay' }
    expect(followed(view, set, 'activities/loan').selected).toBe('activities/loan')
    expect(followed(view, set, 'activities/loan/impacts/money').selected).toBe('activities/loan')
    expect(followed(view, set, 'activities/loaner')).toBe(set)
    expect(followed(view, set, 'document/title')).toBe(set)
  })
})

describe('the tab', () => {
  it('counts contradictions', () => {
    // Two of mobile banking, one each of settlement, payments and the seats.
    expect(biaHandle.badge(model, t)).toEqual({ count: 5, said: '5 contradictions' })
    expect(biaHandle.badge({ ...model, marks: { bia: 1 } }, t).said).toBe('1 contradiction')
    expect(biaHandle.isIn(model)).toBe(true)
    expect(biaHandle.follow?.(model, uiAtFirst, 'activities/loan')).toMatchObject({ bia: { selected: 'activities/loan' } })
  })

  it('opens with the worst, and draws its curves where nobody has chosen', () => {
    const page = html()
    expect(page).toMatch(/<h2>Internet and mobile banking tolerates 4 h, not 8 h<\/h2>/)
    expect(page).toContain('<h3 id="h-bia-curves">Internet and mobile banking</h3>')
    expect(html({ selected: 'activities/loan' })).toContain('<h3 id="h-bia-curves">Loan origination</h3>')
    expect(html({ selected: 'gone' })).toContain('<h3 id="h-bia-curves">Internet and mobile banking</h3>')
  })

  it('says what a cell shows by lines and red', () => {
    const cells = row(html(), 'heat', 'activities/ebank')
    expect(cells).toContain(
      '<td role="cell" class="hl hl-4 e-derived clash">4<span class="sr">, intolerable from here, intolerable within the declared MTPD</span></td>',
    )
    expect(cells).toContain('<td role="cell" class="hl hl-4 e-declared">4<span class="sr">, declared MTPD</span></td>')
    expect(cells).toContain('<td role="cell" class="num bad">8 h</td><td role="cell" class="num">4 h</td>')
  })

  it('is a table with a caption, heads with a scope, and a head for each row', () => {
    const page = html()
    expect(page.match(/<caption/g)).toHaveLength(2)
    expect(page.match(/<th role="columnheader"(?! scope="col")/g)).toBeNull()
    // 9 activities in the heat table and in the ladder.
    expect(page.match(/<th role="rowheader" scope="row">/g)).toHaveLength(18)
  })

  it('has the levels by type, in the place of the rows or of the curves', () => {
    const byType = html({ selected: 'activities/pay', by: 'type' })
    expect(byType).toContain('<h3 id="h-bia-heat">Impact over time: Retail payment and transfer</h3>')
    expect(row(byType, 'heat', 'activities/pay/impacts/service')).toContain(
      'class="strong">Harm to customers<span class="sr">, decides the MTPD</span>',
    )
    const asTable = html({ selected: 'activities/pay', curves: 'table' })
    expect(asTable).not.toMatch(/class="cv/)
    expect(row(asTable, 'heat', 'activities/pay/impacts/legal')).toContain('<td role="cell" class="num">8 h</td>')
  })

  it('draws the type that decides in red, on top, and one line for each other', () => {
    const lines = [...html().matchAll(/<path class="(cv [^"]*)" d="([^"]*)"/g)].map(([, look]) => look)
    expect(lines).toEqual(['cv cv-b', 'cv cv-c', 'cv cv-d', 'cv cv-a cv-bad'])
    expect(html()).toContain('>derived MTPD 4 h</text>')
    expect(html()).toContain('>declared MTPD 8 h</text>')
    expect(html({ selected: 'activities/loan' })).toContain('>MTPD 5 d, as derived</text>')
  })

  it('draws steps: a level holds until the next time frame', () => {
    const path = /<path class="cv cv-a cv-bad" d="([^"]*)"/.exec(html())?.[1] ?? ''
    // Levels 1, 2, 2, 4 … 4, 5 …: after the start two steps go up, and no line is slanted.
    expect(path).toMatch(/^M[\d.]+ [\d.]+(V[\d.]+|H[\d.]+)+$/)
    expect(new Set([...path.matchAll(/V([\d.]+)/g)].map(([, y]) => y)).size).toBe(3)
  })

  it('tells each state of a measurement by its shape', () => {
    const ladder = (id: string): string => row(html(), 'ladder', `activities/${id}`)
    expect(ladder('pay')).toContain('class="ach-bad"')
    expect(ladder('card')).toContain('<circle class="ach"')
    expect(ladder('loan')).toContain('<circle class="ach stale"')
    expect(ladder('loan')).toContain('<span class="stale">12 h<span class="sr">, too old</span></span>')
    expect(ladder('counter')).not.toMatch(/class="ach/)
    expect(ladder('counter')).toContain('never measured')
  })

  it('hatches the part of a recovery beyond a limit, and marks the limit', () => {
    const settle = row(html(), 'ladder', 'activities/settle')
    expect(settle).toMatch(/<rect class="over" [^>]*fill="url\(#p-bad\)"/)
    expect(settle).toContain('class="lim2 breached"')
    expect(row(html(), 'ladder', 'activities/card')).not.toContain('over')
    expect(row(html(), 'ladder', 'activities/card')).toContain('class="lim2"')
  })

  it('has the drawing beside the columns, below them, or below lines of words, as the pane allows', () => {
    const formAt = (width: number): string | undefined => /class="tbl ladder (\w+)"/.exec(html({}, { width }))?.[1]
    expect([1280, 900, 700, 320].map(formAt)).toEqual(['beside', 'under', 'lines', 'lines'])
    // The axis stands in the head of the table, or above the lines, which have no head.
    for (const width of [1280, 900, 320]) expect(html({}, { width }).match(/<svg width="\d+" height="20" aria-hidden="true">/g)).toHaveLength(1)
  })

  it('explains only what it draws', () => {
    const calm = {
      ...view,
      analyses: view.analyses.map((one) => ({ ...one, activities: one.activities.filter(({ name }) => name === 'Software development and test') })),
    }
    expect(html({}, { of: calm })).not.toContain('>too late</text>')
    expect(html()).toContain('>too late</text>')
    expect(html()).toContain('>beyond a limit</text>')
  })

  it('puts the seats where the activity works beside its capacity, else the scarcest', () => {
    expect(html({ selected: 'activities/pay' })).toContain('</svg> 14 too few</span>')
    expect(html({ selected: 'activities/card' })).toContain('Seats needed when Head office, Lanwan is lost')
  })

  it('marks the row of the selection and that of the cursor', () => {
    const page = html({ selected: 'activities/pay' }, { act: () => undefined, cursor: 'activities/loan/rto' })
    expect(row(page, 'heat', 'activities/pay')).toMatch(/^<tr[^>]* aria-selected="true" tabindex="0"/)
    expect(row(page, 'ladder', 'activities/loan')).toMatch(/^<tr[^>]* aria-current="location" aria-selected="false" tabindex="-1"/)
    expect(page.match(/<tr[^>]*tabindex="0"/g)).toHaveLength(2)
  })

  it('names what is missing in words, in the row and in the place of a drawing', () => {
    expect(row(html(), 'heat', 'activities/dev')).toContain('<td role="cell" class="why" colspan="11">The key impacts is missing.</td>')
    expect(row(html(), 'ladder', 'activities/report')).toContain('<span class="none" title="The key rto is missing">missing</span>')
    expect(html({ selected: 'activities/dev' })).toContain('<p class="empty">The key impacts is missing.</p>')
    expect(html({ selected: 'activities/dev' })).toContain('<p class="empty">The activity may wait: no output is asked for.</p>')
  })

  it('names the key that would fill it where there is no activity', () => {
    const empty = {
      lede: { tone: 'information', headline: 'Nothing' },
      contradictions: 0,
      wants: ['activities'],
      analyses: [],
      seats: [],
      findings: [],
    } as const
    expect(html({}, { of: empty })).toContain('<code>activities</code>')
  })

  it('draws what it can of an analysis that is broken in every way', () => {
    const odd = filesPreview(
      new Map([
        [
          'a.bia.yaml',
          `kind: bia
time_frames: [1h]
impact_types: [{ id: s, levels: [{ value: 1 }], intolerable_from: 1 }, { id: s, levels: [] }]
activities:
  - { impacts: { s: [1], nobody: [x] }, mtpd: 0, rto: 0, mbco: { percent: 0 }, capacity_steps: [{ at: 0, percent: 400 }] }
  - { id: a, mtpd: 900d, rto: 1s, impacts: { s: [] }, peaks: [{}], workaround: { capacity: 10 % } }
  - { id: a, mtpd: soon, rto: "[RTO]", impacts: n/a (later) }
`,
        ],
      ]),
      'a.bia.yaml',
    ).bia as BiaView
    for (const width of [1280, 320])
      for (const by of ['activity', 'type'] as const) expect(html({ by }, { of: odd, width })).not.toMatch(/NaN|undefined|Infinity/)
    expect(html({}, { of: odd })).toContain('soon')
  })
})
