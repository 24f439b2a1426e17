import { cp, mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { cache, root } from '../../../scripts/places.ts'
import { importable, picture, wordPlan } from '../../kit/importable.ts'

const deployment = 'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\n'
const unnamed = 'kind: annual_plan\ndocument:\n  id: unnamed\n'

/** A fresh copy of the examples, with files beside them that have no name of ours; cases may write into it. */
export async function makeWorkspace(name: string): Promise<string> {
  const folder = join(cache, 'run', name, 'workspace')
  await rm(folder, { recursive: true, force: true })
  await cp(join(root, 'examples'), folder, { recursive: true })
  await mkdir(join(folder, 'other'))
  await writeFile(join(folder, 'other/deployment.yaml'), deployment)
  await writeFile(join(folder, 'other/unnamed.yaml'), unnamed)
  await writeFile(join(folder, 'other/clinic-2026.md'), importable)
  await writeFile(join(folder, 'other/picture.docx'), picture)
  await writeFile(join(folder, 'other/ward.docx'), wordPlan)
  return folder
}
