import { parseArgs } from 'node:util'

/** What may stand behind `continuity lsp`. */
export type LspCommand =
  | { readonly command: 'lsp' }
  | { readonly command: 'help' }
  | { readonly command: 'version' }
  | { readonly command: 'wrong'; readonly reason: string }

// Of its own: an option of the other commands would be heard by nobody here, as theirs would be there.
const options = {
  stdio: { type: 'boolean', default: false },
  clientProcessId: { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
  version: { type: 'boolean', short: 'v', default: false },
} as const

/** Understands what follows `lsp`. Which process to watch is read by the protocol library itself; here it is only judged. */
export function readLsp(args: readonly string[]): LspCommand {
  const { values, tokens } = parseArgs({ args: [...args], options, allowPositionals: true, strict: false, tokens: true })
  if (values.help === true) return { command: 'help' }
  if (values.version === true) return { command: 'version' }
  for (const token of tokens) {
    if (token.kind === 'positional') return wrong(`lsp takes no file: the editor says what is open, not «${token.value}»`)
    if (token.kind === 'option' && !Object.hasOwn(options, token.name))
      return wrong(`lsp has no option ${token.rawName}; try: continuity lsp --stdio`)
  }
  const { clientProcessId: client } = values
  if (client !== undefined && !/^\d+$/.test(String(client))) return wrong('--clientProcessId is the number of a process')
  return values.stdio === true ? { command: 'lsp' } : wrong('lsp needs to know how an editor speaks to it: continuity lsp --stdio')
}

const wrong = (reason: string): LspCommand => ({ command: 'wrong', reason })
