import { existsSync, globSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { buildAll } from './build.ts'
import { hasDesktop, openDesktop } from './editor/desktop.ts'
import { serve } from './editor/serve.ts'
import { root } from './places.ts'
import { reportAndExit, runScript } from './processes.ts'
import { stage } from './stage.ts'

/** What `npm start` is told. */
interface Wish {
  readonly folder: string
  /** A file to begin with. */
  readonly file: string | undefined
  readonly port: number | undefined
  /** Whether to leave a desktop VS Code aside. */
  readonly host: 'any' | 'browser'
}

const usage = `npm start [-- OPTIONS]   opens VS Code with the extension
  --folder DIR   the folder to open (default: examples)
  --port N       the port of VS Code in the browser (default: a free one)
  --browser      VS Code in the browser even if the desktop VS Code is installed`

function read(args: readonly string[]): Wish {
  const options = { folder: { type: 'string' }, port: { type: 'string' }, browser: { type: 'boolean' }, help: { type: 'boolean' } } as const
  const { values } = parseArgs({ args: [...args], options })
  if (values.help) throw new Error(usage)
  const folder = resolve(process.env['INIT_CWD'] ?? '.', values.folder ?? join(root, 'examples'))
  if (!existsSync(folder)) throw new Error(`There is no folder ${folder}.`)
  const port = values.port === undefined ? undefined : Number(values.port)
  if (port !== undefined && !(Number.isInteger(port) && port > 0 && port < 65_536))
    throw new Error(`${values.port} is not a port: give a number from 1 to 65535.`)
  return { folder, file: values.folder === undefined ? firstPlan(folder) : undefined, port, host: values.browser ? 'browser' : 'any' }
}

const firstPlan = (folder: string): string | undefined => {
  const [first] = globSync('*/*.plan.yaml', { cwd: folder }).sort()
  return first === undefined ? undefined : join(folder, first)
}

async function start(wish: Wish): Promise<void> {
  await runScript('scripts/generate.ts')
  await buildAll('production')
  const { engines } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { readonly engines: { readonly vscode: string } }
  if (wish.host === 'any' && hasDesktop(engines.vscode.replace('^', ''))) {
    const paths = [wish.folder, ...(wish.file ? [wish.file] : [])]
    if (openDesktop(await stage('full'), paths)) return console.log(`VS Code is open on ${wish.folder}. Close its window when you are done.`)
    console.log('The desktop VS Code did not open; VS Code in the browser takes its place.')
  }
  await serve(wish)
}

try {
  await start(read(process.argv.slice(2)))
} catch (error) {
  reportAndExit(error)
}
