import './service/platform/node/node20.ts'
import { CannotRun } from './service/cli/command.ts'
import { run } from './service/cli/run.ts'

// Whoever reads may have read enough, as `head` does: that is no failure, and the exit code still says what was found.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

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
