import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../kit/exampleFiles.ts'

const folder = join(root, 'server/src')
const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name))

// Schemas, rules and texts are built in: no answer depends on what another machine says, and none grows stale.
test('nothing in the server asks a network', () => {
  const imported = /(?:from|import\(|require\()\s*['"](?:node:)?(?:https?|http2|net|tls|dgram|dns)(?:\/promises)?['"]/
  const called = /\bfetch\(|\b(?:XMLHttpRequest|WebSocket|EventSource)\b/
  const asks = (name: string): boolean => [imported, called].some((pattern) => pattern.test(readFileSync(join(folder, name), 'utf8')))
  expect(sources.length).toBeGreaterThan(500)
  expect(sources.filter(asks)).toEqual([])
})
