import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ExportTools } from '../../workspace/ports.ts'
import { leaveWords } from '../words.ts'
import { print } from './printer.ts'

// Where the bundle lies: exporter and style sheets lie beside it.
declare const __dirname: string

const beside = (name: string): Promise<string> => readFile(join(__dirname, 'webview', name), 'utf8')

/** What exports are made with, from the files of this product. */
export const exportTools: ExportTools = {
  exporter: async () => {
    leaveWords(await beside('words.json'))
    return import('../../../views/export/exporter.ts')
  },
  style: async () => (await Promise.all(['preview.css', 'export.css'].map(beside))).join('\n'),
  print,
}
