// Draws the fixtures into pictures, to be looked at: `node test/browser/look.ts FOLDER [part of a name]`.
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { launchBrowser } from '../kit/browser.ts'
import { everyRule } from '../kit/programmes.ts'
import { brokenBank } from '../views/fixtures/brokenBank.ts'
import { english } from '../views/fixtures/english.ts'
import { examplePreview, filesPreview } from '../views/fixtures/examples.ts'
import { bankTooLate, exampleProgramme, previewIn } from '../views/fixtures/programmes.ts'
import { zhHant } from '../views/fixtures/zhHant.ts'
import { bundleWebview, openPreview, type Theme } from './fakeHost.ts'

const [folder = 'out/pictures', only = ''] = process.argv.slice(2)
const browser = await launchBrowser()
if (browser === undefined) process.exit(1)
const bundle = await bundleWebview()
await mkdir(folder, { recursive: true })

const plans = [
  ['en', english, 'en'],
  ['zh', zhHant, 'zh-tw'],
] as const
const analyses = [
  ['bank', await examplePreview('bank/bank.bia.yaml'), 'en'],
  ['bureau', await examplePreview('bureau/bureau.bia.yaml', 'zh-cn'), 'zh-cn'],
  ['broken', filesPreview(brokenBank, 'bank.bia.yaml'), 'en'],
  ['rules', filesPreview(everyRule, 'grimshaw-2026.plan.yaml'), 'en'],
] as const
const shown = { plan: plans, timeline: plans, bia: analyses }

const themes: readonly Theme[] = ['light', 'dark', 'hc', 'hcl']
for (const theme of themes)
  for (const width of [1280, 900, 320])
    for (const tab of ['plan', 'timeline', 'bia'] as const)
      for (const [name, model, locale] of shown[tab]) {
        const file = `${tab}.${name}.${width}.${theme}`
        if (!file.includes(only)) continue
        const views = { timeline: { selected: '2.2' } }
        const preview = await openPreview(browser, bundle, {
          model,
          theme,
          locale,
          width,
          height: width === 1280 ? 1100 : 900,
          state: { tab, views },
        })
        await preview.send({ type: 'select', item: 'O1' })
        await preview.page.screenshot({ path: join(folder, `${file}.png`), fullPage: tab !== 'timeline' })
        await preview.close()
      }

const bank = exampleProgramme('bank')
const late = exampleProgramme('bank', bankTooLate)
const graphs = [
  ['bank', previewIn(bank, { file: 'bank.bia.yaml' }), {}],
  ['bank-late', previewIn(late, { file: 'bank.bia.yaml' }), {}],
  ['bank-selected', previewIn(bank, { file: 'bank.bia.yaml' }), { selected: 'sys-core' }],
  ['bank-off', previewIn(late, { file: 'bank.bia.yaml', off: ['dc-1'] }), { off: ['dc-1'], from: '2026-07-15T14:00' }],
  ['bank-both', previewIn(late, { file: 'bank.bia.yaml', off: ['dc-1', 'dc-2'] }), { off: ['dc-1', 'dc-2'], size: 'fitted' }],
  ['bank-list', previewIn(late, { file: 'bank.bia.yaml', off: ['hq'] }), { off: ['hq'], view: 'list' }],
  ['saas', previewIn(exampleProgramme('saas'), { file: 'saas.bia.yaml', off: ['region-a'] }), { off: ['region-a'] }],
  ['bureau', previewIn(exampleProgramme('bureau'), { file: 'bureau.bia.yaml', off: ['gu', 'tang'], locale: 'zh-cn' }), { off: ['gu', 'tang'] }],
] as const
for (const theme of themes)
  for (const width of [1280, 900, 320])
    for (const [name, model, dependencies] of graphs) {
      const file = `dependencies.${name}.${width}.${theme}`
      if (!file.includes(only)) continue
      const locale = name === 'bureau' ? 'zh-cn' : 'en'
      const preview = await openPreview(browser, bundle, {
        model,
        theme,
        locale,
        width,
        height: 900,
        state: { tab: 'dependencies', views: { dependencies } },
      })
      await preview.page.locator('.dp').waitFor()
      await preview.page.screenshot({ path: join(folder, `${file}.png`), fullPage: true })
      await preview.close()
    }
await browser.close()
