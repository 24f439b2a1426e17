import { gzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import type { Tab } from '../../server/src/views/models/types.ts'
import { largeModel } from '../bench/drawing.ts'
import { importable } from '../kit/importable.ts'
import { brokenBank } from '../views/fixtures/brokenBank.ts'
import { brokenRegister } from '../views/fixtures/brokenRegister.ts'
import { english } from '../views/fixtures/english.ts'
import { examplePreview, filesPreview } from '../views/fixtures/examples.ts'
import { importedPreview } from '../views/fixtures/imported.ts'
import { latePlan } from '../views/fixtures/latePlan.ts'
import { lateProgramme } from '../views/fixtures/lateProgramme.ts'
import { dependencyModel } from '../views/fixtures/programmes.ts'
import { zhHant } from '../views/fixtures/zhHant.ts'
import { faultsOf, standards } from './axe.ts'
import { bundleWebview, type Setup, type Theme } from './fakeHost.ts'
import { inBrowser } from './suite.ts'

const languages = [
  ['en', english, 'en'],
  ['zh', zhHant, 'zh-tw'],
] as const
const tabs = ['plan', 'timeline'] as const
const latePreview = filesPreview(latePlan, 'works.bcp.yaml')
const brokenRisks = filesPreview(brokenRegister, 'works.risk.yaml')
const broken = filesPreview(brokenBank, 'bank.bia.yaml')

const graphs: readonly (readonly [name: string, tab: 'dependencies', setup: Setup])[] = [
  ['graph', 'dependencies', { model: dependencyModel('late'), state: dependencies({ view: 'graph', selected: 'sys-core' }) }],
  [
    'what if',
    'dependencies',
    { model: dependencyModel('both'), state: dependencies({ view: 'graph', off: ['dc-1', 'dc-2'], from: '2026-07-15T14:00' }) },
  ],
  ['list', 'dependencies', { model: dependencyModel('off'), state: dependencies({ view: 'list', off: ['dc-1'], selected: 'pay' }) }],
  ['zh', 'dependencies', { model: dependencyModel('bureau'), locale: 'zh-cn', state: dependencies({ off: ['gu', 'tang'] }) }],
]

function dependencies(set: object): NonNullable<Setup['state']> {
  return { tab: 'dependencies', views: { dependencies: set } }
}

function programme(set: object): NonNullable<Setup['state']> {
  return { tab: 'programme', views: { programme: set } }
}

const shown: readonly (readonly [name: string, tab: Tab, setup: Setup])[] = [
  ...languages.flatMap(([name, model, locale]) =>
    tabs.map((tab) => [name, tab, { model, locale, state: { tab, views: { timeline: { selected: '2.2' } } } }] as const),
  ),
  ['broken', 'bia', { model: broken, state: { tab: 'bia' } }],
  ['by type', 'bia', { model: broken, state: { tab: 'bia', views: { bia: { by: 'type', curves: 'table' } } } }],
  ['saas', 'bia', { model: await examplePreview('saas/saas.plan.yaml'), state: { tab: 'bia' } }],
  ['zh', 'bia', { model: await examplePreview('bureau/bureau.bia.yaml', 'zh-cn'), locale: 'zh-cn', state: { tab: 'bia' } }],
  ['report', 'import', { model: await importedPreview(importable), state: { tab: 'import' } }],
  ['en', 'risks', { model: brokenRisks, state: { tab: 'risks', views: { risks: { shown: 'inherent' } } } }],
  ['bank', 'risks', { model: await examplePreview('bank/bank.plan.yaml'), state: { tab: 'risks' } }],
  ['zh', 'risks', { model: await examplePreview('bureau/bureau.risk.yaml', 'zh-cn'), locale: 'zh-cn', state: { tab: 'risks' } }],
  ['en', 'recovery', { model: latePreview, state: { tab: 'recovery', views: { recovery: { selected: 'steps/s2' } } } }],
  [
    'systems',
    'recovery',
    { model: await examplePreview('bank/data-centre.bcp.yaml'), state: { tab: 'recovery', views: { recovery: { shown: 'systems' } } } },
  ],
  ['zh', 'recovery', { model: await examplePreview('bureau/bureau-it.bcp.yaml', 'zh-cn'), locale: 'zh-cn', state: { tab: 'recovery' } }],
  ['bank', 'indicators', { model: await examplePreview('bank/bank.plan.yaml'), state: { tab: 'indicators' } }],
  [
    'zh',
    'indicators',
    { model: await examplePreview('annual-plan-zh-hant/filled.plan.yaml', 'zh-tw'), locale: 'zh-tw', state: { tab: 'indicators' } },
  ],
  [
    'en',
    'programme',
    { model: filesPreview(lateProgramme, 'works.plan.yaml', { open: ['overdue/chen'] }), state: programme({ open: 'overdue/chen' }) },
  ],
  ['rows', 'programme', { model: filesPreview(lateProgramme, 'core.bcp.yaml'), state: programme({ shown: 'table' }) }],
  ['bank', 'programme', { model: await examplePreview('bank/bank.plan.yaml'), state: { tab: 'programme' } }],
  ['zh', 'programme', { model: await examplePreview('bureau/bureau.plan.yaml', 'zh-cn'), locale: 'zh-cn', state: { tab: 'programme' } }],
  ...graphs,
]
const looks: readonly (readonly [theme: Theme, width: number])[] = [
  ['light', 1280],
  ['hc', 320],
]

inBrowser('what a reader gets', (open) => {
  async function faults(setup: Setup, runOnly: readonly string[]): Promise<readonly string[]> {
    const { page, send } = await open(setup)
    await send({ type: 'select', item: 'O1' })
    if (setup.state?.tab === 'dependencies') await page.locator('.dp').waitFor()
    return faultsOf(page, runOnly)
  }

  it.each(shown.flatMap(([name, tab, setup]) => looks.map(([theme, width]) => [name, tab, theme, width, { ...setup, theme, width }] as const)))(
    'has no fault that axe knows (%s, %s, %s, %i px)',
    async (_name, _tab, _theme, _width, setup) => expect(await faults(setup, standards)).toEqual([]),
  )

  // A theme changes nothing but colours.
  const read = shown.filter(([name]) => ['en', 'broken', 'bank', 'report'].includes(name))
  it.each(read.flatMap(([, tab, setup]) => (['dark', 'hc', 'hcl'] as const).map((theme) => [tab, theme, setup] as const)))(
    'can be read (%s, %s)',
    async (_tab, theme, setup) => expect(await faults({ ...setup, theme }, ['color-contrast'])).toEqual([]),
  )

  it.each(graphs.slice(0, 3).flatMap(([name, tab, setup]) => (['dark', 'hc', 'hcl'] as const).map((theme) => [name, tab, theme, setup] as const)))(
    'can be read (%s, %s, %s)',
    async (_name, _tab, theme, setup) => expect(await faults({ ...setup, theme }, ['color-contrast'])).toEqual([]),
  )

  it.each(shown)('never scrolls sideways (%s, %s)', async (_name, _tab, setup) => {
    const { page } = await open({ ...setup, width: 1000 })
    for (const width of [1000, 820, 600, 559, 320]) {
      await page.setViewportSize({ width, height: 800 })
      await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    }
  })

  it('draws of a plan of 1,000 items those in sight, and the others when the reader comes to them', async () => {
    const { page } = await open({ model: largeModel(1000), state: { tab: 'timeline', views: { timeline: { folded: [] } } } })
    const rows = page.locator('.tl-rows tbody tr[data-item]')
    expect(await rows.count()).toBeLessThan(150)
    expect(await page.getByRole('treegrid').getAttribute('aria-rowcount')).toBe('1001')
    const height = await page.evaluate(() => document.querySelector('.ch')?.getBoundingClientRect().height)
    expect(await page.evaluate(() => document.querySelector('.tl-rows tbody')?.getBoundingClientRect().height)).toBe(height)
    await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight))
    await page.locator('.tl-rows tbody tr[aria-rowindex="1001"]').waitFor()
    // A row and its bar stand at the same height.
    const [row, bar] = await Promise.all(['.tl-rows tbody tr', '.ch .it'].map((one) => page.locator(one).last().boundingBox()))
    expect(Math.abs((row?.y ?? 0) - (bar?.y ?? 0))).toBeLessThan(6)
    await rows.last().press('Home')
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-rowindex'))).toBe('2')
  })
})

it('is small enough to open at once, and so is every tab', async () => {
  const { files, first, tabs } = await bundleWebview()
  const packed = (name: string): number => gzipSync(files.get(name) ?? '', { level: 9 }).length
  const sizeOf = (names: readonly string[]): number => names.reduce((sum, name) => sum + packed(name), 0)
  expect(first.length).toBeGreaterThan(2)
  expect(sizeOf(first)).toBeLessThanOrEqual(30 * 1024)
  // A tab is loaded when it is opened: what it adds is what its reader waits for.
  expect([...tabs.keys()].toSorted()).toEqual([
    'bia',
    'dependencies',
    'document',
    'imports',
    'indicators',
    'programme',
    'recovery',
    'risks',
    'timeline',
  ])
  expect(sizeOf([...files.keys()].filter((name) => name.endsWith('.js')))).toBeLessThanOrEqual(84 * 1024)
  const early = ['document', 'timeline', 'bia', 'dependencies', 'imports']
  expect(sizeOf([...new Set([...first, ...early.flatMap((tab) => tabs.get(tab) ?? [])])])).toBeLessThanOrEqual(60 * 1024)
  for (const [tab, parts] of tabs)
    expect(sizeOf(parts.filter((part) => !first.includes(part)))).toBeLessThanOrEqual((early.includes(tab) ? 20 : 12) * 1024)
  expect(packed('preview.css')).toBeLessThanOrEqual(12 * 1024)
})
