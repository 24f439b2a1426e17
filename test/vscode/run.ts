import type { Browser } from 'playwright-core'
import type { EditorServer } from '../../scripts/editor/server.ts'
import { reportAndExit } from '../../scripts/processes.ts'
import { stage, type Variant } from '../../scripts/stage.ts'
import { launchBrowser } from '../kit/browser.ts'
import { makeData, openWindow, startTestServer } from './kit/editor.ts'
import { type Counts, count, line, nothing, type Outcome } from './kit/outcome.ts'
import { bundleSuite, runSuite } from './kit/suite-run.ts'
import { runWindowCases } from './kit/window-run.ts'
import { makeWorkspace } from './kit/workspace.ts'
import { runPackedCases } from './packed.ts'
import { activationCases } from './window/activation.ts'
import { changesCases, noHistoryCases } from './window/changes.ts'
import { exportCases } from './window/export.ts'
import { fillCases } from './window/fill.ts'
import { hostileCases } from './window/hostile.ts'
import { importCases } from './window/import.ts'
import { insertCases } from './window/insert.ts'
import { languageCases } from './window/languages.ts'
import { movingCases } from './window/moving.ts'
import { newPlanCases } from './window/newPlan.ts'
import { offerCases } from './window/offer.ts'
import { outputCases } from './window/output.ts'
import { overviewCases } from './window/overview.ts'
import { planCases } from './window/plan.ts'
import { policyCases } from './window/policy.ts'
import { previewCases } from './window/preview.ts'
import { previewsCases } from './window/previews.ts'
import { ruleCases } from './window/rules.ts'
import { serverCases } from './window/server.ts'
import { tabletopCases } from './window/tabletop.ts'

/** Runs everything that needs the real editor, on what `dist/` holds; or in one host the cases from the window that are named: `export` for `exportCases`. */
export async function runEditorTests(named: readonly string[] = []): Promise<Counts> {
  const browser = await launchBrowser()
  if (!browser) {
    console.log('Skipped: the cases in the editor. No browser was found; name one in CONTINUITY_BROWSER.')
    return { ...nothing, skipped: 1 }
  }
  const outcomes: Outcome[] = []
  const tell = (outcome: Outcome): void => {
    outcomes.push(outcome)
    console.log(line(outcome))
  }
  try {
    if (named.length > 0) await runNamed(browser, named, tell)
    else {
      await runFromFolders(browser, tell)
      await runPackedCases(browser, tell)
    }
  } finally {
    await browser.close()
  }
  return count(outcomes)
}

async function runFromFolders(browser: Browser, tell: (outcome: Outcome) => void): Promise<void> {
  const server = await startTestServer(await makeData('folders'))
  try {
    for (const variant of ['node', 'web'] as const) await runIn({ browser, server, variant }, tell)
    await runInChinese(browser, server, tell)
  } finally {
    await server.stop()
  }
}

interface Host {
  readonly browser: Browser
  readonly server: EditorServer
  readonly variant: Variant
}

async function runIn({ browser, server, variant }: Host, tell: (outcome: Outcome) => void): Promise<void> {
  const extension = await stage(variant)
  const suite = await bundleSuite(extension)
  console.log(`\nIn the ${variant} extension host, from within`)
  await runSuite(browser, server, { folder: await makeWorkspace(`${variant}-suite`), extension, suite }, tell)
  console.log(`\nIn the ${variant} extension host, from the window`)
  const page = await openWindow(browser, server, { folder: await makeWorkspace(`${variant}-window`), extension })
  await runWindowCases(page, [...inBoth, ...(variant === 'node' ? inNode : inWeb)], tell)
}

/** What may differ between the hosts, and what cannot: the page of a preview is the same in both. */
const inBoth = [
  activationCases,
  planCases,
  previewCases,
  movingCases,
  overviewCases,
  policyCases,
  ruleCases,
  offerCases,
  newPlanCases,
  fillCases,
  exportCases,
  importCases,
  insertCases,
  tabletopCases,
]
const inNode = [changesCases, previewsCases, hostileCases, serverCases]
const inWeb = [noHistoryCases, outputCases]

async function runNamed(browser: Browser, named: readonly string[], tell: (outcome: Outcome) => void): Promise<void> {
  const all = new Map([...inBoth, ...inNode].map((cases) => [cases.name.replace(/Cases$/, ''), cases]))
  const unknown = named.filter((name) => !all.has(name))
  if (unknown.length > 0) throw new Error(`There are no cases ${unknown.join(', ')}; there are ${[...all.keys()].join(', ')}.`)
  const server = await startTestServer(await makeData('named'))
  try {
    const page = await openWindow(browser, server, { folder: await makeWorkspace('named'), extension: await stage('node') })
    await runWindowCases(
      page,
      named.flatMap((name) => all.get(name) ?? []),
      tell,
    )
  } finally {
    await server.stop()
  }
}

async function runInChinese(browser: Browser, server: EditorServer, tell: (outcome: Outcome) => void): Promise<void> {
  console.log('\nIn a Chinese window')
  const extension = await stage('node')
  const page = await openWindow(browser, server, { folder: await makeWorkspace('chinese'), extension, language: 'zh-tw' })
  await runWindowCases(page, [languageCases], tell)
}

if (import.meta.main) {
  try {
    const { failed } = await runEditorTests(process.argv.slice(2))
    process.exit(failed === 0 ? 0 : 1)
  } catch (error) {
    reportAndExit(error)
  }
}
