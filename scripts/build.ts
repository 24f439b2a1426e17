import { readFileSync } from 'node:fs'
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type BuildOptions, build } from 'esbuild'
import { bundledIn } from './bundled.ts'
import { core, withoutCore, withoutServer } from './core.ts'
import { noticesOf } from './notices.ts'
import { leavesLibraries, partBundle, parts, withoutLinkify, withoutParts } from './parts.ts'
import { dist, root } from './places.ts'
import { sharingProtocol } from './protocol.ts'
import { sharing } from './shared.ts'
import { withoutWords, writeWords } from './words.ts'

/** For people who debug, or for people who use. */
export type Mode = 'development' | 'production'

type Bundle = BuildOptions & { readonly entryPoints: readonly [{ readonly in: string; readonly out: string }] }

/** Modules, so that a tab is loaded when it is opened: what a script with a nonce imports may run too. */
export const webview: BuildOptions = { platform: 'browser', format: 'esm', splitting: true, target: 'es2023', plugins: [withoutWords] }

const node: BuildOptions = { platform: 'node', format: 'cjs', outExtension: { '.js': '.cjs' } }

// One file for each thing that is started: no package of ours is installed where the extension runs. The web host takes CommonJS only.
const bundles: readonly Bundle[] = [
  { ...core, entryPoints: [{ in: 'server/src/service/lsp/server.ts', out: 'core' }], outExtension: { '.js': '.cjs' } },
  {
    ...node,
    entryPoints: [{ in: 'server/src/main.cli.ts', out: 'cli' }],
    target: 'node20',
    plugins: [withoutParts, withoutServer, leavesLibraries, withoutLinkify],
    // The build for Node asks the environment at every token whether to write it down: a tenth of the time.
    alias: { yaml: join(root, 'node_modules/yaml/browser/index.js') },
    banner: { js: '#!/usr/bin/env node' },
  },
  ...Object.values(parts).map((part): Bundle => ({ ...partBundle(part), entryPoints: [{ in: part.entry, out: part.out }] })),
  { ...webview, chunkNames: 'webview/[name]-[hash]', entryPoints: [{ in: 'client/webview/main.tsx', out: 'webview/preview' }] },
  { entryPoints: [{ in: 'client/webview/preview.css', out: 'webview/preview' }] },
  { entryPoints: [{ in: 'client/webview/export.css', out: 'webview/export' }] },
]

const launchers: readonly Bundle[] = [
  {
    ...node,
    entryPoints: [{ in: 'server/src/main.node.ts', out: 'server' }],
    target: 'node20',
    plugins: [withoutCore('node'), withoutParts],
    banner: { js: "require('./protocol.cjs');" },
  },
  { platform: 'browser', format: 'iife', entryPoints: [{ in: 'server/src/main.web.ts', out: 'web/server' }], plugins: [withoutCore('web')] },
]

const clients: { readonly browser: Bundle; readonly node: Bundle } = {
  browser: {
    platform: 'browser',
    format: 'cjs',
    outExtension: { '.js': '.cjs' },
    entryPoints: [{ in: 'client/src/extension.web.ts', out: 'web/extension' }],
    external: ['vscode'],
  },
  node: { ...node, entryPoints: [{ in: 'client/src/extension.ts', out: 'extension' }], external: ['vscode'], target: 'node22' },
}

const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { readonly version: string }

/** Bundles everything that runs into `dist/`. */
export async function buildAll(mode: Mode): Promise<void> {
  // Parts carry a digest in their names: those of an earlier build would be packed too.
  await rm(join(dist, 'webview'), { recursive: true, force: true })
  const client = await sharing(withMode(clients.browser, mode), withMode(clients.node, mode))
  const server = await sharingProtocol(launchers.map((launcher) => withMode(launcher, mode)))
  const protocol: Bundle = { ...server.protocol, entryPoints: [{ in: 'protocol-library', out: 'protocol' }] }
  const shared = [client.browser, client.node, ...server.launchers]
  const all = [...[...bundles, protocol].map((bundle) => withMode(bundle, mode)), ...shared]
  const [built] = await Promise.all([Promise.all(all.map((one) => build({ ...one, metafile: true }))), writeWords()])
  const packages = bundledIn(built.map(({ metafile }) => metafile))
  await writeFile(join(dist, 'bundled.json'), JSON.stringify(packages.map(({ name, version }) => `${name}@${version}`)))
  await writeFile(join(dist, 'notices.txt'), noticesOf(packages))
}

function withMode({ entryPoints, ...bundle }: Bundle, mode: Mode): BuildOptions {
  return {
    target: 'es2023',
    ...bundle,
    entryPoints: [...entryPoints],
    absWorkingDir: root,
    outdir: dist,
    bundle: true,
    loader: { '.md': 'text' },
    // Chinese takes half the room of its escapes.
    charset: 'utf8',
    minify: mode === 'production',
    // They stand below our licence, once.
    legalComments: 'none',
    sourcemap: mode === 'production' ? false : 'linked',
    define: { 'process.env.NODE_ENV': JSON.stringify(mode), CONTINUITY_VERSION: JSON.stringify(version) },
    logLevel: 'warning',
  }
}

if (import.meta.main) await buildAll(process.argv.includes('--production') ? 'production' : 'development')
