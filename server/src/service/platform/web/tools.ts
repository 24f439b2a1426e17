import type { Connection } from 'vscode-languageserver'
import type { Exporter, ExportTools, ImportTools } from '../../workspace/ports.ts'
import { leaveWords } from '../words.ts'
import { loadedPart, partText } from './loading.ts'

/** What exports are made with. */
export const workerExportTools = (connection: Connection): ExportTools => ({
  exporter: async () => {
    leaveWords(await partText(connection, 'words'))
    return loadedPart<Exporter>(connection, 'exporter', 'continuityExport')()
  },
  style: () => partText(connection, 'style'),
})

/** What files are read with. */
export const workerImportTools = (connection: Connection): ImportTools => ({ reader: loadedPart(connection, 'reader', 'continuityImport') })
