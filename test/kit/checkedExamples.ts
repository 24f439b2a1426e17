import type { Finding } from '../../server/src/base/finding.ts'
import type { FileModel } from '../../server/src/language/model/file.ts'
import { diskAccess } from '../../server/src/service/platform/node/diskAccess.ts'
import { judge, newChecker } from '../../server/src/service/workspace/judge.ts'
import { nothingOpen, Programmes } from '../../server/src/service/workspace/programmes.ts'

const root = new URL('../../', import.meta.url).href.replace(/\/$/, '')

/** The URI of a file or folder of the project. */
export const projectUri = (path: string): string => `${root}/${path}`

/** All example files. */
export const exampleUris = (): Promise<readonly string[]> => diskAccess.find(projectUri('examples'), 'below')

/** A file of the project within its programme, with its findings on the programme's own day. */
export async function checked(uri: string): Promise<{ readonly file: FileModel; readonly findings: readonly Finding[] }> {
  const programmes = new Programmes(diskAccess, nothingOpen)
  programmes.folders = [projectUri('examples')]
  const programme = await programmes.of(uri)
  const file = programme.files.get(uri)
  if (!file) throw new Error(`${uri} is not in its programme`)
  return { file, findings: judge(programme, uri, { today: programme.settings.today ?? 0, checker: newChecker() }) }
}
