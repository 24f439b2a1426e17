#!/usr/bin/env node
// `npm exec continuity` in a checkout: makes what is missing, then hands over to the built command line. Built-ins only, because it
// also runs before anything is installed.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = new URL('..', import.meta.url)
const cli = new URL('dist/cli.cjs', root)

// Whoever reads the report must not find a word of ours in it: set-up speaks on the error stream.
function prepare(...args) {
  const bin = fileURLToPath(new URL('node_modules/.bin', root))
  const env = { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH}` }
  const { status } = spawnSync('node', args, { cwd: root, stdio: ['ignore', 2, 2], env })
  if (status !== 0) process.exit(2)
}

if (!existsSync(cli)) {
  prepare('bootstrap.mjs')
  prepare('scripts/generate.ts')
  prepare('scripts/build.ts', '--production')
}
await import(cli.href)
