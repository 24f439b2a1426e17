import { readFile } from 'node:fs/promises'
import { basename, dirname, extname } from 'node:path'
import { build, type Metafile } from 'esbuild'
import type { Browser, Page, Route } from 'playwright-core'
import { webview } from '../../scripts/build.ts'
import { words } from '../../scripts/words.ts'
import type { Locale } from '../../server/src/l10n/locale.ts'
import type { FromPanel, PanelState, ToPanel } from '../../server/src/protocol/panel.ts'
import type { PreviewModel } from '../../server/src/views/models/types.ts'

export type Theme = 'light' | 'dark' | 'hc' | 'hcl'

const bodyClass: Readonly<Record<Theme, string>> = {
  light: 'vscode-light',
  dark: 'vscode-dark',
  hc: 'vscode-high-contrast',
  hcl: 'vscode-high-contrast vscode-high-contrast-light',
}

export interface Bundle {
  /** By their names: `preview.js`, `preview.css`, and the parts that the script imports. */
  readonly files: ReadonlyMap<string, string>
  /** The parts that are needed before the first tab is drawn. */
  readonly first: readonly string[]
  /** The parts of each tab, by the folder that it is drawn in. */
  readonly tabs: ReadonlyMap<string, readonly string[]>
  readonly themes: string
}

/** The webview exactly as it is shipped: a script with its parts, one style sheet. */
export async function bundleWebview(): Promise<Bundle> {
  const { outputFiles, metafile } = await build({
    ...webview,
    entryPoints: [
      { in: 'client/webview/main.tsx', out: 'preview' },
      { in: 'client/webview/preview.css', out: 'preview' },
    ],
    bundle: true,
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
    write: false,
    metafile: true,
    outdir: 'out',
  })
  const files = new Map(outputFiles.map((file) => [basename(file.path), file.text]))
  const tabs = Object.entries(metafile.outputs).flatMap(([path, { entryPoint }]) => (entryPoint?.endsWith('/tab.tsx') === true ? [path] : []))
  const plan = tabs.filter((path) => metafile.outputs[path]?.entryPoint?.endsWith('document/tab.tsx') === true)
  return {
    files,
    first: partsOf(['out/preview.js', ...plan], metafile),
    tabs: new Map(tabs.map((path) => [basename(dirname(metafile.outputs[path]?.entryPoint ?? '')), partsOf([path], metafile)])),
    themes: await readFile(new URL('themes.css', import.meta.url), 'utf8'),
  }
}

/** Those files with all that they import at once. */
function partsOf(paths: readonly string[], { outputs }: Metafile): readonly string[] {
  const found = new Set(paths)
  for (const path of found) for (const { path: part, kind } of outputs[path]?.imports ?? []) if (kind === 'import-statement') found.add(part)
  return [...found].map((path) => basename(path))
}

const origin = 'http://webview.test'
const session = 'c0ffee'

const policy = [
  "default-src 'none'",
  "script-src 'nonce-abc'",
  `style-src ${origin}`,
  `img-src ${origin}`,
  `font-src ${origin}`,
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ')

const html = (theme: Theme, kind: string): string => `<!doctype html>
<html data-theme="${theme}"><head><meta charset="utf-8"><title>Preview</title>
<link rel="stylesheet" href="${origin}/themes.css"><link rel="stylesheet" href="${origin}/preview.css"></head>
<body class="${bodyClass[theme]}"><div data-page="${kind}" data-session="${session}"></div><script type="module" nonce="abc" src="${origin}/preview.js"></script></body></html>`

export interface Setup {
  readonly model: PreviewModel
  readonly theme?: Theme
  readonly locale?: Locale
  readonly state?: Partial<PanelState>
  /** What the webview kept before it was hidden. */
  readonly kept?: unknown
  readonly width?: number
  readonly height?: number
}

/** A page of ours, and the extension's side of it. */
export interface Hosted<To, From> {
  readonly page: Page
  send(body: To, secret?: string): Promise<void>
  sent(): Promise<readonly From[]>
  kept(): Promise<unknown>
  close(): Promise<void>
}

/** A preview in a page of its own. */
export type Preview = Hosted<ToPanel, FromPanel>

export async function openPreview(browser: Browser, bundle: Bundle, setup: Setup): Promise<Preview> {
  const { locale = 'en', model } = setup
  const preview = await openHosted<ToPanel, FromPanel>(browser, bundle, { ...setup, show: 'preview' })
  const state: PanelState = { uri: 'file:///plan.yaml', tab: 'plan', locked: false, views: {}, ...setup.state }
  await preview.send({ type: 'init', locale, words, state })
  await preview.send({ type: 'model', version: 1, modelId: 'm1', stale: false, model })
  await preview.page.locator('[data-ready="m1"]').waitFor()
  return preview
}

/** Which of our pages, and how it is looked at. */
export interface Look extends Pick<Setup, 'theme' | 'kept' | 'width' | 'height'> {
  readonly show: 'preview' | 'tabletop'
}

/** A page that waits for its first message. */
export async function openHosted<To, From>(browser: Browser, bundle: Bundle, look: Look): Promise<Hosted<To, From>> {
  const { width = 1280, height = 900, kept = null } = look
  const page = await browser.newPage({ viewport: { width, height }, reducedMotion: 'reduce' })
  await page.route('**/*', (route) => answer(route, bundle, look))
  await page.addInitScript(hostSide, kept)
  await page.goto(`${origin}/index.html`)
  return connected(page)
}

const contentTypes: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' }

async function answer(route: Route, { files, themes }: Bundle, { theme = 'light', show }: Look): Promise<void> {
  const name = new URL(route.request().url()).pathname.slice(1)
  const body = new Map([...files, ['index.html', html(theme, show)], ['themes.css', themes]]).get(name)
  const contentType = contentTypes[extname(name)]
  if (body === undefined || contentType === undefined) return route.fulfill({ status: 404 })
  return route.fulfill({ contentType: `${contentType}; charset=utf-8`, body, headers: { 'Content-Security-Policy': policy } })
}

/** Runs in the page before any script of it: what VS Code gives a webview. */
function hostSide(kept: unknown): void {
  const fake = { sent: [] as unknown[], state: kept }
  Object.assign(window, {
    fakeHost: fake,
    acquireVsCodeApi: () => ({
      postMessage: (message: unknown) => fake.sent.push(structuredClone(message)),
      getState: () => fake.state,
      setState: (state: unknown) => {
        fake.state = structuredClone(state)
      },
    }),
  })
}

interface FakeWindow {
  readonly fakeHost: { readonly sent: readonly { readonly session: string; readonly body: unknown }[]; readonly state: unknown }
}

function connected<To, From>(page: Page): Hosted<To, From> {
  return {
    page,
    send: (body, secret = session) => page.evaluate((message) => window.postMessage(message, '*'), { session: secret, body }),
    sent: async () => {
      const envelopes = await page.evaluate(() => (window as unknown as FakeWindow).fakeHost.sent)
      return envelopes.filter((envelope) => envelope.session === 'c0ffee').map((envelope) => envelope.body as From)
    },
    kept: () => page.evaluate(() => (window as unknown as FakeWindow).fakeHost.state),
    close: () => page.close(),
  }
}
