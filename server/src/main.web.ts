import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser'
import { answerRefused, gate } from './service/lsp/gate.ts'
import { serve } from './service/lsp/server.ts'
import { clientAccess } from './service/platform/clientAccess.ts'
import { systemClock } from './service/platform/systemClock.ts'
import { workerExportTools, workerImportTools } from './service/platform/web/tools.ts'

const worker = globalThis as unknown as DedicatedWorkerGlobalScope

const connection = createConnection(new BrowserMessageReader(worker), new BrowserMessageWriter(worker), gate())
answerRefused(connection)
serve(connection, {
  clock: systemClock,
  fileAccess: (connection) => clientAccess(connection),
  exportTools: workerExportTools,
  importTools: workerImportTools,
})
