import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { buildAll } from '../../scripts/build.ts'
import { npm } from '../../scripts/npm.mjs'
import { packNpm } from '../../scripts/npm-package.ts'
import { findNeovim, type Neovim } from '../kit/neovim.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder where `continuity` was installed from the packed npm package: no source is in reach from there. */
    readonly installed: string
    readonly neovim: Neovim | { readonly reason: string }
  }
}

const home = mkdtempSync(join(tmpdir(), 'continuity-npm-'))

/** Packs the command line, installs the package as a person does, and looks for the editors. */
export async function setup(project: TestProject): Promise<void> {
  await buildAll('production')
  const file = await packNpm()
  await npm(['install', '--global', '--offline', '--prefix', home, '--cache', join(home, 'cache'), file], home)
  project.provide('installed', process.platform === 'win32' ? home : join(home, 'bin'))
  const neovim = findNeovim()
  if ('reason' in neovim) console.error(`Skipped: the tests in Neovim. None is installed, and ${neovim.reason}.`)
  project.provide('neovim', neovim)
}

export function teardown(): void {
  rmSync(home, { recursive: true, force: true })
}
