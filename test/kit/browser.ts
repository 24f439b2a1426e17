import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { type Browser, chromium, type LaunchOptions } from 'playwright-core'
import { installedBrowser } from '../../server/src/service/platform/node/browsers.ts'

// Order: the browser named by CONTINUITY_BROWSER (`npm` asks for the packaged one), an installed one, the one that a package brings.
const quiet = ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']
// A container runs as root, where Chromium's own sandbox does not start.
const args = [...quiet, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])]

/** How to start a browser here; nothing where there is none, with the reason on stderr. */
export async function findBrowser(): Promise<LaunchOptions | undefined> {
  const named = installedBrowser()
  if (named !== undefined && named !== 'npm') return { executablePath: named, args }
  try {
    return await packaged()
  } catch (error) {
    console.error(`No browser: none is installed, and the packaged one cannot be used (${error instanceof Error ? error.message : String(error)}).`)
    return undefined
  }
}

/** The package unpacks itself into the temporary folder; on a machine without its system libraries it brings those too. */
async function packaged(): Promise<LaunchOptions> {
  const { default: packed, inflate } = await import('@sparticuz/chromium')
  const executablePath = await packed.executablePath()
  const own = ['--headless=shell', '--no-sandbox', '--use-gl=angle', '--use-angle=swiftshader', '--in-process-gpu', ...args]
  if (starts(executablePath)) return { executablePath, args: own }
  const bin = join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '..', 'bin')
  await inflate(join(bin, 'al2023.tar.br'))
  const libraries = [join(tmpdir(), 'al2023', 'lib'), process.env['LD_LIBRARY_PATH']].filter((path) => path !== undefined)
  return { executablePath, args: own, env: { ...environment(), LD_LIBRARY_PATH: libraries.join(':') } }
}

const starts = (file: string): boolean => spawnSync(file, ['--version'], { timeout: 20_000 }).status === 0

const environment = (): Record<string, string> =>
  Object.fromEntries(Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined))

/** A running browser, or nothing where there is none. */
export async function launchBrowser(): Promise<Browser | undefined> {
  const options = await findBrowser()
  return options === undefined ? undefined : chromium.launch(options)
}
