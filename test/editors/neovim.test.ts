import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { example } from '../kit/exampleFiles.ts'
import { positionOf } from '../kit/lsp.ts'
import { documented } from './documented.ts'

const neovim = inject('neovim')
const hospital = example('hospital.plan.yaml')
const registry = example('hospital.registry.yaml')
const late = '    end: 2027-01-15\n'

/** A plan for 2026 whose last task ends in January. */
const text = hospital.text.replace('    end: 2026-12-11\n', late)

interface Place {
  readonly line: number
  readonly character: number
}

/** What `drive.lua` writes down. */
interface Seen {
  readonly problem?: string
  readonly filetype: string
  readonly syntax: string
  readonly findings: readonly (Place & { readonly code: string; readonly severity: number; readonly message: string })[]
  readonly hover: { readonly contents: { readonly value: string } }
  readonly definition: readonly { readonly targetUri: string; readonly targetSelectionRange: { readonly start: Place; readonly end: Place } }[]
  readonly completions: readonly string[]
}

/** The place some characters into a piece of the plan. */
const inside = (piece: string, by: number): Place => positionOf(text, text.indexOf(piece) + by)

const home = mkdtempSync(join(tmpdir(), 'continuity neovim-'))
const folder = join(home, 'plans')
const plan = join(folder, 'hospital.plan.yaml')
afterAll(() => rmSync(home, { recursive: true, force: true }))

/** Runs Neovim with the configuration of the documentation and nothing else, on a copy of an example. */
function drive(): Seen {
  if ('reason' in neovim) throw new Error(neovim.reason)
  cpSync(dirname(hospital.path), folder, { recursive: true })
  mkdirSync(join(home, 'nvim'))
  writeFileSync(plan, text)
  writeFileSync(join(home, 'nvim/init.lua'), documented(neovim.minor >= 11 ? 'neovim 0.11' : 'neovim 0.7'))
  const task = {
    file: plan,
    results: join(home, 'seen.json'),
    hover: inside('>= 99.95 % per year', 4),
    definition: inside('owner: p-sharma', 8),
    completion: inside('    owner: p-sharma\n', 11),
    rename: inside('owner: p-sharma', 8),
    newName: 'priya',
  }
  writeFileSync(join(home, 'task.json'), JSON.stringify(task))
  const folders = Object.fromEntries(['CONFIG', 'DATA', 'STATE', 'CACHE'].map((name) => [`XDG_${name}_HOME`, home]))
  const PATH = [inject('installed'), process.env['PATH']].join(delimiter)
  const env = { ...process.env, ...neovim.env, ...folders, HOME: home, PATH, CONTINUITY_TASK: join(home, 'task.json') }
  const args = ['--headless', '-c', `luafile ${join(import.meta.dirname, 'drive.lua')}`]
  const { status, stderr } = spawnSync(neovim.command, args, { cwd: home, env, encoding: 'utf8', timeout: 60_000 })
  if (status !== 0) throw new Error(`Neovim ended with ${status}: ${stderr}`)
  return JSON.parse(readFileSync(task.results, 'utf8')) as Seen
}

describe.skipIf('reason' in neovim)('Neovim, set up as documented', () => {
  let seen: Seen
  beforeAll(() => {
    seen = drive()
    if (seen.problem !== undefined) throw new Error(seen.problem)
  }, 60_000)

  test('takes a plan for YAML', () => {
    expect(seen.filetype).toBe('yaml.continuity')
    expect(seen.syntax).toMatch(/^yaml/)
  })

  test('shows the findings where they are', () => {
    // The period ends on 2026-12-31; and a plan that is in force should have no error left.
    expect(seen.findings.toSorted((a, b) => a.line - b.line)).toEqual([
      { ...inside('status: in_force', 8), code: 'DOC-14', severity: 2, message: expect.any(String) },
      { ...inside(late, 9), code: 'ANN-13', severity: 1, message: '2027-01-15 is after the period, which ends on 2026-12-31.' },
    ])
  })

  test('explains an availability', () => {
    // 0.05 % of 525,600 minutes are 262.8 minutes.
    expect(seen.hover.contents.value).toContain('4.38 h')
  })

  test('goes to the person in the registry', () => {
    const start = positionOf(registry.text, registry.text.indexOf('id: p-sharma') + 4)
    const end = { ...start, character: start.character + 'p-sharma'.length }
    expect(seen.definition).toMatchObject([
      { targetUri: pathToFileURL(join(folder, 'hospital.registry.yaml')).toString(), targetSelectionRange: { start, end } },
    ])
  })

  test('offers the people and roles of the registry', () => {
    expect(seen.completions).toEqual(expect.arrayContaining(['a-okafor', 'p-sharma', 'l-fenn', 'resilience-lead', 'duty-manager', 'it-duty']))
  })

  test('renames a person in both files', () => {
    // The id stands nine times in the plan and four times in the registry, and means nothing else there.
    for (const [file, before] of [
      [plan, text],
      [join(folder, 'hospital.registry.yaml'), registry.text],
    ] as const)
      expect(readFileSync(file, 'utf8')).toBe(before.replaceAll('p-sharma', 'priya'))
  })
})
