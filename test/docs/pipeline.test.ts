import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { formatNames } from '../../server/src/service/cli/formats/all.ts'
import { exportFormats } from '../../server/src/views/export/formats.ts'
import { tabs } from '../../server/src/views/models/basicTypes.ts'
import { bundleOf } from '../kit/bundles.ts'
import { root } from '../kit/exampleFiles.ts'
import { folderWith } from '../kit/folder.ts'
import { badPlan, soundPlan } from '../kit/plans.ts'

const textOf = (path: string): string => readFileSync(join(root, path), 'utf8')

interface Action {
  readonly inputs: Readonly<Record<string, { readonly default: string }>>
  readonly runs: { readonly steps: readonly { readonly run: string; readonly env: Readonly<Record<string, string>> }[] }
}

/** Runs the step of the action as its runner would: inputs become the environment of a shell. */
function step(folder: string, inputs: Readonly<Record<string, string>>): { readonly code: number; readonly out: string } {
  const action = parse(textOf('action.yml')) as Action
  const [{ run, env } = { run: '', env: {} }] = action.runs.steps
  const given = { ...Object.fromEntries(Object.entries(action.inputs).map(([name, input]) => [name, input.default])), ...inputs }
  const filled = Object.fromEntries(Object.entries(env).map(([name, value]) => [name, given[/inputs\.([\w-]+)/.exec(value)?.[1] ?? ''] ?? '']))
  try {
    return { code: 0, out: execFileSync('bash', ['-e', '-c', run], { cwd: folder, env: { ...process.env, ...filled }, encoding: 'utf8' }) }
  } catch (error) {
    const { status, stdout } = error as { readonly status: number; readonly stdout: string }
    return { code: status, out: stdout }
  }
}

describe('what a pipeline is given', () => {
  const command = `${process.execPath} ${bundleOf('cli')}`

  test('the action annotates what it finds and fails on errors', () => {
    const { code, out } = step(folderWith({ 'a.plan.yaml': badPlan }).path, { command })
    expect([code, /^::error file=a\.plan\.yaml,line=\d+/m.test(out)]).toEqual([1, true])
  })

  test('it passes where nothing is wrong, with an input that has a value', () => {
    expect(step(folderWith({ 'a.plan.yaml': soundPlan }).path, { command, 'max-warnings': '0' })).toEqual({ code: 0, out: '' })
  })

  test.each(['a.plan.yaml', 'plans/2026/b.bia.yml', '.continuity.yaml', 'x/.continuity.yml'])('the hook looks at %s', (path) => {
    const [hook] = parse(textOf('.pre-commit-hooks.yaml')) as readonly { readonly files: string; readonly entry: string }[]
    expect([new RegExp(hook?.files ?? '').test(path), hook?.entry]).toEqual([true, 'continuity check'])
  })

  test('the page names every form of the report, and none that there is not', () => {
    const named = [...textOf('docs/pipeline.md').matchAll(/^\| `(\w+)` \|/gm)].map(([, name]) => name)
    expect(named.toSorted()).toEqual(formatNames.toSorted())
  })

  test('the page of exports names every format and every tab, and none that there is not', () => {
    const page = textOf('docs/exports.md')
    expect([...page.matchAll(/^\| `(\w+)` \|/gm)].map(([, format]) => format).toSorted()).toEqual(exportFormats.toSorted())
    expect(/`--tab ([\w|]+)`/.exec(page)?.[1]?.split('|')).toEqual([...tabs])
  })
})
