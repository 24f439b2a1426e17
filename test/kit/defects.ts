import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import type { Finding } from '../../server/src/base/finding.ts'
import { rowAt, rowText } from '../../server/src/language/lines/lineTable.ts'
import { type FileModel, readText } from '../../server/src/language/model/file.ts'
import { readSettings } from '../../server/src/programme/config/settings.ts'
import { buildProgramme, type Programme } from '../../server/src/programme/index/programme.ts'
import { judge, newChecker } from '../../server/src/service/workspace/judge.ts'
import { examples, root } from './exampleFiles.ts'

/** What somebody got wrong in an example, and every finding that it must cause. */
export interface Defect {
  readonly name: string
  readonly example: string
  readonly title: string
  readonly edits: readonly { readonly file: string; readonly find: string; readonly replace: string }[]
  /** `at` is a text on the finding's line. */
  readonly findings: readonly { readonly rule: string; readonly file: string; readonly at: string; readonly reason: string }[]
}

const folder = join(root, 'test/fixtures/defects')

export const defects: readonly Defect[] = readdirSync(folder)
  .filter((file) => file.endsWith('.yaml'))
  .sort()
  .map((file) => ({ name: file.replace('.yaml', ''), ...(parse(readFileSync(join(folder, file), 'utf8')) as Omit<Defect, 'name'>) }))

/** An example with a defect in it: file names within the example, and texts. */
export function broken({ example, edits }: Pick<Defect, 'example' | 'edits'>): ReadonlyMap<string, string> {
  const files = new Map(examples.filter(({ name }) => name.startsWith(`${example}/`)).map(({ name, text }) => [name.slice(example.length + 1), text]))
  for (const { file, find, replace } of edits) {
    const parts = (files.get(file) ?? '').split(find)
    if (parts.length !== 2) throw new Error(`${example}/${file} has ${parts.length - 1} times: ${find}`)
    files.set(file, parts.join(replace))
  }
  return files
}

export function programmeOf(files: ReadonlyMap<string, string>): Programme {
  const read = [...files].map(([name, text]) => fileOf(name, text))
  return buildProgramme(read, readSettings(read.find(({ uri }) => uri.endsWith('/.continuity.yaml'))))
}

/** What was read before, by name and text: a defect changes one file of many. */
const known = new Map<string, FileModel>()

function fileOf(name: string, text: string): FileModel {
  const key = `${name}\n${text}`
  const file = known.get(key) ?? readText(`memory:/plans/${name}`, text)
  known.delete(key)
  known.set(key, file)
  for (const oldest of [...known.keys()].slice(0, -40)) known.delete(oldest)
  return file
}

export interface Seen {
  readonly rule: string
  readonly file: string
  readonly line: string
  readonly finding: Finding
}

/** Every finding of a programme with the line that it stands on. */
export function seenIn(programme: Programme): readonly Seen[] {
  const checker = newChecker()
  return [...programme.files.values()].flatMap((file) =>
    judge(programme, file.uri, { today: 0, checker }).map((finding) => ({
      rule: finding.rule,
      file: file.uri.slice('memory:/plans/'.length),
      line: lineOf(file, finding),
      finding,
    })),
  )
}

const lineOf = ({ table }: FileModel, { span }: Finding): string => rowText(table, rowAt(table, span.start)).trim()
