import './service/platform/node/node20.ts'
import { type CheckCommand, type ExplainCommand, readCommand } from './service/cli/arguments.ts'
import { CannotRun, check } from './service/cli/check.ts'
import { asJson, asText } from './service/cli/print.ts'
import { usage } from './service/cli/usage.ts'
import { writeExport } from './service/cli/writeExport.ts'
import { writeImport } from './service/cli/writeImport.ts'
import { writeNew } from './service/cli/writeNew.ts'
import { version } from './service/version.ts'
import { rulePage } from './service/workspace/rulePage.ts'

/** Runs the command line and answers with the exit code: 0 no errors, 1 errors found, 2 could not run. */
async function run(argv: readonly string[]): Promise<number> {
  const command = readCommand(argv)
  switch (command.command) {
    case 'help':
      process.stdout.write(`${usage}\n`)
      return argv.length === 0 ? 2 : 0
    case 'version':
      process.stdout.write(`${version}\n`)
      return 0
    case 'wrong':
      process.stderr.write(`continuity: ${command.reason}\n`)
      return 2
    case 'explain':
      return explain(command)
    case 'lsp':
      // Loaded only now: no other command pays for it. It ends the process itself; if it cannot, then nobody told it to end.
      await import('./main.node.ts')
      return 1
    case 'new':
      return told(await writeNew(command))
    case 'import':
      return told(await writeImport(command))
    case 'export':
      return told(await writeExport(command))
    case 'check':
      return tellFindings(command)
  }
}

function explain({ rule, locale }: ExplainCommand): number {
  const page = rulePage(rule, locale)
  if (page === null) throw new CannotRun(`there is no rule ${rule}`)
  process.stdout.write(page)
  return 0
}

async function tellFindings(command: CheckCommand): Promise<number> {
  const checked = await check(command, command.today === undefined ? 'clock' : 'said')
  process.stdout.write(`${command.format === 'json' ? asJson(checked, command.locale) : asText(checked, command.locale)}\n`)
  return checked.some(({ findings }) => findings.some(({ severity }) => severity === 'error')) ? 1 : 0
}

/** Says which file was written. */
function told(file: string | undefined): number {
  if (file !== undefined) process.stdout.write(`${file}\n`)
  return 0
}

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
