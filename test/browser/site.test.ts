import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { siteOf } from '../../server/src/views/export/site/file.ts'
import type { SiteDocument } from '../../server/src/views/export/site/site.ts'
import { everywhere } from '../kit/everywhere.ts'
import { modelOfExample } from '../kit/exports.ts'
import { hostile } from '../kit/hostile.ts'
import { exportStyle } from '../kit/style.ts'
import { faultsOf } from './axe.ts'

const endpoint = inject('browser')
const host = 'http://site.test/'

const document = (name: string, model: SiteDocument['model']): SiteDocument => ({ name, kind: 'Plan', model, tabs: ['plan'], locale: 'en' })
const bank = [document('plan', modelOfExample('bank/bank.plan.yaml')), document('bia', modelOfExample('bank/bank.bia.yaml'))]

describe.skipIf(endpoint === null)('a programme as pages', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await chromium.connect(endpoint ?? '')
  })
  afterAll(() => browser.close())

  async function open(
    documents: readonly SiteDocument[],
    start = 'index.html',
  ): Promise<{ readonly page: Page; readonly refused: readonly string[] }> {
    const files = new Map(
      (await siteOf(documents, { title: 'Lanwan City Bank', locale: 'en', style: exportStyle() })).map(({ name, text }) => [name, text]),
    )
    const page = await browser.newPage({ viewport: { width: 1000, height: 800 } })
    const refused: string[] = []
    await page.route('**/*', (route) => {
      const body = files.get(new URL(route.request().url()).pathname.slice(1))
      if (body !== undefined) return route.fulfill({ contentType: 'text/html; charset=utf-8', body })
      refused.push(route.request().url())
      return route.abort()
    })
    page.on('console', (message) => refused.push(message.text()))
    page.on('pageerror', (error) => refused.push(String(error)))
    page.on('dialog', (dialog) => {
      refused.push(dialog.message())
      void dialog.dismiss()
    })
    await page.goto(`${host}${start}`)
    return { page, refused }
  }

  test('lists its documents, and each leads to its page and back', async () => {
    const { page, refused } = await open(bank)
    const rows = await page.locator('tbody tr').allInnerTexts()
    expect(rows.map((row) => row.split(/\t|\n/)[0])).toEqual(['Annual continuity plan 2026', 'Business impact analysis of Lanwan City Bank'])
    await page.getByRole('link', { name: 'Annual continuity plan 2026' }).click()
    expect(await page.locator('h1').innerText()).toBe('Annual continuity plan 2026')
    await page.getByRole('link', { name: 'All documents' }).click()
    expect(await page.locator('h1').innerText()).toBe('Lanwan City Bank')
    expect(refused).toEqual([])
  })

  test('is searched by all words at once, and what is found leads to its place', async () => {
    const { page, refused } = await open(bank)
    const field = page.getByRole('searchbox', { name: 'Search all documents' })
    await field.fill('leasing SUBSIDIARY')
    // The scope excludes it; no other place says so.
    await expect.poll(() => page.locator('#count').innerText()).toBe('1 places')
    await page.locator('#found a').click()
    expect(new URL(page.url()).pathname).toBe('/plan.html')
    expect(await page.locator(':target').innerText()).toContain('Leasing subsidiary')
    await page.goBack()
    await expect.poll(() => page.getByRole('searchbox').inputValue()).toBe('leasing SUBSIDIARY')
    await page.getByRole('searchbox').fill('unicorn')
    await expect.poll(() => page.locator('#count').innerText()).toBe('Nothing found.')
    expect(refused).toEqual([])
  })

  test('has no fault that axe knows, and never scrolls sideways', async () => {
    const { page } = await open(bank)
    await page.getByRole('searchbox').fill('card')
    await page.locator('#found li').first().waitFor()
    expect(await faultsOf(page)).toEqual([])
    for (const width of [1000, 559, 320]) {
      await page.setViewportSize({ width, height: 800 })
      expect(await page.evaluate(() => window.document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    }
  })

  test('whatever is hostile in a document is text, in the page and in what is found', { timeout: 120_000 }, async () => {
    const several = Array.from({ length: Math.ceil(hostile.length / 20) }, (_, turn) => hostile.slice(turn * 20, turn * 20 + 20).join(' zebra\n'))
    const { page, refused } = await open(several.map((text, index) => document(`d${index}`, everywhere(text))))
    await page.getByRole('searchbox').fill('zebra')
    await page.locator('#found li').first().waitFor()
    const found = await page.evaluate(() => ({
      scripts: [...window.document.scripts].filter(({ type }) => type === '').length,
      strange: window.document.querySelectorAll('#found :not(li, a, p), img, iframe, object, embed').length,
      handlers: [...window.document.querySelectorAll('*')].flatMap((one) => [...one.attributes]).filter(({ name }) => name.startsWith('on')).length,
    }))
    expect(found).toEqual({ scripts: 1, strange: 0, handlers: 0 })
    expect(refused).toEqual([])
  })
})
