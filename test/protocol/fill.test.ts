import { describe, expect, test } from 'vitest'
import { type FillRequest, methods, type NextBlankAnswer, type NextBlankRequest } from '../../server/src/protocol/blanks.ts'
import type { EditAnswer } from '../../server/src/protocol/view.ts'
import { folderWith } from '../kit/folder.ts'
import { applyTextEdits, type Client } from '../kit/lsp.ts'
import { serving } from '../kit/serving.ts'

const plan = `kind: annual_plan
document: { id: ap, title: Plan of the year, version: 1.2, status: STATUS, approved_on: 2026-01-12 }
tasks:
  - id: T1
    title: '[name]'
    actual_end: '[date]'
`

interface Opened {
  readonly client: Client
  readonly uri: string
  readonly text: string
}

async function opened(status: string): Promise<Opened> {
  const text = plan.replace('STATUS', status)
  const folder = folderWith({ '.continuity.yaml': 'kind: continuity_config\n', 'a.plan.yaml': text })
  const client = await serving({ folders: [folder.uri] })
  const uri = folder.of('a.plan.yaml')
  await client.open(uri, text)
  return { client, uri, text }
}

/** Fills in the first blank behind a line. */
async function filled({ client, uri, text }: Opened, line: number, value: string): Promise<EditAnswer & { readonly after?: string }> {
  const request: NextBlankRequest = { uri, locale: 'en', position: { line, character: 0 } }
  const { blank, version }: NextBlankAnswer = await client.request(methods.nextBlank, request)
  if (!blank) throw new Error('no blank')
  const answer: EditAnswer = await client.request(methods.fill, {
    uri,
    version,
    locale: 'en',
    range: blank.range,
    values: [value],
  } satisfies FillRequest)
  return answer.answer === 'edits' ? { ...answer, after: applyTextEdits(text, answer.files[0]?.edits ?? []) } : answer
}

describe('guided fill', () => {
  test('of a draft asks for no consent', async () => {
    const answer = await filled(await opened('draft'), 4, 'Write it')
    expect(answer).not.toHaveProperty('asks')
    expect(answer.after).toContain("title: 'Write it'\n")
  })

  test('asks before it changes what an approval fixed, as the preview does', async () => {
    expect(await filled(await opened('in_force'), 4, 'Write it')).toMatchObject({
      answer: 'edits',
      asks: 'Version 1.2 was approved on 2026-01-12. After this change it needs a new approval. Change it all the same?',
    })
  })

  test('writes how the work goes on without asking', async () => {
    const answer = await filled(await opened('in_force'), 5, '2026-07-01')
    expect(answer).not.toHaveProperty('asks')
    expect(answer.after).toContain("actual_end: '2026-07-01'\n")
  })
})
