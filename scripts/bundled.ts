import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Metafile } from 'esbuild'
import { root } from './places.ts'

/** A package of which something is in what we ship. */
export interface Bundled {
  readonly name: string
  readonly version: string
  readonly licence: string
  /** Whoever its licence names, one line each. */
  readonly holders: readonly string[]
  /** The words of its licence. */
  readonly text: string
}

const packageName = String.raw`((?:@[^/]+/)?[^/@][^/]*)/`

/** What bundles hold of other packages, in the order of their names. */
export function bundledIn(metafiles: readonly Metafile[]): readonly Bundled[] {
  const files = metafiles.flatMap(({ outputs }) =>
    Object.values(outputs).flatMap(({ inputs }) => Object.entries(inputs).flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? [path] : []))),
  )
  const ours = [...new Set(files)].filter((path) => path.includes('node_modules/')).map((path) => path.replace(/^[^:]*:/, ''))
  const found = new Map<string, Bundled>()
  for (const file of ours) {
    const folder = new RegExp(`^.*node_modules/${packageName}`).exec(file)?.[0]
    if (folder === undefined) continue
    const text = readFileSync(join(root, file), 'utf8')
    add(folder, marksIn(text))
    for (const inner of innerOf(text, folder)) add(inner, [])
  }
  return [...found.values()].sort((a, b) => (`${a.name} ${a.version}` < `${b.name} ${b.version}` ? -1 : 1))

  function add(folder: string, marks: readonly string[]): void {
    const one = found.get(folder) ?? read(folder)
    found.set(folder, { ...one, holders: [...new Set([...one.holders, ...marks])] })
  }
}

/** Packages that a package has in its own bundle, which says where each piece is from. */
function innerOf(text: string, folder: string): readonly string[] {
  const named = [...text.matchAll(new RegExp(`^// node_modules/${packageName}`, 'gm'))].map(([, name = '']) => name)
  return [...new Set(named)].map(
    (name) => [`${folder}node_modules/${name}/`, `node_modules/${name}/`].find((one) => existsSync(join(root, one))) ?? missing(name, folder),
  )
}

function missing(name: string, folder: string): never {
  throw new Error(`${folder} holds ${name}, whose licence is not here.`)
}

function read(folder: string): Bundled {
  const { name, version, license } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')) as Readonly<Record<string, string>>
  const file = readdirSync(join(root, folder)).find((one) => /^licen[cs]e/i.test(one))
  if (!name || !version || !license || file === undefined) throw new Error(`${folder} does not say under which licence it is.`)
  const text = readFileSync(join(root, folder, file), 'utf8')
  return { name, version, licence: license, holders: holdersIn(text), text }
}

/** `Copyright (c) 2015 A. B.`: not where a licence speaks of copyright as such. */
const holdersIn = (text: string): readonly string[] =>
  [...text.matchAll(/^\W*((?:[\w ]+ )?copyright (?!notice|holders?\b|in it|owner)\S.*?)(?:\.? all rights reserved)?[.\s]*$/gim)].map(
    ([, holder = '']) => holder,
  )

/** Those that a file of its own names beside its package's licence, where it took a piece from somewhere else. */
const marksIn = (text: string): readonly string[] =>
  [...text.matchAll(/\/\*(?:[^*]|\*(?!\/))*@license(?:[^*]|\*(?!\/))*\*\//g)].flatMap(([comment]) => holdersIn(comment))
