import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ExportTools } from '../../workspace/ports.ts'
import { print } from './printer.ts'

// Where the bundle lies: exporter and style sheets lie beside it.
declare const __dirname: string

/** What exports are made with, from the files of this product. */
export const exportTools: ExportTools = {
  exporter: () => import('../../../views/export/exporter.ts'),
  style: async () => (await Promise.all(['preview', 'export'].map((name) => readFile(join(__dirname, `webview/${name}.css`), 'utf8')))).join('\n'),
  print,
}
