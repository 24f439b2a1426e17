import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { URI } from 'vscode-uri'
import type { Finding } from '../../base/finding.ts'
import { message } from '../../base/message.ts'
import { span } from '../../base/span.ts'
import type { CivilDay } from '../../language/values/civil.ts'
import type { Programme } from '../../programme/index/programme.ts'
import { diskAccess } from '../platform/node/diskAccess.ts'
import { systemClock } from '../platform/systemClock.ts'
import { judge, newChecker } from '../workspace/judge.ts'
import type { FileAccess } from '../workspace/ports.ts'
import { nothingOpen, Programmes } from '../workspace/programmes.ts'
import { folderOf } from '../workspace/uris.ts'
import { CannotRun } from './command.ts'

export interface Checked {
  readonly programme: Programme
  readonly uri: string
  readonly findings: readonly Finding[]
}

/** What is to be checked: files, and the folders that programmes are looked for in. */
export interface Targets {
  readonly uris: readonly string[]
  readonly folders: readonly string[]
}

export interface Checking {
  /** The day that somebody states, in place of the programme's own. */
  readonly today: CivilDay | undefined
  /** Where files are read: from the disk, or from an older revision. */
  readonly access: FileAccess
  /** Called before each file. */
  readonly tell?: (done: number, all: number) => void
}

/** Checks files and folders as they lie on the disk. */
export const check = async (paths: readonly string[], today: CivilDay | undefined): Promise<readonly Checked[]> =>
  checkTargets(await targetsOf(paths), { today, access: diskAccess })

/** Checks files, each within its own programme, in the order of their names. */
export async function checkTargets({ uris, folders }: Targets, { today, access, tell }: Checking): Promise<readonly Checked[]> {
  const programmes = new Programmes(access, nothingOpen)
  programmes.folders = folders
  const checked: Checked[] = []
  const checker = newChecker()
  const onDay = dayKeeper()
  for (const [index, uri] of uris.entries()) {
    tell?.(index, uris.length)
    const programme = await programmes.of(uri)
    const judged = today === undefined ? programme : onDay(programme, today)
    const findings = programme.files.has(uri) ? judge(judged, uri, { today: today ?? systemClock(), checker }) : [unread(uri)]
    checked.push({ programme, uri, findings })
  }
  tell?.(uris.length, uris.length)
  return checked
}

/** Nobody has looked at it: it went meanwhile, or is for other eyes. The others are judged all the same. */
const unread = (uri: string): Finding => ({
  uri,
  span: span(0, 0),
  rule: 'YAML',
  name: 'unread',
  severity: 'error',
  message: message('engine.unread'),
  related: [],
  fixes: [],
})

/** The programmes that paths name or hold, as they lie on the disk. */
export async function programmesAt(paths: readonly string[]): Promise<readonly Programme[]> {
  const { uris, folders } = await targetsOf(paths)
  const programmes = new Programmes(diskAccess, nothingOpen)
  programmes.folders = folders
  const found = new Set<Programme>()
  for (const uri of uris) found.add(await programmes.of(uri))
  return [...found]
}

/** The files that paths name: themselves, or all plan files below a folder. */
export async function targetsOf(paths: readonly string[]): Promise<Targets> {
  const named = await Promise.all(paths.map((path) => targetOf(resolve(path))))
  return { uris: [...new Set(named.flatMap(({ uris }) => uris))].sort(), folders: [...new Set(named.map(({ folder }) => folder))] }
}

/** A programme with the day that the command line states in place of its own: one for each, so that what is derived from it is kept. */
function dayKeeper(): (programme: Programme, today: CivilDay) => Programme {
  const known = new WeakMap<Programme, Programme>()
  return (programme, today) => {
    const dated = known.get(programme) ?? { ...programme, settings: { ...programme.settings, today } }
    known.set(programme, dated)
    return dated
  }
}

async function targetOf(path: string): Promise<{ readonly folder: string; readonly uris: readonly string[] }> {
  const found = await stat(path).catch(() => undefined)
  const uri = URI.file(path).toString()
  if (!found) throw new CannotRun(`there is no file or folder ${path}`)
  if (found.isFile()) return { folder: folderOf(uri), uris: [uri] }
  if (!found.isDirectory()) throw new CannotRun(`${path} is neither a file nor a folder and cannot be read`)
  const uris = await diskAccess.find(uri, 'below')
  if (uris.length === 0)
    throw new CannotRun(
      `there are no plan files below ${path} (names end in .plan.yaml, .bia.yaml, .bcp.yaml, .risk.yaml, .records.yaml, .registry.yaml)`,
    )
  return { folder: uri, uris }
}
