// Loaded into a process before anything else: writes down each socket, each program that is started and each write to the disk.
const { appendFileSync } = require('node:fs')
const fs = require('node:fs')
const { promisify } = require('node:util')

/** Which functions of a module do what they should not, unasked. */
const watched = [
  ['socket', require('node:net').Socket.prototype, ['connect']],
  ['socket', require('node:net').Server.prototype, ['listen']],
  ['socket', require('node:dgram'), ['createSocket']],
  ['socket', require('node:tls'), ['connect']],
  ['socket', require('node:http'), ['request', 'get']],
  ['socket', require('node:https'), ['request', 'get']],
  ['socket', require('node:http2'), ['connect']],
  ['socket', require('node:dns'), ['lookup', 'resolve', 'resolve4', 'resolve6', 'reverse']],
  ['socket', require('node:dns').promises, ['lookup', 'resolve', 'resolve4', 'resolve6', 'reverse']],
  ['socket', globalThis, ['fetch', 'WebSocket', 'EventSource']],
  ['program', require('node:child_process'), ['spawn', 'exec', 'execFile', 'fork', 'spawnSync', 'execSync', 'execFileSync']],
]

const writers = [
  'writeFile',
  'appendFile',
  'rename',
  'unlink',
  'rm',
  'rmdir',
  'mkdir',
  'mkdtemp',
  'symlink',
  'link',
  'chmod',
  'chown',
  'truncate',
  'copyFile',
  'cp',
  'utimes',
]
watched.push(['write', fs, [...writers, 'createWriteStream', 'write', ...writers.map((name) => `${name}Sync`)]])
watched.push(['write', fs.promises, writers])

module.exports = (log) => {
  // Writing down is a write itself.
  let isTelling = false
  const tell = (what, name, args) => {
    if (isTelling) return
    isTelling = true
    appendFileSync(log, `${JSON.stringify([what, name, ...args.filter((one) => typeof one === 'string').slice(0, 2)])}\n`)
    isTelling = false
  }
  const wrapped = (what, name, own, isMeant) =>
    function (...args) {
      if (isMeant(args)) tell(what, name, args)
      return new.target ? Reflect.construct(own, args) : Reflect.apply(own, this, args)
    }
  const wrap = (what, module, name, isMeant = () => true) => {
    const own = module[name]
    if (typeof own !== 'function') return
    module[name] = wrapped(what, name, own, isMeant)
    // What `promisify` takes instead.
    if (own[promisify.custom]) module[name][promisify.custom] = wrapped(what, name, own[promisify.custom], isMeant)
  }
  for (const [what, module, names] of watched) for (const name of names) wrap(what, module, name)
  const writes = ([, flags]) => (typeof flags === 'string' ? /[wa+]/.test(flags) : typeof flags === 'number' && (flags & 3) !== 0)
  for (const [module, name] of [
    [fs, 'open'],
    [fs, 'openSync'],
    [fs.promises, 'open'],
  ])
    wrap('write', module, name, writes)
}
