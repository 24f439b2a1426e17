import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { cache } from '../../scripts/places.ts'

/** A Neovim that runs here. */
export interface Neovim {
  readonly command: string
  /** What it needs in its environment beside the usual. */
  readonly env: Readonly<Record<string, string>>
  /** 11 of 0.11.3. */
  readonly minor: number
}

/** Order: the one named by CONTINUITY_NVIM, an installed one, Debian's packages unpacked into our cache; else the reason why there is none. */
export function findNeovim(): Neovim | { readonly reason: string } {
  const own = running(process.env['CONTINUITY_NVIM'] ?? 'nvim', {})
  if (own) return own
  const home = join(cache, 'neovim')
  try {
    if (!existsSync(home)) fromDebian(home)
    return unpacked(home) ?? { reason: 'the packages of Debian’s Neovim do not run here' }
  } catch (error) {
    return { reason: error instanceof Error ? error.message : String(error) }
  }
}

function running(command: string, env: Neovim['env']): Neovim | undefined {
  const { status, stdout } = spawnSync(command, ['--version'], { env: { ...process.env, ...env }, encoding: 'utf8', timeout: 10_000 })
  const [, minor] = /^NVIM v0\.(\d+)/.exec(stdout ?? '') ?? []
  return status === 0 && minor !== undefined ? { command, env, minor: Number(minor) } : undefined
}

/** What was unpacked has to be told where its parts are. */
function unpacked(home: string): Neovim | undefined {
  const libraries = ['usr/lib', 'lib'].flatMap((folder) => {
    const path = join(home, folder)
    return existsSync(path) ? readdirSync(path).flatMap((name) => (name.includes('-linux-') ? [join(path, name)] : [])) : []
  })
  const usual = process.env['LD_LIBRARY_PATH']
  return running(join(home, 'usr/bin/nvim'), {
    LD_LIBRARY_PATH: [...libraries, ...(usual ? [usual] : [])].join(delimiter),
    VIMRUNTIME: join(home, 'usr/share/nvim/runtime'),
  })
}

/**
 * Unpacks Debian's packages, with the libraries that this machine lacks. Nothing is installed and nothing of the system is touched, so
 * it needs no root. Into a folder of its own, moved into place when complete.
 */
function fromDebian(home: string): void {
  const draft = `${home}-${process.pid}`
  for (const folder of ['archives/partial', 'lists/partial', 'root']) mkdirSync(join(draft, folder), { recursive: true })
  try {
    // A fresh machine has no list of packages: then one of our own is fetched.
    if (!fetched(draft, [])) {
      const lists = ['-o', `Dir::State::lists=${join(draft, 'lists')}`]
      apt(draft, [...lists, 'update'])
      if (!fetched(draft, lists)) throw new Error('apt-get cannot fetch the package neovim')
    }
    const packages = readdirSync(join(draft, 'archives')).filter((name) => name.endsWith('.deb'))
    for (const name of packages) run('dpkg-deb', ['-x', join(draft, 'archives', name), join(draft, 'root')])
    renameSync(join(draft, 'root'), home)
  } finally {
    rmSync(draft, { recursive: true, force: true })
  }
}

function fetched(draft: string, lists: readonly string[]): boolean {
  return apt(draft, [...lists, 'install', '--yes', '--no-install-recommends', '--download-only', 'neovim']) === 0
}

function apt(draft: string, args: readonly string[]): number | null {
  const own = { 'Dir::Cache': draft, 'Dir::Cache::archives': join(draft, 'archives'), 'Debug::NoLocking': '1', 'APT::Sandbox::User': '' }
  const patience = { 'Acquire::Retries': '1', 'Acquire::http::Timeout': '15', 'Acquire::https::Timeout': '15' }
  return run('apt-get', ['-qq', ...Object.entries({ ...own, ...patience }).flatMap(([key, value]) => ['-o', `${key}=${value}`]), ...args])
}

function run(command: string, args: readonly string[]): number | null {
  const { error, status } = spawnSync(command, args, { stdio: 'ignore', timeout: 120_000 })
  if (error) throw new Error(`${command} cannot be run (${(error as NodeJS.ErrnoException).code ?? error.message})`)
  return status
}
