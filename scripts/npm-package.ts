import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { npm } from './npm.mjs'
import { dist, root } from './places.ts'
import { forInstalledExtension } from './readme.ts'
import { licence } from './stage.ts'

type Manifest = Readonly<Record<string, unknown>>

/** What the command line consists of: itself, the language server that it starts, what exports are made with and what imports are read with. */
const built = [
  'cli.cjs',
  'server.cjs',
  'protocol.cjs',
  'core.cjs',
  'export.cjs',
  'import.cjs',
  'webview/preview.css',
  'webview/export.css',
  'webview/words.json',
]
const beside = ['CHANGELOG.md', 'docs/editors.md']

/** The manifest of the npm package, from that of the extension: a command that needs nothing but Node. */
export function npmManifest(manifest: Manifest, description: string): Manifest {
  const { name, version, license, keywords, engines } = manifest
  const { node } = engines as { readonly node: string }
  // CommonJS by the ending of each file; no dependency, because everything is bundled.
  return { name, version, description, license, keywords, engines: { node }, bin: { continuity: 'cli.cjs' } }
}

/** Copies the built command line to `dist/stage/npm`, as it would be installed, and tells where that is. */
export async function stageNpm(): Promise<string> {
  const folder = join(dist, 'stage/npm')
  await rm(folder, { recursive: true, force: true })
  for (const path of built) await copy(join(dist, path), join(folder, path))
  for (const path of beside) await copy(join(root, path), join(folder, path))
  await writeFile(join(folder, 'LICENSE'), await licence())
  const [manifest, texts] = await Promise.all(['package.json', 'package.nls.json'].map(readJson))
  await writeFile(join(folder, 'package.json'), `${JSON.stringify(npmManifest(manifest ?? {}, String(texts?.['description'])), null, 2)}\n`)
  await writeFile(join(folder, 'README.md'), forInstalledExtension(await readFile(join(root, 'README.md'), 'utf8')))
  return folder
}

const readJson = async (path: string): Promise<Manifest> => JSON.parse(await readFile(join(root, path), 'utf8')) as Manifest

async function copy(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true })
  await cp(from, to)
}

/** Packs what `dist/` holds for `npm install`, and tells where the file is: `dist/continuity-plans-continuity-0.1.0.tgz`. */
export async function packNpm(): Promise<string> {
  const folder = await stageNpm()
  await npm(['pack', '--pack-destination', dist], folder)
  const { name, version } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as { readonly name: string; readonly version: string }
  return join(dist, `${name.replace('@', '').replace('/', '-')}-${version}.tgz`)
}
