import type { ConnectionOptions } from 'vscode-languageserver'
import { refusingGivenUp } from './cancelling.ts'
import { inOrder } from './order.ts'

/** How a connection to a client behaves; one for each. */
export const connectionOptions = (): ConnectionOptions => ({ connectionStrategy: refusingGivenUp, messageStrategy: inOrder() })
