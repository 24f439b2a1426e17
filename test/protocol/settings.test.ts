import { describe, expect, test } from 'vitest'
import type { Connection } from 'vscode-languageserver'
import { preferencesFrom } from '../../server/src/protocol/preferences.ts'
import { noAbilities } from '../../server/src/service/lsp/abilities.ts'
import { Session } from '../../server/src/service/lsp/session.ts'
import { followSettings } from '../../server/src/service/lsp/settings.ts'

/** A client that answers what `said` holds when it is asked, and a session that began with the terms switched off. */
function client(canAsk: boolean): { readonly session: Session; readonly change: (settings: unknown) => Promise<void> } {
  const session = new Session({ read: async () => undefined, find: async () => [] }, () => 0)
  session.configure({ locale: 'en', debounce: 0, preferences: preferencesFrom({ inlayHints: { terms: 'off' } }), abilities: noAbilities })
  let said: unknown = null
  let told: (params: { readonly settings: unknown }) => void = () => undefined
  const connection = {
    workspace: { getConfiguration: async () => said },
    onDidChangeConfiguration: (handler: typeof told) => {
      told = handler
    },
    console: { error: (text: string) => expect.fail(text) },
  }
  followSettings(connection as unknown as Connection, session, { workspace: { configuration: canAsk } })
  const change = async (settings: unknown): Promise<void> => {
    said = settings
    told({ settings: { continuity: settings } })
    await new Promise((resolve) => setImmediate(resolve))
  }
  return { session, change }
}

describe.each([
  ['can be asked', true],
  ['only tells', false],
])('a client that %s', (_, canAsk) => {
  test('and has nothing to say leaves what it started with', async () => {
    const { session, change } = client(canAsk)
    await change(null)
    expect(session.preferences.inlayHints.terms).toBe('off')
  })

  test('is followed, and followed back', async () => {
    const { session, change } = client(canAsk)
    await change({ inlayHints: { terms: 'on' } })
    expect(session.preferences.inlayHints.terms).toBe('on')
    await change(undefined)
    expect(session.preferences.inlayHints.terms).toBe('off')
  })
})
