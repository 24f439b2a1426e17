import { l10n, Uri, workspace } from 'vscode'

/** What is brought in: a file's name and what it holds. */
export interface Source {
  readonly name: string
  readonly bytes: Uint8Array
  /** Where the plan that is made of it belongs. */
  readonly folder?: Uri
}

/** Why a file is not even read. */
export interface NotRead {
  readonly reason: string
}

/** Larger files are refused by the server, too; asking the size first spares reading them. */
const largest = 20 * 1024 * 1024

export async function sourceAt(uri: Uri): Promise<Source | NotRead> {
  try {
    const { size } = await workspace.fs.stat(uri)
    if (size > largest) return tooLarge()
    const bytes = await workspace.fs.readFile(uri)
    return { name: uri.path.split('/').at(-1) ?? '', bytes, folder: Uri.joinPath(uri, '..') }
  } catch (error) {
    return { reason: l10n.t('The file cannot be read: {0}', error instanceof Error ? error.message : String(error)) }
  }
}

export const tooLarge = (): NotRead => ({ reason: l10n.t('It is too large for a plan: more than 20 MB.') })

export const isTooLarge = ({ byteLength }: Uint8Array): boolean => byteLength > largest

export const sourceOfText = (name: string, text: string): Source => ({ name, bytes: new TextEncoder().encode(text) })
