import type { ExtensionContext } from 'vscode'
import { start } from './start.ts'

/** The extension in a Node host: the desktop, a remote, a container. */
export function activate(context: ExtensionContext): void {
  start(context, async () => (await import('./server/node.ts')).nodeHost(context.extensionUri))
}
