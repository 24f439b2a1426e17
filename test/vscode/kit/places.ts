import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../../scripts/places.ts'
import { planPath, taskEnd } from './samples.ts'

/** A place in a file as the status bar counts it: from 1. */
export interface Place {
  readonly line: number
  readonly column: number
}

/** Where the one occurrence of a text begins, behind `skip` characters. */
export function placeOf(path: string, text: string, skip: number): Place {
  const before = readFileSync(join(root, 'examples', path), 'utf8').split(text)
  if (before.length !== 2) throw new Error(`“${text}” stands ${before.length - 1} times in ${path}`)
  const lines = (before[0] ?? '').split('\n')
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + skip + 1 }
}

/** The date of the sample task's end. */
export const dateAt: Place = placeOf(planPath, taskEnd, 'end: '.length)

export const milestoneAt: Place = placeOf(planPath, 'id: M3,', 'id: '.length)
