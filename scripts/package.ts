import { readFile, stat } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { createVSIX } from '@vscode/vsce'
import { buildAll } from './build.ts'
import { packNpm } from './npm-package.ts'
import { dist, root } from './places.ts'
import { runQuietly } from './processes.ts'
import { recompress } from './recompress.ts'
import { writeSbom } from './sbom.ts'
import { stage } from './stage.ts'

/** Where the packed extension is. */
export async function vsixFile(): Promise<string> {
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { readonly version: string }
  return join(dist, `continuity-${version}.vsix`)
}

/** Packs what `dist/` holds, in a process of its own, because vsce talks a lot; the answer is what it said. */
export const packQuietly = (): Promise<string> => runQuietly('scripts/package.ts', '--built')

async function pack(): Promise<void> {
  const file = await vsixFile()
  // Everything is bundled: there is no dependency for vsce to look for.
  await createVSIX({ cwd: await stage('full'), packagePath: file, dependencies: false, allowMissingRepository: true })
  await recompress(file)
  await tellSize(file)
  await tellSize(await packNpm())
  await tellSize(await writeSbom())
}

async function tellSize(file: string): Promise<void> {
  const { size } = await stat(file)
  console.log(`${relative(root, file)}: ${Math.round(size / 1024)} KB`)
}

if (import.meta.main) {
  if (!process.argv.includes('--built')) await buildAll('production')
  await pack()
}
