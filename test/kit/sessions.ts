import type { Snapshot } from '../../server/src/features/snapshot.ts'
import { parseIso } from '../../server/src/language/values/civil.ts'
import { usualPreferences } from '../../server/src/protocol/preferences.ts'
import { noAbilities } from '../../server/src/service/lsp/abilities.ts'
import { Session } from '../../server/src/service/lsp/session.ts'
import type { FileAccess } from '../../server/src/service/workspace/ports.ts'

/** Files that exist nowhere else. */
export const memory = (files: Readonly<Record<string, string>>): FileAccess => ({
  read: async (uri) => files[uri],
  find: async (folder, depth) =>
    Object.keys(files).filter((uri) => uri.startsWith(`${folder}/`) && (depth === 'below' || !uri.slice(folder.length + 1).includes('/'))),
})

/** A session of the real server without its streams, on a fixed day. */
export function openSession(files: Readonly<Record<string, string>> = {}, today = '2026-07-15'): Session {
  const session = new Session(memory(files), () => parseIso(today) ?? 0)
  session.configure({ locale: 'en', debounce: 0, preferences: usualPreferences, abilities: noAbilities })
  return session
}

/** What a feature sees of an open document. */
export async function snapshotOf(session: Session, uri: string): Promise<Snapshot> {
  const snapshot = await session.snapshot(uri)
  if (!snapshot) throw new Error(`${uri} is not open`)
  return snapshot
}
