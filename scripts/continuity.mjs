#!/usr/bin/env node
// `npm exec continuity` in a checkout: makes what is missing or out of date, then hands over to the built command line. Built-ins
// only, because it also runs before anything is installed.
import { spawnSync } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const cli = join(root, 'dist/cli.cjs')

function changed(path) {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0
}

function newest(folder) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return Math.max(...entries.map((entry) => changed(join(entry.parentPath ?? entry.path, entry.name))))
}

// Whoever reads the report must not find a word of ours in it: set-up speaks on the error stream.
function prepare(...args) {
  const env = { ...process.env, PATH: `${join(root, 'node_modules/.bin')}${delimiter}${process.env.PATH}` }
  const { status } = spawnSync('node', args, { cwd: root, stdio: ['ignore', 2, 2], env })
  if (status !== 0) process.exit(2)
}

if (changed(cli) < Math.max(newest(join(root, 'server')), newest(join(root, 'schemas')), newest(join(root, 'client/webview')))) {
  prepare('bootstrap.mjs')
  prepare('scripts/generate.ts')
  prepare('scripts/build.ts', '--production')
}
await import(new URL('../dist/cli.cjs', import.meta.url).href)
