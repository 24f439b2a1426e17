import { expect, test } from 'vitest'
import type { AskAnswer, AskRequest } from '../../server/src/protocol/programme.ts'
import { methods } from '../../server/src/protocol/view.ts'
import { folderWith } from '../kit/folder.ts'
import { bundle } from '../kit/lsp.ts'
import { serving } from '../kit/serving.ts'

const text = (rto: string): string =>
  `kind: bia\ndocument: { id: b, title: B, status: draft }\nactivities:\n  - { id: orders, name: Orders, mtpd: 4h, rto: ${rto} }\n`

test('an assistant is answered by what stands in the editor, saved or not, with files as the reader calls them', async () => {
  const folder = folderWith({ 'plans/a.bia.yaml': text('2h') })
  const client = await serving({ entry: bundle, folders: [folder.uri] })
  const ask = (tool: string, input: unknown): Promise<AskAnswer> => client.request(methods.ask, { tool, input } satisfies AskRequest)
  const errors = async (): Promise<unknown> => {
    const answer = await ask('check', { severity: 'error' })
    return 'text' in answer ? JSON.parse(answer.text).findings : answer
  }
  expect(await errors()).toEqual([])
  await client.open(folder.of('plans/a.bia.yaml'), text('6h'))
  expect(await errors()).toMatchObject([{ rule: 'BIA-01', file: 'plans/a.bia.yaml', line: 4 }])
  expect(await ask('find', { query: '' })).toEqual({ reason: 'The query is empty: name an id, or a part of a name.' })
  expect(await ask('delete', {})).toEqual({ reason: 'There is no tool delete.' })
})
