import { writeFile } from 'node:fs/promises'
import { usualNames } from '../../language/schema/kinds.ts'
import { systemClock } from '../platform/systemClock.ts'
import { newPlan } from '../workspace/newPlan.ts'
import type { NewCommand } from './arguments.ts'
import { CannotRun } from './check.ts'

/** Writes the first text of a document and answers with the file's name. A file that exists is left alone. */
export async function writeNew(command: NewCommand): Promise<string> {
  const file = command.out ?? usualNames[command.kind]
  const text = newPlan({ ...command, today: command.today ?? systemClock() })
  try {
    await writeFile(file, text, { flag: 'wx' })
  } catch (error) {
    throw new CannotRun(sentence(file, error))
  }
  return file
}

function sentence(file: string, error: unknown): string {
  const code = (error as { readonly code?: string }).code
  if (code === 'EEXIST') return `${file} is there already; name another file with --out`
  return code === 'ENOENT' ? `there is no folder for ${file}` : `${file} cannot be written: ${error instanceof Error ? error.message : String(error)}`
}
