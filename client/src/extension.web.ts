import type { ExtensionContext } from 'vscode'
import { start } from './start.ts'

/** The extension in a browser: vscode.dev and its kin. */
export function activate(context: ExtensionContext): void {
  start(context, async () => (await import('./server/web.ts')).webHost(context.extensionUri))
}
