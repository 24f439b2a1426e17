import { planWith } from './plans.ts'
import type { RawClient, Reply } from './raw.ts'

export const uri = 'file:///nowhere/wrong.plan.yaml'
export const textDocument: { readonly uri: string } = { uri }

/** A plan in which something is found: no findings would also be what a server finds that has lost the text. */
export const text: string = planWith('    owner: wang\n', '    owner: [姓名]\n').replace('title: Interviews', 'titel: 🙂 Interviews')

export const open = (client: RawClient, opened: string = text, version = 1): void =>
  client.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'continuity', version, text: opened } })

export const change = (client: RawClient, version: number | null, ...contentChanges: readonly object[]): void =>
  client.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges })

export const close = (client: RawClient): void => client.notify('textDocument/didClose', { textDocument })

/** The findings of the document as it is now, without what differs from session to session. */
export async function found(client: RawClient): Promise<unknown> {
  const { result, error } = await client.request('textDocument/diagnostic', { textDocument })
  return error ?? (result as { readonly items: unknown }).items
}

/** A code of the protocol, or `answered`. */
export const outcome = ({ error }: Reply): number | 'answered' => error?.code ?? 'answered'
