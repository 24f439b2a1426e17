import { createHash, randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { progress } from '../npm.mjs'
import { packQuietly, vsixFile } from '../package.ts'
import { cache } from '../places.ts'
import { stage } from '../stage.ts'
import { openBrowser } from './display.ts'
import { editorFolder } from './install.ts'
import { choosePort } from './port.ts'
import { type EditorServer, installExtension, startServer } from './server.ts'

const data = join(cache, 'start')

// Quiet where a first look should be about the plan; everything can be changed in the settings.
const settings = {
  'workbench.startupEditor': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'git.openRepositoryInParentFolders': 'never',
  'extensions.ignoreRecommendations': true,
}

/** What to show in the browser. */
export interface Wish {
  readonly folder: string
  readonly file: string | undefined
  readonly port: number | undefined
}

/** Serves VS Code with the extension to a browser until it is told to stop. */
export async function serve({ folder, file, port }: Wish): Promise<void> {
  const chosen = await choosePort(port)
  await editorFolder()
  await install()
  const token = randomUUID()
  const server = await startServer({ data, port: chosen, args: ['--connection-token', token] })
  let asked = false
  const stop = (): void => {
    asked = true
    void server.stop()
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop)
  const url = address(server, { token, folder, file })
  console.log(`\nVS Code runs at\n\n  ${url}\n\nCtrl+C stops it.`)
  openBrowser(url)
  await server.ended
  if (!asked) throw new Error('VS Code’s server ended by itself; start it again.')
}

function address(
  { port }: EditorServer,
  { token, folder, file }: { readonly token: string; readonly folder: string; readonly file: string | undefined },
): string {
  const url = new URL(`http://127.0.0.1:${port}/`)
  url.searchParams.set('tkn', token)
  url.searchParams.set('folder', pathOf(folder))
  if (file) url.searchParams.set('payload', JSON.stringify([['openFile', `vscode-remote://127.0.0.1:${port}${pathOf(file)}`]]))
  return url.href
}

const pathOf = (file: string): string => decodeURI(pathToFileURL(file).pathname)

// The packed extension, as everybody will have it. Packing and installing take seconds, so only when something has changed.
async function install(): Promise<void> {
  const stamp = join(data, 'installed')
  const wanted = await digest(await stage('full'))
  if (existsSync(stamp) && (await readFile(stamp, 'utf8')) === wanted) return
  await progress('Installing the extension', async () => {
    await mkdir(join(data, 'data/Machine'), { recursive: true })
    await writeFile(join(data, 'data/Machine/settings.json'), JSON.stringify(settings))
    await packQuietly()
    await installExtension(await vsixFile(), data)
  })
  await writeFile(stamp, wanted)
}

async function digest(folder: string): Promise<string> {
  const hash = createHash('sha256')
  const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile())
  const paths = files.map(({ parentPath, name }) => join(parentPath, name)).sort()
  for (const path of paths) hash.update(path).update(await readFile(path))
  return hash.digest('hex')
}
