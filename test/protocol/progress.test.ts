import { expect, test } from 'vitest'
import type { Connection } from 'vscode-languageserver'
import { noAbilities } from '../../server/src/service/lsp/abilities.ts'
import { whileReading } from '../../server/src/service/lsp/progress.ts'
import { wait } from '../kit/lsp.ts'
import { openSession } from '../kit/sessions.ts'

/** A client that writes down what it is told. */
function listening(): { readonly connection: Connection; readonly told: readonly string[] } {
  const told: string[] = []
  const progress = { begin: (title: string) => told.push(`begin: ${title}`), done: () => told.push('done') }
  return { connection: { window: { createWorkDoneProgress: async () => progress } } as unknown as Connection, told }
}

const session = openSession()
session.abilities = { ...noAbilities, progress: true }

test('reading that takes long is said, and its end', async () => {
  const { connection, told } = listening()
  expect(
    await whileReading(
      connection,
      session,
      wait(1300).then(() => 'read'),
    ),
  ).toBe('read')
  expect(told).toEqual(['begin: Reading the continuity plans', 'done'])
})

test('a moment is not worth a word; what fails is told to whoever asked, and the progress ends', async () => {
  const quick = listening()
  await whileReading(quick.connection, session, wait(10))
  expect(quick.told).toEqual([])
  const failing = listening()
  const work = wait(1200).then(() => {
    throw new Error('no disk')
  })
  await expect(whileReading(failing.connection, session, work)).rejects.toThrow('no disk')
  expect(failing.told.at(-1)).toBe('done')
})

test('a client that shows none is left alone', async () => {
  const { connection, told } = listening()
  await whileReading(connection, openSession(), wait(1200))
  expect(told).toEqual([])
})
