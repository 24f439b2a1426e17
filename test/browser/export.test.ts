import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { cleaned } from '../../server/src/views/export/clean.ts'
import type { PreviewModel, Tab } from '../../server/src/views/models/types.ts'
import { check } from '../kit/check.ts'
import { everywhere, mixed } from '../kit/everywhere.ts'
import { example } from '../kit/exampleFiles.ts'
import { modelOfChecked, modelOfExample, ofItself, textOf } from '../kit/exports.ts'
import { hostile } from '../kit/hostile.ts'
import { hostilePlan } from '../kit/hostilePlans.ts'
import { faultsOf } from './axe.ts'

const endpoint = inject('browser')
const address = 'http://export.test/plan.html'

/** A page with that content and no network; what it asked for and what it was refused. */
interface Opened {
  readonly page: Page
  readonly asked: readonly string[]
  readonly refused: readonly string[]
}

describe.skipIf(endpoint === null)('an exported page in a browser', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await chromium.connect(endpoint ?? '')
  })
  afterAll(() => browser.close())

  async function open(
    content: string,
    { width = 1280, type = 'text/html' }: { readonly width?: number; readonly type?: string } = {},
  ): Promise<Opened> {
    const page = await browser.newPage({ viewport: { width, height: 900 } })
    const [asked, refused]: [string[], string[]] = [[], []]
    await page.route('**/*', (route) => {
      if (route.request().url() === address) return route.fulfill({ contentType: `${type}; charset=utf-8`, body: content })
      asked.push(route.request().url())
      return route.abort()
    })
    page.on('console', (message) => refused.push(message.text()))
    page.on('pageerror', (error) => refused.push(String(error)))
    page.on('dialog', (dialog) => {
      refused.push(dialog.message())
      void dialog.dismiss()
    })
    await page.goto(address)
    return { page, asked, refused }
  }

  const cases = [
    ['hospital.plan.yaml', 'en'],
    ['bank/bank.plan.yaml', 'en'],
    ['annual-plan-zh-hant/template.plan.yaml', 'zh-tw'],
    ['bank/bank.bia.yaml', 'en'],
  ] as const

  test.each(cases)('%s asks for nothing, and its policy refuses nothing', async (ending, locale) => {
    const { page, asked, refused } = await open(await textOf(modelOfExample(ending), { format: 'html', locale }))
    await page.emulateMedia({ media: 'print' })
    expect([asked, refused]).toEqual([[], []])
    // The style sheet was let in: the page has our own colours.
    expect(await page.evaluate(() => getComputedStyle(document.body).getPropertyValue('--ct-bad').trim())).toBe('#b01011')
  })

  test.each(cases.flatMap(([ending, locale]) => [1280, 320].map((width) => [ending, locale, width] as const)))(
    '%s (%s) has no fault that axe knows, and never scrolls sideways, at %i px',
    async (ending, locale, width) => {
      const { page } = await open(await textOf(modelOfExample(ending), { format: 'html', locale }), { width })
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
      expect(await faultsOf(page)).toEqual([])
    },
  )

  test('prints on sheets of A4: the document upright, the drawings on their sides, nothing beside the paper', async () => {
    const { page } = await open(await textOf(ofItself(modelOfExample('bank/bank.plan.yaml')), { format: 'html' }))
    const pdf = (await page.pdf({ preferCSSPageSize: true, tagged: true })).toString('latin1')
    const sheets = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, width, height]) => [
      Math.round(Number(width)),
      Math.round(Number(height)),
    ])
    // A4 is 210 × 297 mm, and a point 25.4 / 72 mm.
    const upright = sheets.filter(([width, height]) => width === 595 && height === 842)
    const sideways = sheets.filter(([width, height]) => width === 842 && height === 595)
    expect(upright.length + sideways.length).toBe(sheets.length)
    // Fifty-one rows, of which a sheet holds up to two dozen; then the dependency graph on one sheet, and its list.
    expect(sideways).toHaveLength(3 + 1 + 1)
    expect(upright.length).toBeGreaterThan(6)
    expect(upright.length).toBeLessThan(15)
    expect(pdf).toContain('/StructTreeRoot')
    expect(pdf).toMatch(/\/Lang \(en\)/)
  })

  test('keeps rows and bars of the timeline side by side on paper', async () => {
    const { page } = await open(await textOf(modelOfExample('bank/bank.plan.yaml'), { format: 'html' }))
    await page.emulateMedia({ media: 'print' })
    const apart = await page.evaluate(() =>
      [...document.querySelectorAll('tr[aria-level]')].map((row) => {
        const bar = document.querySelector(`g.it[data-item="${CSS.escape(row.getAttribute('data-item') ?? '')}"] .hit`)
        return Math.abs(row.getBoundingClientRect().top - (bar?.getBoundingClientRect().top ?? Number.NaN))
      }),
    )
    expect(apart.length).toBeGreaterThan(40)
    expect(Math.max(...apart)).toBeLessThan(2)
  })

  test('is read by a browser as nothing but text, whatever is hostile in a plan', { timeout: 120_000 }, async () => {
    const { page } = await open('<!doctype html><title>x</title>')
    const expectText = async (model: PreviewModel, tab?: Tab): Promise<void> => {
      const found = await page.evaluate(inspect, await textOf(model, { format: 'html', ...(tab && { tab }) }))
      const text = model.head.title
      expect({ text, ...found }).toEqual({ text, strange: [], handlers: [], addresses: [], title: titleOf(text) })
    }
    for (const text of hostile) await expectText(everywhere(text), 'timeline')
    for (const model of mixed(hostile, 30)) await expectText(model)
  })

  test.each(['texts', 'all'] as const)('runs nothing, asks for nothing and has no fault with hostile strings in %s of its fields', async (fields) => {
    const model = modelOfChecked(check(hostilePlan(example('hospital.plan.yaml').text, fields, 3)))
    const { page, asked, refused } = await open(await textOf(model, { format: 'html' }))
    await page.waitForTimeout(300)
    expect([asked, refused, await page.evaluate(() => document.scripts.length)]).toEqual([[], [], 0])
  })

  test('a picture is read as XML and draws', async () => {
    const { page, asked, refused } = await open(await textOf(modelOfExample('hospital.plan.yaml'), { format: 'svg' }), { type: 'image/svg+xml' })
    expect([asked, refused]).toEqual([[], []])
    const bar = await page.evaluate(() => {
      const [drawn] = document.querySelectorAll('.b.prog')
      return drawn && getComputedStyle(drawn).fill
    })
    expect(bar).toBe('rgb(215, 222, 229)')
  })
})

/** As a browser shows a title: its white space pressed together. */
const titleOf = (text: string): string =>
  cleaned(text)
    .replace(/[\t\n\f\r ]+/g, ' ')
    .replace(/^ | $/g, '')

interface Found {
  readonly strange: readonly string[]
  readonly handlers: readonly string[]
  readonly addresses: readonly string[]
  readonly title: string
}

/** Runs in the page: what must not be in a file that the browser's own parser has read. */
function inspect(source: string): Found {
  const read = new DOMParser().parseFromString(source, 'text/html')
  const all = [...read.querySelectorAll('*')]
  const wrong = /^(?:script|iframe|object|embed|img|image|video|audio|form|input|button|base|link|template|foreignObject|math|noscript|textarea)$/i
  const strange = all.filter(({ localName }) => wrong.test(localName)).map(({ outerHTML }) => outerHTML.slice(0, 100))
  const handlers = all.flatMap((one) => one.getAttributeNames().filter((name) => /^on|^style$|^srcdoc$|^action$/.test(name)))
  const targets = [...read.querySelectorAll('a, use')].map((a) => a.getAttribute('href') ?? '')
  const addresses = targets.filter((href) => !/^(?:https?:\/\/|mailto:|#(?:part|s|i)-)/i.test(href))
  return { strange, handlers, addresses, title: read.title }
}
