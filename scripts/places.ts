import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The checkout. */
export const root: string = fileURLToPath(new URL('..', import.meta.url))
/** What is built. */
export const dist: string = join(root, 'dist')
/** What is fetched or left behind by running the editor; safe to delete. */
export const cache: string = join(root, '.vscode-test')
