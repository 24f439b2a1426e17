import { readFile } from 'node:fs/promises'
import { CannotRun } from './command.ts'
import { Known } from './known.ts'

/** The findings of an earlier run, as `--format json` printed them. */
export async function readBaseline(file: string): Promise<Known> {
  const entries = parsed(await textOf(file), file)
  const known = new Known()
  for (const entry of entries) {
    const { file: path, rule, message } = entry as { readonly file?: unknown; readonly rule?: unknown; readonly message?: unknown }
    if (typeof path !== 'string' || typeof rule !== 'string' || typeof message !== 'string') throw noBaseline(file)
    known.add(path, rule, message)
  }
  return known
}

async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch {
    throw new CannotRun(`there is no baseline ${file}; make one with: continuity check PATH… --format json > ${file}`)
  }
}

function parsed(text: string, file: string): readonly object[] {
  try {
    const entries: unknown = JSON.parse(text)
    if (Array.isArray(entries) && entries.every((entry) => typeof entry === 'object' && entry !== null)) return entries as readonly object[]
  } catch {
    // Said below, as for what is JSON and yet no baseline.
  }
  throw noBaseline(file)
}

const noBaseline = (file: string): CannotRun => new CannotRun(`${file} is no output of continuity check --format json`)
