// npm writes no lock entry for an optional platform package that the registry in use does not offer; `npm ci` then refuses.
// Run it after each `npm install` that adds or raises a package.
import { readFileSync, writeFileSync } from 'node:fs'

const file = new URL('../package-lock.json', import.meta.url)
const lock = JSON.parse(readFileSync(file, 'utf8'))

for (const [path, owner] of Object.entries(lock.packages)) {
  if (path === '') continue
  for (const wanted of Object.entries(owner.optionalDependencies ?? {})) complete(path, owner, wanted)
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)))
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`)

function complete(path, owner, [name, version]) {
  const key = `node_modules/${name}`
  const known = lock.packages[key] ?? lock.packages[`${path}/${key}`]
  const [, os, cpu] = /-(android|darwin|freebsd|linux|openharmony|win32)-(\w+)/.exec(name) ?? []
  if (known || !cpu || !/^\d+\.\d+\.\d+$/.test(version)) return
  const libc = name.endsWith('musl') ? { libc: ['musl'] } : {}
  lock.packages[key] = { version, cpu: [cpu], dev: owner.dev, optional: true, os: [os], ...libc }
}
