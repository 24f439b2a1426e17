import { buildSync } from 'esbuild'
import { root } from './exampleFiles.ts'

let known: string | undefined

/** The style sheets of exports as they are shipped, in one text. */
export function exportStyle(): string {
  known ??= ['preview', 'export'].map(bundled).join('\n')
  return known
}

function bundled(name: string): string {
  const { outputFiles } = buildSync({ absWorkingDir: root, entryPoints: [`client/webview/${name}.css`], bundle: true, minify: true, write: false })
  return outputFiles?.[0]?.text ?? ''
}
