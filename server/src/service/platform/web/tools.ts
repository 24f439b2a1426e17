import type { Connection } from 'vscode-languageserver'
import type { ExportTools, ImportTools } from '../../workspace/ports.ts'
import { loadedPart, partText } from './loading.ts'

/** What exports are made with. */
export const workerExportTools = (connection: Connection): ExportTools => ({
  exporter: loadedPart(connection, 'exporter', 'continuityExport'),
  style: () => partText(connection, 'style'),
})

/** What files are read with. */
export const workerImportTools = (connection: Connection): ImportTools => ({ reader: loadedPart(connection, 'reader', 'continuityImport') })
