import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { gzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { english } from '../views/fixtures/english.ts'
import { zhHant } from '../views/fixtures/zhHant.ts'
import { bundleWebview, type Setup, type Theme } from './fakeHost.ts'
import { inBrowser } from './suite.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

interface AxeWindow {
  readonly axe: {
    run(
      root: Document,
      options: object,
    ): Promise<{ readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[] }>
  }
}

const languages = [
  ['en', english, 'en'],
  ['zh', zhHant, 'zh-tw'],
] as const
const tabs = ['plan', 'timeline'] as const
const themes: readonly Theme[] = ['light', 'dark', 'hc', 'hcl']
type Look = readonly [theme: Theme, width: number]
const looks: readonly Look[] = [...themes.map((theme): Look => [theme, 1280]), ['dark', 900], ['light', 320], ['hc', 320]]
const fewLooks: readonly Look[] = [
  ['light', 1280],
  ['dark', 320],
]

const cases = languages.flatMap(([name, model, locale]) =>
  (name === 'en' ? looks : fewLooks).flatMap(([theme, width]) =>
    tabs.map((tab) => {
      const setup: Setup = { model, locale, theme, width, state: { tab, views: { timeline: { selected: '2.2' } } } }
      return [name, tab, theme, width, setup] as const
    }),
  ),
)

inBrowser('what a reader gets', (open) => {
  it.each(cases)('has no fault that axe knows (%s, %s, %s, %i px)', async (_name, _tab, _theme, _width, setup) => {
    const { page, send } = await open(setup)
    await send({ type: 'select', item: 'O1' })
    await page.evaluate(axe)
    const { violations } = await page.evaluate((runOnly) => (window as unknown as AxeWindow).axe.run(document, { runOnly }), standards)
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([])
  })

  it.each(
    languages.flatMap(([name, model, locale]) =>
      tabs.flatMap((tab) => [320, 559, 820, 1000].map((width) => [name, tab, width, { model, locale, width, state: { tab } }] as const)),
    ),
  )('never scrolls sideways (%s, %s, %i px)', async (_name, _tab, width, setup) => {
    const { page } = await open(setup)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
  })

  it('draws a plan of 1,000 items', async () => {
    const items = Array.from({ length: 30 }, (_, n) =>
      (english.timeline?.items ?? []).map((item) => ({ ...item, id: `${n}/${item.id}`, after: (item.after ?? []).map((id) => `${n}/${id}`) })),
    ).flat()
    const large = english.timeline === undefined ? english : { ...english, timeline: { ...english.timeline, items } }
    const { page } = await open({ model: large, state: { tab: 'timeline' } })
    expect(await page.locator('.tl-rows tbody tr').count()).toBe(30 * 29)
  })
})

it('is small enough to open at once', async () => {
  const { script, style } = await bundleWebview()
  expect(gzipSync(script, { level: 9 }).length).toBeLessThanOrEqual(30 * 1024)
  expect(gzipSync(style, { level: 9 }).length).toBeLessThanOrEqual(8 * 1024)
})
