import { createConnection, ProposedFeatures } from 'vscode-languageserver/node'
import { serve } from './service/lsp/server.ts'
import { clientAccess } from './service/platform/clientAccess.ts'
import { diskAccess } from './service/platform/node/diskAccess.ts'
import { exportTools } from './service/platform/node/exportTools.ts'
import { systemClock } from './service/platform/systemClock.ts'

serve(createConnection(ProposedFeatures.all), {
  clock: systemClock,
  fileAccess: (connection, wanted) => (wanted === 'client' ? clientAccess(connection) : diskAccess),
  exportTools: () => exportTools,
})
