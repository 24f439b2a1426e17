import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { cache } from '../places.ts'
import { hasDisplay } from './display.ts'

// On Windows `code` is a script, which only a shell can start; then arguments with spaces need quotes.
const shell = process.platform === 'win32'
const quoted = (text: string): string => (shell ? `"${text}"` : text)
const code = (args: readonly string[]): { readonly status: number | null; readonly stdout: string } =>
  spawnSync('code', args.map(quoted), { shell, encoding: 'utf8', timeout: 60_000 })

/** Whether the desktop VS Code is on PATH, is new enough for `wanted` (as `1.106.0`) and has a screen to open on. */
export function hasDesktop(wanted: string): boolean {
  // In a terminal of a remote window, `code` talks to that window and cannot load an extension from a folder.
  if (process.env['VSCODE_IPC_HOOK_CLI'] || !hasDisplay()) return false
  const { status, stdout } = code(['--version'])
  const found = /^\d+\.\d+\.\d+/.exec(stdout ?? '')?.[0]
  return status === 0 && found !== undefined && isAtLeast(found, wanted)
}

/** Opens the desktop VS Code with the extension of a folder; false when it did not open. */
export function openDesktop(extension: string, paths: readonly string[]): boolean {
  const profile = join(cache, 'desktop')
  return code([`--extensionDevelopmentPath=${extension}`, `--user-data-dir=${profile}`, '--disable-workspace-trust', ...paths]).status === 0
}

function isAtLeast(found: string, wanted: string): boolean {
  const order = new Intl.Collator('en', { numeric: true })
  return order.compare(found, wanted) >= 0
}
