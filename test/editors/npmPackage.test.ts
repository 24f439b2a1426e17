import { spawnSync } from 'node:child_process'
import { readdirSync, realpathSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, inject, test } from 'vitest'
import { npmManifest } from '../../scripts/npm-package.ts'
import { examplesFolder } from '../kit/exampleFiles.ts'
import { Client } from '../kit/lsp.ts'
import { badFindings, badPlan } from '../kit/plans.ts'

const command = join(inject('installed'), 'continuity')
const continuity = (...args: readonly string[]): ReturnType<typeof spawnSync> =>
  spawnSync(command, args, { encoding: 'utf8', shell: process.platform === 'win32' })

describe('the installed npm package', () => {
  test('brings its command, with all that it starts', () => {
    expect(readdirSync(dirname(realpathSync(command))).sort()).toEqual(
      [
        'CHANGELOG.md',
        'LICENSE',
        'README.md',
        'cli.cjs',
        'core.cjs',
        'docs',
        'export.cjs',
        'import.cjs',
        'package.json',
        'protocol.cjs',
        'server.cjs',
        'webview',
      ].sort(),
    )
  })

  test('checks, explains and exports', () => {
    const folder = join(examplesFolder, 'annual-plan-en')
    expect(continuity('check', folder)).toMatchObject({ status: 0, stderr: '', stdout: '3 files checked: 0 errors, 0 warnings, 0 notes\n' })
    expect(continuity('explain', 'ANN-05').stdout).toMatch(/^# ANN-05 · /)
    expect(continuity('export', join(folder, 'hospital.plan.yaml'), '--to', 'html', '--out', '-').stdout).toMatch(/^<!doctype html>[\s\S]*<style>/i)
  })

  test('serves an editor', async () => {
    const client = await Client.start({ entry: { name: 'installed', file: realpathSync(command), args: ['lsp'] } })
    await client.open('file:///nowhere/a.plan.yaml', badPlan)
    expect(await client.findings('file:///nowhere/a.plan.yaml')).toHaveLength(badFindings.length)
    await client.request('shutdown', undefined)
    await client.notify('exit', undefined)
    expect([await client.exit, client.stderr]).toEqual([0, ''])
  })
})

test('its manifest asks for nothing but Node', () => {
  const manifest = {
    name: '@a/b',
    version: '1.2.3',
    license: 'MIT',
    keywords: ['k'],
    engines: { vscode: '^1', node: '>=20' },
    private: true,
    type: 'module',
  }
  expect(npmManifest({ ...manifest, devDependencies: { c: '1' }, scripts: {} }, 'Says what it is.')).toEqual({
    name: '@a/b',
    version: '1.2.3',
    description: 'Says what it is.',
    license: 'MIT',
    keywords: ['k'],
    engines: { node: '>=20' },
    bin: { continuity: 'cli.cjs' },
  })
})
