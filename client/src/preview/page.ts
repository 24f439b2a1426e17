import { Uri, type WebviewOptions, type WebviewPanel } from 'vscode'
import { type Page, previewHtml, secret } from './html.ts'
import type { Services } from './services.ts'

/** The folder that a preview may load from. */
const folder = (extension: Uri): Uri => Uri.joinPath(extension, 'dist/webview')

/** What a preview is allowed to do: run our script, and nothing else. */
export const pageOptions = (extension: Uri): WebviewOptions => ({
  enableScripts: true,
  enableForms: false,
  enableCommandUris: false,
  localResourceRoots: [folder(extension)],
})

/** Loads the page into a panel; the answer is the secret of its messages. */
export function loadPage({ webview, title }: WebviewPanel, { extension, locale }: Services, page: Page['page'] = 'preview'): string {
  const session = secret()
  const inside = (name: string): string => webview.asWebviewUri(Uri.joinPath(folder(extension), name)).toString()
  webview.options = pageOptions(extension)
  webview.html = previewHtml({
    title,
    language: locale,
    session,
    nonce: secret(),
    source: webview.cspSource,
    page,
    script: inside('preview.js'),
    style: inside('preview.css'),
  })
  return session
}
