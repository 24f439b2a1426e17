// `npm run screenshots [FOLDER] [part of a name]`: every tab of the preview, in the real editor, in the four default themes. Look at them.
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, Frame, Page } from 'playwright-core'
import { launchBrowser } from '../test/kit/browser.ts'
import { makeData, openWindow, startTestServer } from '../test/vscode/kit/editor.ts'
import { Workbench } from '../test/vscode/kit/workbench.ts'
import { makeWorkspace } from '../test/vscode/kit/workspace.ts'
import { buildAll } from './build.ts'
import type { EditorServer } from './editor/server.ts'
import { root } from './places.ts'
import { stage } from './stage.ts'

const [folder = join(root, 'dist/screenshots'), only = ''] = process.argv.slice(2)

const themes = {
  light: 'Default Light Modern',
  dark: 'Default Dark Modern',
  hc: 'Default High Contrast',
  hcl: 'Default High Contrast Light',
} as const

/** A tab of a plan, and what is done in it before the picture is taken. */
interface Shot {
  readonly name: string
  readonly plan: string
  readonly tab: RegExp
  /** In the whole window, without the plan beside it. */
  readonly alone?: true
  readonly prepare?: (preview: Frame) => Promise<void>
}

const shots: readonly Shot[] = [
  { name: 'plan', plan: 'bank/bank.bia.yaml', tab: /^Plan/ },
  {
    name: 'timeline',
    plan: 'bank/bank.plan.yaml',
    tab: /^Timeline/,
    prepare: (preview) => preview.locator('[role="row"]', { hasText: 'Tabletop on stolen accounts' }).first().click(),
  },
  { name: 'risks', plan: 'bank/bank.risk.yaml', tab: /^Risks/, alone: true },
  { name: 'recovery', plan: 'bank/payments.bcp.yaml', tab: /^Recovery/, alone: true },
  { name: 'programme', plan: 'bank/bank.plan.yaml', tab: /^Programme/, alone: true },
  { name: 'indicators', plan: 'bank/bank.plan.yaml', tab: /^Indicators/, alone: true },
  { name: 'bia', plan: 'bank/bank.bia.yaml', tab: /^BIA/ },
  {
    name: 'ladder',
    plan: 'bank/bank.bia.yaml',
    tab: /^BIA/,
    alone: true,
    prepare: (preview) => preview.getByRole('heading', { name: 'Recovery ladder' }).evaluate((heading) => heading.scrollIntoView()),
  },
  {
    name: 'dependencies',
    plan: 'bank/bank.bia.yaml',
    tab: /^Dependencies/,
    alone: true,
    prepare: async (preview) => {
      await preview.locator('select.dp-choose').selectOption('dc-1')
      await preview.locator('.dp-choose ~ *').filter({ hasText: 'MTPD' }).first().waitFor()
    },
  },
]

interface Place {
  readonly browser: Browser
  readonly server: EditorServer
  readonly extension: string
}

async function inTheme({ browser, server, extension }: Place, theme: keyof typeof themes): Promise<void> {
  const wanted = shots.filter(({ name }) => `${name}.${theme}`.includes(only))
  if (wanted.length === 0) return
  const workspace = await makeWorkspace(`screenshots-${theme}`)
  await mkdir(join(workspace, '.vscode'), { recursive: true })
  const settings = {
    'workbench.colorTheme': themes[theme],
    'workbench.activityBar.location': 'hidden',
    'workbench.secondarySideBar.defaultVisibility': 'hidden',
  }
  await writeFile(join(workspace, '.vscode/settings.json'), JSON.stringify(settings))
  const page = await openWindow(browser, server, { folder: workspace, extension })
  await page.setViewportSize({ width: 1600, height: 1000 })
  for (const bar of ['Control+B', 'Control+Alt+B']) await page.keyboard.press(bar)
  for (const shot of wanted) await take(page, shot, theme)
  await page.context().close()
}

async function take(page: Page, { name, plan, tab, alone, prepare }: Shot, theme: string): Promise<void> {
  const window = new Workbench(page)
  await window.closeAll()
  await window.open(plan)
  await window.run(alone ? 'Continuity: Open Preview' : 'Continuity: Open Preview to the Side')
  const preview = await window.preview()
  await preview.getByRole('tab', { name: tab }).click()
  await preview.locator('#view :is(article, [role="treegrid"], svg:not(.sprite), table)').locator('visible=true').first().waitFor()
  await prepare?.(preview)
  await page.mouse.move(0, 0)
  await page.waitForTimeout(500)
  const file = join(folder, `${name}.${theme}.png`)
  await page.screenshot({ path: file })
  console.log(file)
}

const browser = await launchBrowser()
if (browser === undefined) process.exit(1)
await buildAll('production')
await mkdir(folder, { recursive: true })
const server = await startTestServer(await makeData('screenshots'))
try {
  const extension = await stage('node')
  for (const theme of Object.keys(themes) as (keyof typeof themes)[]) await inTheme({ browser, server, extension }, theme)
} finally {
  await server.stop()
  await browser.close()
}
