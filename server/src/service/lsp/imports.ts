import type { Connection } from 'vscode-languageserver'
import type { ImportAnswer, ImportRequest } from '../../protocol/imports.ts'
import { methods } from '../../protocol/view.ts'
import { importableKind, importFile, saidOf } from '../workspace/imports.ts'
import type { ImportTools } from '../workspace/ports.ts'
import { stillWanted } from './cancelling.ts'
import type { Session } from './session.ts'

/** The request that makes a plan of a file of another program. */
export function importRequests(connection: Connection, session: Session, tools: ImportTools): void {
  connection.onRequest<ImportAnswer, void>(methods.import, async (request: ImportRequest, token) => {
    const result = await answer(session, request, tools)
    stillWanted(token)
    return result
  })
}

async function answer(session: Session, { name, base64, kind: wanted, locale, remains }: ImportRequest, tools: ImportTools): Promise<ImportAnswer> {
  const kind = importableKind(wanted)
  const result = await importFile({ name, bytes: bytesOf(base64) }, { remains, today: session.clock(), locale, ...(kind && { kind }) }, tools)
  if (result.is === 'refused') return { reason: session.render(result.why, locale) }
  const { imported, report } = result
  session.imports.remember(report)
  return { file: imported.file, text: imported.text, report, said: session.render(saidOf(report), locale) }
}

const bytesOf = (base64: string): Uint8Array => Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
