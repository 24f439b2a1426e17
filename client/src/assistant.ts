import {
  type CancellationToken,
  Disposable,
  LanguageModelTextPart,
  type LanguageModelToolInvocationOptions,
  LanguageModelToolResult,
  l10n,
  lm,
} from 'vscode'
import type { AskAnswer, AskRequest } from '../../server/src/protocol/programme.ts'
import { methods } from '../../server/src/protocol/view.ts'
import type { LanguageServer } from './server/server.ts'

/** What the editor's assistant may ask about plans; the manifest describes each. They read only, so nobody needs to be asked first. */
const tools = ['find', 'check', 'what_if', 'explain'] as const

export const registerAssistantTools = (server: LanguageServer): Disposable => Disposable.from(...tools.map((tool) => registerTool(tool, server)))

const registerTool = (tool: (typeof tools)[number], server: LanguageServer): Disposable =>
  lm.registerTool<object>(`continuity_${tool}`, {
    prepareInvocation: () => ({ invocationMessage: l10n.t('Reading the continuity plans') }),
    invoke: (options, token) => ask(server, tool, { options, token }),
  })

interface Invocation {
  readonly options: LanguageModelToolInvocationOptions<object>
  readonly token: CancellationToken
}

async function ask(server: LanguageServer, tool: string, { options, token }: Invocation): Promise<LanguageModelToolResult> {
  const request: AskRequest = { tool, input: options.input }
  const answer = await server.request<AskAnswer>(methods.ask, request, token)
  // The assistant reads the sentence, and asks better.
  if ('reason' in answer) throw new Error(answer.reason)
  return new LanguageModelToolResult([new LanguageModelTextPart(answer.text)])
}
