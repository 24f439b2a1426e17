import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { type EditorServer, startServer } from '../../../scripts/editor/server.ts'
import { cache } from '../../../scripts/places.ts'

/** What a window is opened with. */
export interface WindowOptions {
  readonly folder: string
  /** The staged extension to run from its folder; without it the installed ones run. */
  readonly extension?: string
  /** A bundled suite to run in the extension host. */
  readonly suite?: string
  /** The display language, in VS Code's ids. */
  readonly language?: string
}

/** What the editor says while a window is open. */
export interface Listener {
  readonly log: (text: string) => void
  readonly exit: (code: number) => void
}

export const deaf: Listener = { log: () => undefined, exit: () => undefined }

// Nothing that moves, asks, fetches or suggests by itself.
const settings = {
  'workbench.startupEditor': 'none',
  'workbench.enableExperiments': false,
  'workbench.tips.enabled': false,
  'chat.disableAIFeatures': true,
  'chat.commandCenter.enabled': false,
  'extensions.autoCheckUpdates': false,
  'git.enabled': false,
  'editor.minimap.enabled': false,
  'editor.accessibilitySupport': 'off',
  'window.confirmBeforeClose': 'never',
  // In a browser the editor saves by itself after a second: then what one case has typed is what the next one finds.
  'files.autoSave': 'off',
  'workbench.editor.enablePreview': false,
}

/** The data folder of a server for tests, fresh. */
export async function makeData(name: string): Promise<string> {
  const data = join(cache, 'run', name, 'data')
  await rm(data, { recursive: true, force: true })
  await mkdir(join(data, 'data/Machine'), { recursive: true })
  await writeFile(join(data, 'data/Machine/settings.json'), JSON.stringify(settings))
  return data
}

/** A server that runs extensions from folders, and suites in them. */
export const startTestServer = (data: string): Promise<EditorServer> =>
  startServer({ data, port: 0, args: ['--enable-smoke-test-driver', '--without-connection-token'] })

/** Opens a window of its own: nothing of an earlier one is remembered. */
export async function openWindow(browser: Browser, server: EditorServer, options: WindowOptions, listener: Listener = deaf): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1400, height: 900 }, reducedMotion: 'reduce' })
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const page = await context.newPage()
  await page.exposeFunction('codeAutomationLog', (_type: string, args: readonly unknown[]) => listener.log(args.map(String).join(' ')))
  await page.exposeFunction('codeAutomationExit', listener.exit)
  if (options.language) await page.addInitScript((language) => Object.assign(globalThis, { _VSCODE_NLS_LANGUAGE: language }), options.language)
  await page.goto(address(server, options))
  await page.locator('.monaco-workbench').waitFor({ timeout: 60_000 })
  return page
}

function address({ port }: EditorServer, { folder, extension, suite }: WindowOptions): string {
  const remote = (path: string): string => `vscode-remote://127.0.0.1:${port}${path}`
  const payload = [
    ...(extension ? [['extensionDevelopmentPath', remote(extension)]] : []),
    ...(suite ? [['extensionTestsPath', remote(suite)]] : []),
    ['skipWelcome', 'true'],
  ]
  return `http://127.0.0.1:${port}/?folder=${encodeURIComponent(folder)}&payload=${encodeURIComponent(JSON.stringify(payload))}`
}
