import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** How to start a browser, in the words of playwright's launch options. */
export interface BrowserChoice {
  readonly executablePath: string
  readonly args: string[]
  readonly env?: Record<string, string>
}

const windows = (variable: string, path: string): string => `${process.env[variable] ?? 'C:'}\\${path}`
const installed = [
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/snap/bin/chromium',
  '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  windows('PROGRAMFILES', 'Google\\Chrome\\Application\\chrome.exe'),
  windows('PROGRAMFILES(X86)', 'Microsoft\\Edge\\Application\\msedge.exe'),
]
const quiet = ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']
const args = [...quiet, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])]

/** The browser that CONTINUITY_BROWSER names (`npm` for the packaged one), an installed one, else the one that npm ships. */
export async function findBrowser(): Promise<BrowserChoice | undefined> {
  const named = process.env['CONTINUITY_BROWSER'] ?? installed.find((path) => existsSync(path))
  if (named && named !== 'npm') return { executablePath: named, args }
  return process.platform === 'linux' && process.arch === 'x64' ? fromNpm() : undefined
}

async function fromNpm(): Promise<BrowserChoice> {
  const { default: chromium, inflate } = await import('@sparticuz/chromium')
  const executablePath = await chromium.executablePath()
  const own = ['--headless=shell', '--no-sandbox', '--no-zygote', '--use-gl=angle', '--use-angle=swiftshader', '--in-process-gpu', ...args]
  if (starts(executablePath, process.env)) return { executablePath, args: own }
  const bin = join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '..', 'bin')
  await inflate(join(bin, 'al2023.tar.br'))
  const library = [join(tmpdir(), 'al2023', 'lib'), process.env['LD_LIBRARY_PATH']].filter(Boolean).join(':')
  return { executablePath, args: own, env: { ...(process.env as Record<string, string>), LD_LIBRARY_PATH: library } }
}

const starts = (file: string, env: NodeJS.ProcessEnv): boolean => spawnSync(file, ['--version'], { env, timeout: 20_000 }).status === 0
