// Makes a fresh clone work with one command: installs what package-lock.json names, unless it is installed already.
// Runs before node_modules exists and on any Node from 18 on, so it imports built-ins only.
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { needRoom, npm, progress } from './scripts/npm.mjs'

const root = new URL('.', import.meta.url)
const stamp = new URL('node_modules/.installed-from', root)
const wanted = createHash('sha256')
  .update(readFileSync(new URL('package-lock.json', root)))
  .update(`${process.platform}-${process.arch}`)
  .digest('hex')

if (installed() !== wanted) {
  try {
    const folder = fileURLToPath(root)
    if (installed() === undefined) needRoom(folder, 650)
    await progress('Installing dependencies (once per change of package-lock.json)', () => install(folder))
    writeFileSync(stamp, wanted)
  } catch (error) {
    console.error(error.message)
    process.exit(1)
  }
}

// The Node that runs TypeScript comes by a script of its package. Where npm is told to ignore scripts, this one alone is asked for.
async function install(folder) {
  await npm(['ci'], folder)
  if (!existsSync(new URL('node_modules/node/bin', root))) await npm(['rebuild', 'node', '--ignore-scripts=false'], folder)
}

function installed() {
  try {
    return readFileSync(stamp, 'utf8')
  } catch {
    return undefined
  }
}
