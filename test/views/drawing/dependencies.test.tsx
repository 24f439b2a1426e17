import { renderToString } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import type { Locale } from '../../../server/src/l10n/locale.ts'
import { allDrawings } from '../../../server/src/views/drawing/allDrawings.ts'
import { around, found } from '../../../server/src/views/drawing/dependencies/filter.ts'
import { boxOf, geometryFor, pathOf } from '../../../server/src/views/drawing/dependencies/geometry.ts'
import { dependenciesHandle } from '../../../server/src/views/drawing/dependencies/handle.ts'
import { nodeTowards } from '../../../server/src/views/drawing/dependencies/keys.ts'
import { speakerOf } from '../../../server/src/views/drawing/dependencies/speak.ts'
import { type DependenciesUi, dependenciesAtFirst, restoreDependencies } from '../../../server/src/views/drawing/dependencies/ui.ts'
import { clockAfter, factsLine, hoursAndMinutes, momentOf, short } from '../../../server/src/views/drawing/dependencies/words.ts'
import { Preview } from '../../../server/src/views/drawing/preview.tsx'
import { applied, uiAtFirst } from '../../../server/src/views/drawing/state.ts'
import { translator } from '../../../server/src/views/drawing/translate.ts'
import type { DependenciesView, GraphNode } from '../../../server/src/views/models/dependencies/types.ts'
import type { PreviewModel } from '../../../server/src/views/models/types.ts'
import { expectDrawing } from '../export/harmless.ts'
import { dependencyModel, previewIn, programmeFrom } from '../fixtures/programmes.ts'

const viewOf = ({ dependencies }: PreviewModel): DependenciesView => dependencies as DependenciesView
const node = (view: DependenciesView, id: string): GraphNode => view.nodes.find((one) => one.id === id) as GraphNode
const bank = viewOf(dependencyModel('bank'))
const late = viewOf(dependencyModel('late'))

interface Drawn {
  readonly set?: Partial<DependenciesUi>
  readonly locale?: Locale
  readonly width?: number
}

const draw = (model: PreviewModel, { set = {}, locale = 'en', width = 1280 }: Drawn = {}): string =>
  renderToString(
    <Preview
      page={{ page: 'current', model }}
      ui={{ ...uiAtFirst, tab: 'dependencies', dependencies: { ...dependenciesAtFirst, ...set } }}
      drawings={allDrawings}
      locale={locale}
      width={width}
      sight={null}
      act={null}
    />,
  )

const words = (html: string): string =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/ (?=[,，])/g, '')

/** The drawing alone, without its legend. */
const picture = (html: string): string => /<svg class="graph".*?<\/svg><\/div>/s.exec(html)?.[0] ?? ''

describe('times', () => {
  it('that are subtracted are hours and minutes', () => {
    expect([0, 600, 93 * 60, 5 * 86400, -50 * 60].map(hoursAndMinutes)).toEqual(['00:00', '00:10', '01:33', '120:00', '−00:50'])
  })

  it('count parts of a minute against whoever is late', () => {
    expect([61, 59, -1].map(hoursAndMinutes)).toEqual(['00:02', '00:01', '−00:01'])
  })

  it('on the clock have the day where it is another', () => {
    expect(clockAfter('2026-07-15T14:00', 3 * 3600)).toBe('17:00')
    expect(clockAfter('2026-12-31T23:30', 45 * 60)).toBe('2027-01-01 00:15')
    expect(clockAfter('2026-07-15T14:00', 5 * 86400)).toBe('2026-07-20 14:00')
    expect([clockAfter('', 60), clockAfter('2026-02-30T10:00', 60)]).toEqual([undefined, undefined])
  })

  it('are said as short as the source does', () => {
    const speech = (locale: Locale) => ({ locale, t: speakerOf(locale) })
    expect([1800, 5400, 7200, 86400, 432000].map((seconds) => short(seconds, speech('en')))).toEqual(['30 min', '1 h 30', '2 h', '24 h', '5 d'])
    expect([short(5400, speech('zh-cn')), short(5400, speech('zh-tw'))]).toEqual(['1 小时 30 分', '1 小時 30 分'])
  })

  it('of a thing stand in one line: both where they contradict, else what it is', () => {
    const speech = { locale: 'en', t: speakerOf('en') } as const
    expect(factsLine(node(bank, 'pay'), speech)).toBe('RTO 2 h · MTPD 6 h')
    expect(factsLine(node(late, 'sys-core'), speech)).toBe('RTO 4 h · needed after 1 h 30')
    expect(factsLine(node(late, 'sup-cardproc'), speech)).toBe('contract 4 h · needed after 50 min')
    expect(factsLine(node(bank, 'hq'), speech)).toBe('site')
    expect(factsLine(node(bank, 'dc-2'), speech)).toBe('site · stand-in')
    expect(factsLine(node(bank, 'u-power-hq'), speech)).toBe('backup for 24 h')
  })
})

describe('the geometry', () => {
  it('stands columns side by side, and squeezes them where somebody wants them to fit', () => {
    const wide = geometryFor(bank, Number.POSITIVE_INFINITY)
    const narrow = geometryFor(bank, 1200)
    expect(wide.columns.map(({ width }) => width)).toEqual(bank.columns.map(({ width }) => width))
    expect(narrow.width).toBeLessThan(wide.width)
    for (const [index, { x }] of narrow.columns.entries()) {
      const before = narrow.columns[index - 1]
      if (before) expect(x - before.x - before.width).toBeGreaterThanOrEqual(28)
    }
    // Never so narrow that nothing can be read.
    expect(Math.min(...geometryFor(bank, 100).columns.map(({ width }) => width))).toBe(96)
  })

  it('leads a line from the right side of one node to the left side of the other', () => {
    const geometry = geometryFor(bank, Number.POSITIVE_INFINITY)
    const [from, to] = [node(bank, 'p-pay'), node(bank, 'pay')]
    const edge = bank.edges.find((one) => one.from === 'p-pay' && one.to === 'pay') ?? { path: undefined }
    const [start, end] = [boxOf(from, geometry), boxOf(to, geometry)]
    const path = pathOf(edge as Pick<(typeof bank.edges)[number], 'path'>, [from, to], geometry)
    expect(path.startsWith(`M${start.x + start.width} `)).toBe(true)
    expect(path.split(' ').at(-2)).toBe(String(end.x))
  })
})

describe('what keeps its ink', () => {
  it('is with a selection all that stops with it, with its products, and all that it needs', () => {
    const lit = around(bank, node(bank, 'sys-score'))
    for (const id of ['sys-score', 'loan', 'p-credit', 'sys-san', 'sys-id', 'sys-dns', 'sys-net', 'dc-1'])
      expect([id, lit.has(id)]).toEqual([id, true])
    for (const id of ['pay', 'card', 'sys-core', 'p-pay', 'sup-cash']) expect([id, lit.has(id)]).toEqual([id, false])
  })

  it('is with a filter what it finds, by name or id, in any width of letters', () => {
    expect([...(found(bank, { ...dependenciesAtFirst, text: 'ｃore bank' }) ?? [])]).toEqual(['sys-core'])
    expect([...(found(bank, { ...dependenciesAtFirst, text: 'dc-' }) ?? [])].toSorted()).toEqual(['dc-1', 'dc-2'])
    expect([...(found(late, { ...dependenciesAtFirst, only: 'contradictions' }) ?? [])].toSorted()).toEqual(['sup-cardproc', 'sys-core'])
    expect(found(bank, dependenciesAtFirst)).toBeUndefined()
  })
})

describe('the arrow keys', () => {
  const scene = { view: bank, nodes: new Map(bank.nodes.map((one) => [one.id, one])) }
  const to = (key: string, id: string): string | undefined => nodeTowards(key, node(bank, id), scene)

  it('go along the lines, and up and down a column', () => {
    expect(to('ArrowLeft', 'sys-dwh')).toBe('report')
    expect(to('ArrowRight', 'sys-dns')).toBe('sys-net')
    const column = bank.nodes.filter(({ place }) => place?.column === 0).toSorted((a, b) => (a.place?.y ?? 0) - (b.place?.y ?? 0))
    expect(to('ArrowDown', column[0]?.id ?? '')).toBe(column[1]?.id)
    expect(to('ArrowUp', column[1]?.id ?? '')).toBe(column[0]?.id)
    expect(to('End', column[1]?.id ?? '')).toBe(column.at(-1)?.id)
    expect(to('ArrowUp', column[0]?.id ?? '')).toBeUndefined()
    expect(to('x', 'pay')).toBeUndefined()
  })
})

describe('settings that were kept', () => {
  const set: DependenciesUi = {
    off: ['dc-1'],
    open: ['tier:t1'],
    selected: 'pay',
    view: 'list',
    text: 'core',
    only: 'singlePoints',
    soft: 'hidden',
    size: 'fitted',
    from: '2026-07-15T14:00',
  }

  it('come back as they were', () => expect(restoreDependencies(JSON.parse(JSON.stringify(set)))).toEqual(set))

  it.each([undefined, null, 'x', 7, [], { off: 'dc-1', open: 3, selected: 4, view: 'map', text: 1, only: true, soft: 'maybe', size: 2, from: {} }])(
    'fall back where they make no sense: %j',
    (kept) => expect(restoreDependencies(kept)).toEqual(dependenciesAtFirst),
  )

  it('change one by one', () => {
    expect(applied(uiAtFirst, { do: 'dependencies', change: { off: ['hq'] } }).dependencies).toEqual({ ...dependenciesAtFirst, off: ['hq'] })
  })
})

describe('when the disruption begins', () => {
  it.each([
    ['2026-07-15 14:00', '2026-07-15T14:00'],
    ['2026-07-15T9:05', '2026-07-15T09:05'],
    ['2026-07-15', '2026-07-15T00:00'],
  ])('%s is understood', (written, kept) => expect(momentOf(written)).toBe(kept))

  it.each(['', '14:00', '2026-02-30 14:00', '2026-07-15 24:00', '2026-07-15 14:60', '15/07/2026', '2026-07-15 2 pm'])(
    '«%s» is not a moment',
    (written) => expect(momentOf(written)).toBeUndefined(),
  )
})

describe('the tab', () => {
  it('is there where dependencies are, and counts contradictions', () => {
    expect(dependenciesHandle.isIn(dependencyModel('bank'))).toBe(true)
    const { marks: _, ...without } = dependencyModel('bank')
    expect(dependenciesHandle.isIn(without)).toBe(false)
    expect(dependenciesHandle.badge(dependencyModel('late'), translator('en'))).toEqual({ count: 2, said: '2 too late' })
  })
})

describe('the graph as a file', () => {
  it('is one picture with a sentence, its nodes with both times', () => {
    const html = draw(dependencyModel('late'))
    expect(html).toMatch(/aria-label="Dependency graph: 64 things, 2 come back too late, 0 single points of failure\.[^"]*" role="img"/)
    expect(html.match(/<g class="node/g)).toHaveLength(late.nodes.filter(({ place }) => place).length)
    expect(html).toContain('<g class="node nbad"><title>Core banking, system, back after 4 h, needed after 1 h 30 by Interbank settlement</title>')
    expect(words(html)).toContain('Contracted to be back after 4 h, but Card and cash machine authorisation needs it within 50 min')
  })

  it('hides soft lines on demand, never a contradiction', () => {
    const lines = (set: Partial<DependenciesUi>): number => (picture(draw(dependencyModel('late'), { set })).match(/class="eg eg-soft/g) ?? []).length
    expect(lines({})).toBeGreaterThan(0)
    expect(lines({ soft: 'hidden' })).toBe(0)
    expect(picture(draw(dependencyModel('late'), { set: { soft: 'hidden' } })).match(/class="eg eg-bad/g)).toHaveLength(8)
  })

  it('lets step back what a selected thing has nothing to do with, and draws what follows from other lines for it', () => {
    const html = draw(dependencyModel('bank'), { set: { selected: 'sys-core' } })
    expect(html).toMatch(/class="node nsel"><title>Core banking,/)
    expect(html).toMatch(/class="node nback"><title>Credit scoring/)
    expect(words(html)).toMatch(/Needs Core network and fibre ring Directory and sign-in/)
    expect(words(html)).toMatch(/If it stops, so do/)
    const lines = (page: string): number => page.match(/class="eg /g)?.length ?? 0
    expect(lines(html)).toBeGreaterThan(lines(draw(dependencyModel('bank'))))
  })

  it('marks what is off, what stops and what is too late, and says so to those who do not see it', () => {
    const html = draw(dependencyModel('both'), { set: { off: ['dc-1', 'dc-2'] } })
    expect(html).toContain('<g class="node noff"><title>Binhai data centre, site, switched off</title>')
    expect(html.match(/class="stp br"/g)?.length).toBe(7 + 7 + 1) // activities, products, legend
    expect(html).toContain('<title>Retail payment and transfer, activity, RTO 2 h · MTPD 6 h, breaches its MTPD</title>')
  })
})

describe('systems that need each other', () => {
  const circle = previewIn(
    programmeFrom({
      'a.bia.yaml': `kind: bia
document: { id: bia, title: BIA, status: in_force }
activities:
  - { id: a, name: A, rto: 2h, dependencies: [{ on: x }] }
`,
      'r.registry.yaml': `kind: registry
document: { id: reg, title: Registry }
systems:
  - { id: x, depends_on: [y] }
  - { id: y, depends_on: [z] }
  - { id: z, depends_on: [x] }
`,
    }),
    { file: 'a.bia.yaml' },
  )

  it('have one line to the left, with a head at the system that it leads to', () => {
    const drawn = picture(draw(circle))
    const { x, width, y } = boxOf(node(viewOf(circle), 'x'), geometryFor(viewOf(circle), 1280))
    const heads = [...drawn.matchAll(/class="arh" d="M([\d.]+) ([\d.]+)l6-3v6z"/g)]
    expect(heads.map(([, at]) => Number(at))).toEqual([x + width])
    expect(Number(heads[0]?.[2])).toBeGreaterThan(y)
    expectDrawing(drawn.replace('</svg></div>', '</svg>'))
  })
})

describe('the what-if as a file', () => {
  it('lists who stops, until when, and what is left', () => {
    const text = words(draw(dependencyModel('off'), { set: { off: ['dc-1'] } }))
    expect(text).toContain('7 activities stop, none breaches its MTPD')
    // Back, MTPD, margin: 93 min, 4 h, 147 min.
    expect(text).toContain('Interbank settlement 01:33 04:00 02:27 waits for Settlement gateway · by hand meanwhile: 40 % for 24 h at most')
    expect(text).toContain('Qiuling data centre for Binhai data centre from 00:20')
    expect(text).toContain('Contact centre without Voice system: Numbers are routed to mobile phones')
    expect(text).toContain(
      '7 of 9 breach their MTPD, the first (Card and cash machine authorisation) after 04:00, the last (Loan origination) after 120:00.',
    )
  })

  it('tells times on the clock once it has a beginning', () => {
    const set = { off: ['dc-1', 'dc-2'], from: '2026-07-15T14:00' }
    const text = words(draw(dependencyModel('both'), { set }))
    expect(text).toContain('7 activities stop, 7 breach their MTPD')
    expect(text).toContain('Card and cash machine authorisation never 04:00 – MTPD breached at 18:00')
    expect(text).toContain('Loan origination never 120:00 – MTPD breached at 2026-07-20 14:00')
    expect(text).toContain('hh:mm after 2026-07-15 14:00')
  })

  it('shows no old answer to a new question', () => {
    const text = words(draw(dependencyModel('off'), { set: { off: ['hq'] } }))
    expect(text).not.toContain('activities stop, none')
  })

  it('speaks Chinese', () => {
    const text = words(draw(dependencyModel('bureau'), { set: { off: ['gu', 'tang'] }, locale: 'zh-cn' }))
    expect(text).toContain('1 项活动中断， 1 项超出 MTPD')
    expect(text).toContain('4 小时后需要 2 人')
  })
})

describe('the list as a file', () => {
  const html = draw(dependencyModel('off'), { set: { view: 'list', off: ['dc-1'] } })

  it('has a row for each thing, with what it needs and how it stands', () => {
    expect(html.match(/<tr[ >]/g)?.length).toBeGreaterThan(late.nodes.length)
    const text = words(html)
    expect(text).toMatch(/Core banking system Core network and fibre ring, Directory and sign-in, .*Backup console and catalogue \(soft\)/)
    expect(text).toContain('back after 4 h, needed after 1 h 30 by Interbank settlement')
    expect(text).toContain('Clearing house lines (alternative)')
    expect(text).toMatch(/Harbour Mutual Insurance supplier nobody states what it has to do with the rest/)
  })

  it('says what follows in each row', () => expect(words(html)).toContain('stops, back 01:03'))

  it('is what a narrow pane shows', () => {
    expect(draw(dependencyModel('bank'), { width: 320 })).toContain('class="tbl dp-list"')
    expect(draw(dependencyModel('bank'), { width: 320, set: { view: 'graph' } })).not.toContain('class="tbl dp-list"')
  })

  it('is cut to what is looked for', () => {
    const rows = (set: Partial<DependenciesUi>): number =>
      draw(dependencyModel('late'), { set: { view: 'list', ...set } }).match(/<th scope="row"/g)?.length ?? 0
    expect(rows({ only: 'contradictions' })).toBe(2)
    expect(rows({ text: 'data centre' })).toBe(3) // both, and the power of one
  })
})
