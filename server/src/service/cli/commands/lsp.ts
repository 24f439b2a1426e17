import { CannotRun, type Command } from '../command.ts'
import { isOn, text } from '../given.ts'

export const lsp: Command = {
  name: 'lsp',
  synopsis: ['lsp --stdio'],
  about: 'is the language server, which an editor starts.',
  // Which process to watch is read by the protocol library itself; here it is only judged.
  options: { stdio: { type: 'boolean' }, clientProcessId: { type: 'string' } },
  help: {
    '--stdio': 'how an editor speaks to the language server: over its standard streams',
    '--clientProcessId NUMBER': 'the editor’s process; the language server ends when that one is gone',
  },
  run: async (call) => {
    const client = text(call, 'clientProcessId')
    if (call.rest[0] !== undefined) throw new CannotRun(`lsp takes no file: the editor says what is open, not «${call.rest[0]}»`)
    if (client !== undefined && !/^\d+$/.test(client)) throw new CannotRun('--clientProcessId is the number of a process')
    if (!isOn(call, 'stdio')) throw new CannotRun('lsp needs to know how an editor speaks to it: continuity lsp --stdio')
    // Loaded only now: no other command pays for it. It ends the process itself; if it cannot, then nobody told it to end.
    await import('../../../main.node.ts')
    return 1
  },
}
