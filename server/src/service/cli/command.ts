import type { ParseArgsConfig } from 'node:util'

/** The options of a command by name, as Node's own parser takes them. */
export type Options = NonNullable<ParseArgsConfig['options']>

/** What stands behind a command: its options as they were given, and the rest. */
export interface Call {
  readonly values: Readonly<Record<string, string | boolean | undefined>>
  readonly rest: readonly string[]
}

/** 0 no errors, 1 errors found, 2 could not run. */
export type ExitCode = 0 | 1 | 2

/** A command of the command line. */
export interface Command {
  readonly name: string
  /** What stands behind `continuity` in the help, one line for each way to call it. */
  readonly synopsis: readonly string[]
  /** One sentence or two on what it is for. */
  readonly about: string
  readonly options: Options
  /** What the help says of its options, by name as it is written: `--to html|md`. */
  readonly help: Readonly<Record<string, string>>
  readonly run: (call: Call) => Promise<ExitCode>
}

/** Why a command cannot run, as a sentence for the person who called it. */
export class CannotRun extends Error {}

/** Prints where others read results. Whoever has read enough, as `head` has, is gone: nothing is wrong with that. */
export const print = (content: string | Uint8Array): Promise<void> =>
  new Promise((written, failed) =>
    process.stdout.write(content, (error) =>
      error && (error as NodeJS.ErrnoException).code !== 'EPIPE'
        ? failed(new CannotRun(`the standard output cannot be written: ${error.message}`))
        : written(),
    ),
  )
