import type { Connection } from 'vscode-languageserver'
import { message } from '../../base/message.ts'
import { pause } from './pause.ts'
import type { Session } from './session.ts'

/** Milliseconds of work that nobody needs to be told of. */
const patience = 1000

/** Says that plans are being read where that takes longer than a moment, in a client that shows it. */
export async function whileReading<T>(connection: Connection, session: Session, work: Promise<T>): Promise<T> {
  if (!session.abilities.progress) return work
  const settled = work.then(
    () => 'done' as const,
    () => 'done' as const,
  )
  if ((await Promise.race([settled, pause(patience).then(() => 'still reading' as const)])) === 'done') return work
  const progress = await connection.window.createWorkDoneProgress()
  progress.begin(session.render(message('progress.reading'), session.locale))
  await settled
  progress.done()
  return work
}
