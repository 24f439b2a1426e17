// Runs npm with a sign of life and says in one sentence why it could not. Used before node_modules exists: built-ins only.
import { spawn } from 'node:child_process'
import { statfsSync } from 'node:fs'
import { delimiter } from 'node:path'

const unreachable = /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT)\b/

/** What npm's output says went wrong, as one sentence; undefined when it is none of the usual causes. */
export function explain(output) {
  if (/\bENOSPC\b|no space left on device/i.test(output)) return 'The disk is full: free some space and run the command again.'
  if (unreachable.test(output)) {
    return 'The npm registry cannot be reached: check the network (and the proxy, if there is one) and run the command again.'
  }
  if (/\b(EACCES|EPERM|EROFS)\b/.test(output)) return 'This folder cannot be written: check its permissions and run the command again.'
  return undefined
}

/** Throws the sentence of a full disk before anything is begun that cannot be finished. */
export function needRoom(folder, megabytes) {
  const { bavail, bsize } = statfsSync(folder)
  const free = Math.floor((bavail * bsize) / 1_000_000)
  if (free < megabytes)
    throw new Error(`The disk is full: ${free} MB are free and about ${megabytes} MB are needed. Free some space and run the command again.`)
}

/** Shows that `work` goes on: a line that counts the seconds on a terminal, else a line now and one at the end. */
export async function progress(title, work) {
  const started = Date.now()
  const seconds = () => Math.round((Date.now() - started) / 1000)
  const live = process.stderr.isTTY
  if (!live) process.stderr.write(`${title} …\n`)
  const timer = setInterval(() => process.stderr.write(live ? `\r${title} … ${seconds()} s` : `  … ${seconds()} s\n`), live ? 1000 : 15_000)
  try {
    return await work()
  } finally {
    clearInterval(timer)
    if (live) process.stderr.write(`\r${title}: ${seconds()} s   \n`)
  }
}

/** Runs npm and answers what it said; an `Error` whose message is fit for a person when it fails. */
export async function npm(args, folder) {
  const { status, output } = await run(args, folder)
  // A file that did not fit on the disk is a mere warning to npm.
  if (status === 0 && !/\bENOSPC\b/.test(output)) return output
  throw new Error(explain(output) ?? `npm ${args[0]} failed:\n${output.trim().split('\n').slice(-20).join('\n')}`)
}

// Not on the Node of node_modules/.bin, which `npm ci` deletes while it runs, but on the Node that started npm.
function run(args, folder) {
  const { npm_execpath: cli, npm_node_execpath: node, PATH = '' } = process.env
  const path = PATH.split(delimiter)
    .filter((entry) => !/node_modules[\\/]\.bin$/.test(entry))
    .join(delimiter)
  const common = ['--loglevel=warn', '--no-audit', '--no-fund', '--prefer-offline', '--fetch-retry-mintimeout=1000', '--fetch-retry-maxtimeout=5000']
  const options = { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, PATH: path } }
  const child =
    cli && node ? spawn(node, [cli, ...args, ...common], options) : spawn(['npm', ...args, ...common].join(' '), { ...options, shell: true })
  return new Promise((done) => {
    let output = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk))
    child.on('error', (error) => done({ status: 1, output: String(error) }))
    child.on('close', (status) => done({ status, output }))
  })
}
