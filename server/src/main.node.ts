import { createConnection, ProposedFeatures } from 'vscode-languageserver/node'
import { answerRefused, gate } from './service/lsp/gate.ts'
import { serve } from './service/lsp/server.ts'
import { clientAccess } from './service/platform/clientAccess.ts'
import { diskAccess } from './service/platform/node/diskAccess.ts'
import { exportTools } from './service/platform/node/exportTools.ts'
import { gitHistory } from './service/platform/node/gitAccess.ts'
import { importTools } from './service/platform/node/importTools.ts'
import { quietConsole } from './service/platform/node/quietConsole.ts'
import { systemClock } from './service/platform/systemClock.ts'

const connection = createConnection(ProposedFeatures.all, gate())
answerRefused(connection)
quietConsole()
serve(connection, {
  clock: systemClock,
  fileAccess: (connection, wanted) => (wanted === 'client' ? clientAccess(connection) : diskAccess),
  exportTools: () => exportTools,
  importTools: () => importTools,
  history: gitHistory,
})
