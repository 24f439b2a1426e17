import { parseArgs } from 'node:util'
import { version } from '../version.ts'
import { type Call, CannotRun, type Command, type ExitCode, print } from './command.ts'
import { commands } from './commands/all.ts'
import { usage } from './usage.ts'

/** Runs a command line. What is wrong with it is one sentence (`CannotRun`). */
export async function run(argv: readonly string[]): Promise<ExitCode> {
  const [name, ...args] = argv
  if (name === '--version' || name === '-v') return told(version)
  if (name === undefined || name === '--help' || name === '-h') return told(usage(), name === undefined ? 2 : 0)
  const command = commands.find((one) => one.name === name)
  if (!command) throw new CannotRun(`«${name}» is no command; try: continuity check PATH…`)
  const call = callOf(args, command)
  if (call === 'help') return told(usage())
  return call === 'version' ? told(version) : command.run(call)
}

async function told(text: string, code: ExitCode = 0): Promise<ExitCode> {
  await print(`${text}\n`)
  return code
}

function callOf(args: readonly string[], command: Command): Call | 'help' | 'version' {
  const options = { ...command.options, help: { type: 'boolean', short: 'h' }, version: { type: 'boolean', short: 'v' } } as const
  const { values, positionals, tokens } = parseArgs({ args: [...args], options, allowPositionals: true, strict: false, tokens: true })
  if (values['help'] === true) return 'help'
  if (values['version'] === true) return 'version'
  for (const token of tokens) if (token.kind === 'option') refuse(token, command)
  return { values: values as Call['values'], rest: positionals }
}

interface Given {
  readonly name: string
  readonly rawName: string
  readonly value?: string | undefined
}

/** An option that a command does not have is heard by nobody: it is refused, and so is one without its value. */
function refuse({ name: given, rawName, value }: Given, { name, options, synopsis }: Command): void {
  const option = Object.hasOwn(options, given) ? options[given] : undefined
  if (!option) throw new CannotRun(`${name} has no option ${rawName}; try: continuity ${synopsis[0]}`)
  if (option.type === 'string' && (value === undefined || value === '')) throw new CannotRun(`${rawName} needs a value`)
  if (option.type === 'boolean' && value !== undefined) throw new CannotRun(`${rawName} takes no value`)
}
