import { parse } from 'yaml'
import { bare } from './imports.ts'

/** Plain data, as any program reads it from YAML. */
export type Data = string | number | boolean | null | readonly Data[] | { readonly [key: string]: Data }
export type DataMap = Readonly<Record<string, Data>>

export const dataOf = (yaml: string): DataMap => parse(yaml, { schema: 'failsafe' })

export const listOf = (data: Data | undefined): readonly Data[] => (Array.isArray(data) ? data : [])
export const mapOf = (data: Data | undefined): DataMap => (typeof data === 'object' && data !== null && !Array.isArray(data) ? (data as DataMap) : {})

/** What somebody who read a document by hand expects of its import. */
export interface Expected {
  /** `path = value`: where a statement belongs; `a|b` where either key would do. */
  readonly said: readonly Said[]
  /** `~ path = value`: what may be worked out from a sentence beside it. */
  readonly read: readonly Said[]
  /** `- text`: what no key is for. */
  readonly homeless: readonly string[]
  /** `! ANN-05`: what contradicts itself in the document. */
  readonly errors: readonly string[]
}

export interface Said {
  readonly path: string
  readonly value: string
}

export function expectedOf(text: string): Expected {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const said = (line: string): Said => {
    const [, path = '', value = ''] = /^(?:~ )?(\S+) = (.*)$/.exec(line) ?? []
    if (path === '') throw new Error(`no expectation: ${line}`)
    return { path, value }
  }
  const homeless = lines.filter((line) => line.startsWith('- '))
  const read = lines.filter((line) => line.startsWith('~ '))
  const errors = lines.filter((line) => line.startsWith('! '))
  const others = lines.filter((line) => ![...homeless, ...read, ...errors].includes(line))
  return {
    said: others.map(said),
    read: read.map(said),
    homeless: homeless.map((line) => line.slice(2)),
    errors: errors.map((line) => line.slice(2)),
  }
}

/** The texts of a document, by their paths: `tasks[0].owner`. */
export function leavesOf(data: Data, path = ''): readonly Said[] {
  if (Array.isArray(data)) return data.flatMap((one, index) => leavesOf(one, `${path}[${index}]`))
  if (typeof data === 'object' && data !== null)
    return Object.entries(data).flatMap(([key, one]) => leavesOf(one, path === '' ? key : `${path}.${key}`))
  return [{ path, value: String(data) }]
}

export interface Score {
  readonly statements: number
  /** In the place that was expected. */
  readonly placed: number
  /** Kept, but not there. */
  readonly missed: readonly string[]
  /** Neither. */
  readonly lost: readonly string[]
  /** What stands where nothing was expected. */
  readonly wrong: readonly string[]
}

/** Compares what became of a document with what was expected of it. */
export function scored(yaml: string, expected: Expected): Score {
  const leaves = leavesOf(dataOf(yaml))
  const own = leaves.filter(({ path }) => !path.startsWith('imported.'))
  const kept = bare(leaves.map(({ value }) => value).join('\n'))
  const left = bare(
    leaves
      .filter(({ path }) => /^imported\.unplaced\[\d+\]\.text$/.test(path))
      .map(({ value }) => value)
      .join('\n'),
  )
  const misplaced = expected.said.filter((one) => !own.some((leaf) => isSame(leaf, one)))
  const homeless = expected.homeless.filter((text) => !left.includes(bare(text)))
  const missed = [...misplaced.map(({ path, value }) => `${path} = ${value}`), ...homeless]
  const lost = [...misplaced.map(({ value }) => value), ...homeless].filter((text) => !kept.includes(bare(text)))
  const known = [...expected.said, ...expected.read]
  const wrong = own.filter((leaf) => !isUsual(leaf) && !known.some((one) => isAt(leaf, one))).map(({ path, value }) => `${path} = ${value}`)
  const statements = expected.said.length + expected.homeless.length
  return { statements, placed: statements - missed.length, missed, lost, wrong }
}

/** What every import has, whatever the source says. */
const isUsual = ({ path, value }: Said): boolean =>
  /^(?:kind|schema_version|document\.(?:id|language))$|\.id$/.test(path) || (path === 'document.status' && value === 'draft')

const isSame = (leaf: Said, expected: Said): boolean => isAt(leaf, expected) && says(leaf.value, expected.value)

function says(value: string, expected: string): boolean {
  const [one, other] = [value, expected].map((text) => (bare(text).length > 4 ? bare(text) : text.replaceAll(' ', '')))
  return one === other || (other !== undefined && other.length > 4 && (one ?? '').includes(other))
}

function isAt(leaf: Said, { path }: Said): boolean {
  const pattern = path
    .split('.')
    .map((key) => (key.includes('|') ? `(?:${key})` : key))
    .join('\\.')
    .replaceAll('[', '\\[')
    .replaceAll(']', '\\]')
  // Whoever is in no registry yet is said in words.
  return new RegExp(`^${pattern.replace(/\\.text$/, '')}(?:\\.text)?$`).test(leaf.path)
}
