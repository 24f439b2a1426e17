import { execFileSync } from 'node:child_process'
import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { type Folder, folderWith } from './folder.ts'
import { soundPlan } from './plans.ts'

type Content = string | Uint8Array

const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le')

/** What bears the name of a plan and can be read, by name, and whether anything is found in it. */
export const oddTexts: Readonly<Record<string, readonly [content: Content, found: 'something' | 'nothing']>> = {
  'utf16.plan.yaml': [Buffer.concat([Buffer.from([0xff, 0xfe]), utf16(soundPlan)]), 'something'],
  'utf16be.plan.yaml': [Buffer.concat([Buffer.from([0xff, 0xfe]), utf16(soundPlan)]).swap16(), 'something'],
  'utf16-unmarked.plan.yaml': [utf16(soundPlan), 'something'],
  'nul.plan.yaml': [soundPlan.replace('Analysis', 'Ana\0lysis'), 'something'],
  'zeros.plan.yaml': [new Uint8Array(1000), 'something'],
  'empty.plan.yaml': ['', 'something'],
  'newlines.plan.yaml': [
    soundPlan
      .replaceAll('\n', () => '\r\n')
      .replace('title: Analysis\r\n', 'title: Analysis\n')
      .replace('tasks:\r\n', 'tasks:\r'),
    'nothing',
  ],
  'surrogate.plan.yaml': [Buffer.concat([Buffer.from(soundPlan), Buffer.from('# '), Buffer.from([0xed, 0xa0, 0x80, 0x0a])]), 'nothing'],
  'latin1.plan.yaml': [Buffer.from(soundPlan.replace('# ', '').replace('Interviews', 'Gespr\xe4che'), 'latin1'), 'nothing'],
}

/** Each file in a folder of its own, so that no two of them are one programme. */
const apart = (name: string): string => `${name.split('.')[0]}/${name}`

/**
 * A folder with all of them and, beside them, what bears the name of a plan and is none: a folder, a pipe, devices, links that lead to
 * nothing, to themselves, back up and out of the folder.
 */
export function oddFolder(): Folder {
  const settings = Object.fromEntries(
    Object.keys(oddTexts).map((name) => [`${name.split('.')[0]}/.continuity.yaml`, 'kind: continuity_config\norganization: A\n']),
  )
  const texts = Object.fromEntries(Object.entries(oddTexts).map(([name, [content]]) => [apart(name), content]))
  const folder = folderWith({
    ...settings,
    ...texts,
    'folder.plan.yaml/inner.txt': '',
    'piped/sound.plan.yaml': soundPlan,
    'endless/sound.plan.yaml': soundPlan,
  })
  const link = (target: string, name: string): void => symlinkSync(target, join(folder.path, name))
  link('gone.plan.yaml', 'dangling.plan.yaml')
  link('self.plan.yaml', 'self.plan.yaml')
  link('.', 'again')
  link('..', 'up')
  link('/dev/zero', 'zero.plan.yaml')
  link('/dev/zero', 'endless/.continuity.yaml')
  for (const name of ['pipe.plan.yaml', 'piped/.continuity.yaml']) execFileSync('mkfifo', [join(folder.path, name)])
  return folder
}

export const oddPath = (folder: Folder, name: string): string => join(folder.path, apart(name))
export const oddUri = (folder: Folder, name: string): string => folder.of(apart(name))

/** What bears the name of a plan and cannot be read. */
export const unreadable: readonly string[] = ['pipe.plan.yaml', 'zero.plan.yaml', 'dangling.plan.yaml', 'self.plan.yaml']

const nested = (depth: number): string => Array.from({ length: depth }, (_, level) => `${'  '.repeat(level + 1)}a:`).join('\n')
const laughs = Array.from(
  { length: 40 },
  (_, level) => `b${level}: &b${level} [*${level ? `b${level - 1}` : 'a'}, *${level ? `b${level - 1}` : 'a'}]`,
).join('\n')

/** Settings that somebody wrote to do harm, or by accident. None of them takes anything from the plan beside it. */
export const hostileSettings: Readonly<Record<string, string>> = {
  huge: `kind: continuity_config\n${'# '.repeat(3_000_000)}`,
  many: `kind: continuity_config\nchecks:\n  severities:\n${Array.from({ length: 1_000 }, (_, index) => `    ANN-${index + 1000}: off\n`).join('')}`,
  cyclic: 'kind: continuity_config\nchecks: &c\n  severities: *c\n  waivers: [*c, *c]\n',
  laughs: `kind: continuity_config\na: &a [x, x]\n${laughs}\nholidays: *b39\nchecks: { severities: *b39 }\n`,
  prototype:
    'kind: continuity_config\n__proto__: { today: 1999-01-01 }\nconstructor: { prototype: { today: 1999-01-01 } }\nchecks:\n  __proto__: { severities: { SCHEMA: off } }\n  severities: { __proto__: off, constructor: error, toString: off, hasOwnProperty: off }\n  parameters: { __proto__: { a: 5 }, toString: 5 }\norganization: __proto__\n',
  lists: 'kind: continuity_config\norganization: [a, b]\ntoday: { x: 1 }\nchecks: 5\ncalendar: nonsense\nstandards: null\ncurrency: { a: b }\n',
  figures: 'kind: continuity_config\nchecks:\n  severities: [a]\n  parameters: [5, null]\n  waivers: 3\ntoday: 99999-99-99\n',
  paths:
    'kind: continuity_config\ncalendar: ../../../../etc/passwd\nlanguage: ../../../../etc/passwd\nstandards: [/etc/passwd, "file:///etc/passwd"]\n',
  deep: `kind: continuity_config\nchecks:\n${nested(1000)}`,
  nul: '\0\0\0',
  list: '- a\n',
  word: 'x',
  empty: '',
}
