import type { CivilDay } from '../../language/values/civil.ts'

/** Files, wherever they are: on disk, behind an editor, in memory. URIs only, never paths. */
export interface FileAccess {
  /** The text without a byte-order mark; nothing where there is no such file. */
  readonly read: (uri: string) => Promise<string | undefined>
  /** All plan files and settings below a folder. */
  readonly find: (folder: string) => Promise<readonly string[]>
}

/** The day, as the reader's own clock has it. */
export type Clock = () => CivilDay

export const withoutMark = (text: string): string => (text.charCodeAt(0) === 0xfeff ? text.slice(1) : text)
