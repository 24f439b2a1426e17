import './service/platform/node/node20.ts'
import { CannotRun } from './service/cli/command.ts'
import { run } from './service/cli/run.ts'

// Who writes hears of it too; unheard here it would end the process in its midst.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined)

run(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code
  },
  (error: unknown) => {
    process.stderr.write(
      `continuity: ${error instanceof CannotRun ? error.message : `failed unexpectedly: ${error instanceof Error ? error.stack : String(error)}`}\n`,
    )
    process.exitCode = 2
  },
)
