import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { URI } from 'vscode-uri'
import type { Finding } from '../../base/finding.ts'
import type { CivilDay } from '../../language/values/civil.ts'
import type { Programme } from '../../programme/index/programme.ts'
import { diskAccess } from '../platform/node/diskAccess.ts'
import { systemClock } from '../platform/systemClock.ts'
import { judge, newChecker } from '../workspace/judge.ts'
import { nothingOpen, Programmes } from '../workspace/programmes.ts'
import { folderOf } from '../workspace/uris.ts'
import type { CheckCommand } from './arguments.ts'

export interface Checked {
  readonly programme: Programme
  readonly uri: string
  readonly findings: readonly Finding[]
}

/** Why a check could not run, as a sentence for the person who called it. */
export class CannotRun extends Error {}

/** Checks files and folders, each file within its own programme. */
export async function check(
  { paths, today = systemClock() }: Pick<CheckCommand, 'paths' | 'today'>,
  explicitToday: 'said' | 'clock',
): Promise<readonly Checked[]> {
  const programmes = new Programmes(diskAccess, nothingOpen)
  const named = await Promise.all(paths.map((path) => targetsOf(resolve(path))))
  programmes.folders = [...new Set(named.map(({ folder }) => folder))]
  const uris = [...new Set(named.flatMap(({ uris: own }) => own))].sort()
  const checked: Checked[] = []
  const checker = newChecker()
  const onDay = dayKeeper()
  for (const uri of uris) {
    const programme = await programmes.of(uri)
    const judged = explicitToday === 'said' ? onDay(programme, today) : programme
    checked.push({ programme, uri, findings: judge(judged, uri, { today, checker }) })
  }
  return checked
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

async function targetsOf(path: string): Promise<{ readonly folder: string; readonly uris: readonly string[] }> {
  const found = await stat(path).catch(() => undefined)
  const uri = URI.file(path).toString()
  if (!found) throw new CannotRun(`there is no file or folder ${path}`)
  if (!found.isDirectory()) return { folder: folderOf(uri), uris: [uri] }
  const uris = await diskAccess.find(uri, 'below')
  if (uris.length === 0)
    throw new CannotRun(
      `there are no plan files below ${path} (names end in .plan.yaml, .bia.yaml, .bcp.yaml, .risk.yaml, .records.yaml, .registry.yaml)`,
    )
  return { folder: uri, uris }
}
