import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './exampleFiles.ts'
import { folderWith } from './folder.ts'

/** A socket, a program or a write, the function that it went through, and the first texts that it was given. */
export type Deed = readonly [what: 'socket' | 'program' | 'write', name: string, ...texts: readonly string[]]

export interface Watch {
  /** What Node is told, so that a process is watched. */
  readonly node: readonly string[]
  /** What it has done so far. */
  readonly deeds: () => readonly Deed[]
}

/** Watches processes from their first moment on. */
export function watching(): Watch {
  const { path } = folderWith({})
  const [log, preload] = [join(path, 'log'), join(path, 'watch.cjs')]
  writeFileSync(preload, `require(${JSON.stringify(join(root, 'test/kit/watched.cjs'))})(${JSON.stringify(log)})`)
  const deeds = (): readonly Deed[] =>
    existsSync(log)
      ? readFileSync(log, 'utf8')
          .trim()
          .split('\n')
          .map((line) => JSON.parse(line) as Deed)
      : []
  return { node: ['--require', preload], deeds }
}
