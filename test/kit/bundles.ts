import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildSync } from 'esbuild'
import { words } from '../../scripts/words.ts'
import { root } from './exampleFiles.ts'

const cache = join(root, 'node_modules/.cache/continuity-test')

/** Bundles an entry of the server as it is now, in the way of `scripts/build.ts`. */
function bundled(entry: string): string {
  mkdirSync(cache, { recursive: true })
  const outfile = join(cache, `${entry}.cjs`)
  // Test files run side by side: each makes its own and puts it in place whole.
  const own = join(cache, `${entry}-${process.pid}.cjs`)
  buildSync({
    entryPoints: [join(root, `server/src/main.${entry}.ts`)],
    outfile: own,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node22',
    loader: { '.md': 'text' },
    minify: true,
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'error',
  })
  renameSync(own, outfile)
  besides()
  return outfile
}

/** The style sheets of exports and the words of the views, which lie beside the bundles. */
function besides(): void {
  buildSync({
    absWorkingDir: root,
    entryPoints: [
      { in: 'client/webview/preview.css', out: 'preview' },
      { in: 'client/webview/export.css', out: 'export' },
    ],
    outdir: join(cache, 'webview'),
    bundle: true,
    minify: true,
    logLevel: 'error',
  })
  writeFileSync(join(cache, 'webview/words.json'), JSON.stringify(words))
}

const made = new Map<string, string>()

/** The bundle of an entry, made once for each process: it starts three times as fast as the source, and it is what people run. */
export function bundleOf(entry: 'node' | 'cli'): string {
  const known = made.get(entry) ?? bundled(entry)
  made.set(entry, known)
  return known
}
