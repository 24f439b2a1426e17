import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { dist, root } from './places.ts'
import { forInstalledExtension } from './readme.ts'

/** Which extension hosts a staged copy can run in: a Node host only, a web worker only, or whichever the editor prefers. */
export type Variant = 'node' | 'web' | 'full'

type Manifest = Readonly<Record<string, unknown>>

const bundles = {
  node: ['dist/extension.cjs', 'dist/server.cjs'],
  web: ['dist/web/server.js'],
} as const

// What an installed extension consists of, and nothing else.
const shared = [
  'dist/core.cjs',
  'dist/protocol.cjs',
  // The Node host's file takes most of its code from it.
  'dist/web/extension.cjs',
  'dist/export.cjs',
  'dist/import.cjs',
  'dist/webview',
  'l10n/bundle.l10n.zh-cn.json',
  'l10n/bundle.l10n.zh-tw.json',
  'media/file-dark.svg',
  'media/file-light.svg',
  'media/icon.png',
  'media/walkthrough',
  'syntaxes/continuity.tmLanguage.json',
  'language-configuration.json',
  'CHANGELOG.md',
]

/** Copies the built extension to `dist/stage/<variant>`, as it would be installed, and tells where that is. */
export async function stage(variant: Variant): Promise<string> {
  const folder = join(dist, 'stage', variant)
  await rm(folder, { recursive: true, force: true })
  const texts = (await readdir(root)).filter((name) => /^package\.nls.*\.json$/.test(name))
  const own = variant === 'full' ? [...bundles.node, ...bundles.web] : bundles[variant]
  for (const path of [...shared, ...texts, ...own]) await copy(path, folder)
  await writeFile(join(folder, 'README.md'), forInstalledExtension(await readFile(join(root, 'README.md'), 'utf8')))
  await writeFile(join(folder, 'LICENSE'), await licence())
  const manifest = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as Manifest
  await writeFile(join(folder, 'package.json'), JSON.stringify(staged(manifest, variant)))
  return folder
}

/** Ours, and below it those of what is bundled. */
export const licence = async (): Promise<string> =>
  (await readFile(join(root, 'LICENSE'), 'utf8')) + (await readFile(join(dist, 'notices.txt'), 'utf8'))

async function copy(path: string, folder: string): Promise<void> {
  const target = join(folder, path)
  await mkdir(dirname(target), { recursive: true })
  if (path.endsWith('.json')) await writeFile(target, compact(await readFile(join(root, path), 'utf8')))
  else await cp(join(root, path), target, { recursive: true })
}

/** Without the blanks that make it easy to read: nobody reads it there. */
const compact = (json: string): string => JSON.stringify(JSON.parse(json))

/**
 * The manifest of the extension, from that of the npm package: an extension's name has no scope, and what serves development only
 * is left out. `type` too: every bundle says by its ending what it is.
 */
export function staged(manifest: Manifest, variant: Variant): Manifest {
  const { main, browser, scripts, devDependencies, allowScripts, bin, private: _private, type, ...rest } = manifest
  const { vscode } = rest['engines'] as { readonly vscode: string }
  return {
    ...rest,
    name: String(rest['name']).replace(/^@.*\//, ''),
    engines: { vscode },
    // Says to vsce that this folder holds what is to be packed and nothing else.
    files: ['**'],
    ...(variant !== 'web' && { main }),
    ...(variant !== 'node' && { browser }),
  }
}

if (import.meta.main) for (const variant of ['node', 'web', 'full'] as const) console.log(await stage(variant))
