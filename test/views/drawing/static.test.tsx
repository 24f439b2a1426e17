import { renderToString } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import { allDrawings } from '../../../server/src/views/drawing/allDrawings.ts'
import { dependenciesAtFirst } from '../../../server/src/views/drawing/dependencies/ui.ts'
import { Preview } from '../../../server/src/views/drawing/preview.tsx'
import { uiAtFirst } from '../../../server/src/views/drawing/state.ts'
import { timelineAtFirst } from '../../../server/src/views/drawing/timeline/ui.ts'
import type { PreviewModel, Tab } from '../../../server/src/views/models/types.ts'
import { brokenBank } from '../fixtures/brokenBank.ts'
import { brokenRegister } from '../fixtures/brokenRegister.ts'
import { english } from '../fixtures/english.ts'
import { examplePreview, filesPreview } from '../fixtures/examples.ts'
import { latePlan } from '../fixtures/latePlan.ts'
import { dependencyModel } from '../fixtures/programmes.ts'
import { zhHant } from '../fixtures/zhHant.ts'

// Drawn for a file: nobody can act, so nothing asks to be pressed.
const draw = (model: PreviewModel, tab: Tab, width = 1280): string =>
  renderToString(
    <Preview
      page={{ page: 'current', model }}
      ui={{
        ...uiAtFirst,
        tab,
        timeline: { ...timelineAtFirst, selected: '2.2' },
        dependencies: { ...dependenciesAtFirst, selected: 'sys-core', off: (model.dependencies?.whatIf?.off ?? []).map(({ id }) => id) },
      }}
      drawings={allDrawings}
      locale="en"
      width={width}
      sight={null}
      act={null}
    />,
  )

const widths = [1280, 900, 320] as const
const analyses = [
  filesPreview(brokenBank, 'bank.bia.yaml'),
  ...(await Promise.all(['bank/bank.plan.yaml', 'saas/saas.bia.yaml', 'bureau/bureau.bia.yaml'].map((path) => examplePreview(path)))),
]
const shown = [
  ...[english, zhHant].flatMap((model) => (['plan', 'timeline'] as const).map((tab) => [model, tab] as const)),
  ...analyses.map((model) => [model, 'bia'] as const),
  ...analyses.slice(1, 2).map((model) => [model, 'indicators'] as const),
  ...[filesPreview(latePlan, 'works.bcp.yaml'), await examplePreview('bank/data-centre.bcp.yaml')].map((model) => [model, 'recovery'] as const),
  ...[filesPreview(brokenRegister, 'works.risk.yaml'), ...analyses.slice(1, 2)].map((model) => [model, 'risks'] as const),
  ...(['bank', 'off', 'both', 'bureau'] as const).map((name) => [dependencyModel(name), 'dependencies'] as const),
]
const cases = shown.flatMap(([model, tab]) => widths.map((width) => [model.head.id, tab, width, draw(model, tab, width)] as const))

describe('the drawings as a file', () => {
  it.each(cases)('need neither script nor inline style (%s, %s, %i px)', (_language, _tab, _width, html) => {
    expect(html).not.toMatch(/ style=| on[a-z]+=|<script|javascript:/i)
  })

  it.each(cases)('offer nothing to press (%s, %s, %i px)', (_language, _tab, _width, html) => {
    expect(html).not.toMatch(/<(button|input|select)\b|tabindex="0"|role="(tab|slider|grid|button)"/)
  })

  it.each(cases)('have no id twice, and no reference to none (%s, %s, %i px)', (_language, _tab, _width, html) => {
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const [, id] of html.matchAll(/(?:href="#|url\(#|aria-labelledby=")([^")]+)/g)) expect(ids).toContain(id)
  })

  it('say the document in its own language, and the frame in the reader’s', () => {
    const html = draw(zhHant, 'plan')
    expect(html).toContain('<article class="doc" lang="zh-Hant"')
    expect(html).toContain('<span>二、</span>工作目標與關鍵任務')
    expect(html).toContain('逾期 12 天') // a state inside the document
    expect(html).toContain('As of <time>2026-07-15</time>')
    expect(html).toMatch(/aria-label="Findings: 工作目標"/)
  })

  it('escape what a document says', () => {
    const html = draw({ ...english, head: { ...english.head, title: '<img src=x onerror=alert(1)>' } }, 'plan')
    expect(html).toContain('&lt;img src=x onerror=alert(1)>')
    expect(html).not.toContain('<img')
  })
})

describe('the timeline as a file', () => {
  const html = draw(english, 'timeline')

  it('draws each row in sight once, on both sides', () => {
    // 33 items, 4 of them inside T1, which is done and so closed: 29 rows.
    expect(html.match(/<tr role="row" class="(lane|leaf)"/g)).toHaveLength(29)
    expect(html.match(/<g class="it[^"]*" data-item=/g)).toHaveLength(29)
  })

  it('says all of a row to those who do not see the chart', () => {
    expect(html).toContain(
      '<span class="sr">, overdue, 2026-06-01 to 2026-07-03, baseline 2026-06-01 to 2026-06-12, 88 % done, 12 days late, On the critical path, owner Chen Bohan</span>',
    )
  })

  it('marks levels, and what is open and closed', () => {
    expect(html).toMatch(/data-item="T1" aria-level="1" aria-rowindex="2" aria-expanded="false"/)
    expect(html).toMatch(/data-item="T2" aria-level="1" aria-rowindex="7" aria-expanded="true"/)
    expect(html).toMatch(/data-item="2.2" aria-level="2" aria-rowindex="9" aria-selected="true"/)
  })

  it('keeps milestones of a closed row in sight on it, or says where it went', () => {
    expect(html).toContain('done 2026-04-03</text>')
  })

  it('names the months, the shaded spans and today', () => {
    for (const word of ['Jun', 'Change freeze', 'Today']) expect(html).toContain(`>${word}</text>`)
  })

  it('leaves out the columns and signs of what the plan does not have', () => {
    const plain = draw(zhHant, 'timeline')
    expect(plain).not.toContain('>Slip<')
    expect(plain).not.toContain('>critical<')
    expect(plain).toContain('Without a date, and so only in the list: 2.3.')
  })
})
