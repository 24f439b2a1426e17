import { existsSync } from 'node:fs'
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { needRoom, npm, progress } from '../npm.mjs'
import { cache } from '../places.ts'

/** The npm package that ships VS Code's own server and workbench; 4.139.1 is VS Code 1.139.1. */
const version = '4.139.1'
const home: string = join(cache, `code-server-${version}`)
const server: string = join(home, 'node_modules/code-server/lib/vscode')

/** The folder of VS Code's server; installed on first use. */
export async function editorFolder(): Promise<string> {
  if (existsSync(server)) return server
  await mkdir(cache, { recursive: true })
  needRoom(cache, 650)
  await progress('Installing VS Code (once, about 600 MB)', install)
  return server
}

// Into a folder of its own, moved into place when complete: a run that was stopped halfway leaves nothing that looks finished.
async function install(): Promise<void> {
  const draft = join(cache, `.installing-${process.pid}`)
  await mkdir(draft, { recursive: true })
  try {
    await writeFile(join(draft, 'package.json'), '{ "private": true }\n')
    await npm(['install', `code-server@${version}`, '--ignore-scripts'], draft)
    const inside = join(draft, 'node_modules/code-server/lib/vscode')
    await npm(['install', '--omit=dev', '--ignore-scripts'], inside)
    await npm(['install', '--omit=dev', '--ignore-scripts'], join(inside, 'extensions'))
    if (!existsSync(home)) await rename(draft, home)
  } finally {
    await removeLeftovers()
  }
}

// Older versions, and drafts of runs that were stopped halfway; never the draft of a run that is still at it.
async function removeLeftovers(): Promise<void> {
  for (const name of await readdir(cache)) {
    const [, pid] = /^\.installing-(\d+)$/.exec(name) ?? []
    const abandoned = pid !== undefined && (Number(pid) === process.pid || !isRunning(Number(pid)))
    const old = name.startsWith('code-server-') && !home.endsWith(name)
    if (abandoned || old) await rm(join(cache, name), { recursive: true, force: true })
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
