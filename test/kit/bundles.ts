import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { buildSync } from 'esbuild'
import { root } from './exampleFiles.ts'

/** Bundles an entry of the server as it is now, in the way of `scripts/build.ts`; the file is gone when this process ends. */
function bundled(entry: string): string {
  const cache = join(root, 'node_modules/.cache')
  mkdirSync(cache, { recursive: true })
  // Below the project, so that it is on the disk and in the module scope where the real one is.
  const folder = mkdtempSync(join(cache, 'continuity-bundle-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  const outfile = join(folder, `${entry}.cjs`)
  buildSync({
    entryPoints: [join(root, `server/src/main.${entry}.ts`)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node22',
    loader: { '.md': 'text' },
    minify: true,
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'error',
  })
  return outfile
}

const made = new Map<string, string>()

/** The bundle of an entry, made once for each process: it starts three times as fast as the source, and it is what people run. */
export function bundleOf(entry: 'node' | 'cli'): string {
  const known = made.get(entry) ?? bundled(entry)
  made.set(entry, known)
  return known
}
