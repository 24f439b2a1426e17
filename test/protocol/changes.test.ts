import { execFileSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import type { ChangesAnswer, ChangesRequest } from '../../server/src/protocol/programme.ts'
import { methods } from '../../server/src/protocol/view.ts'
import { type Folder, folderWith } from '../kit/folder.ts'
import { bundle } from '../kit/lsp.ts'
import { commitAll } from '../kit/repository.ts'
import { serving } from '../kit/serving.ts'

const text = (rto: string): string =>
  `kind: bia\ndocument: { id: b, title: Analysis, status: draft }\nactivities:\n  - { id: cards, name: Cards, mtpd: 4h, rto: ${rto} }\n`

async function changes(folder: Folder, now: string, name = 'plans/a.bia.yaml'): Promise<ChangesAnswer> {
  const client = await serving({ entry: bundle, folders: [folder.uri] })
  await client.open(folder.of(name), now)
  return client.request(methods.changes, { uri: folder.of(name), locale: 'en' } satisfies ChangesRequest)
}

function committed(files: Readonly<Record<string, string>>): Folder {
  const folder = folderWith(files)
  commitAll(folder.path)
  return folder
}

describe('what changed since the last commit', () => {
  test('is told of the text in the editor, saved or not, with what it brought', async () => {
    expect(await changes(committed({ 'plans/a.bia.yaml': text('1h') }), text('6h'))).toEqual({
      markdown: `# Changed since the last commit

### Analysis (b)

- ~ Activity «Cards» (cards)
  - Recovery time objective (RTO): 1h → 6h
  - now: Recovery may take 6 h, but the disruption can be borne for 4 h only: 2 h too long. (BIA-01)
`,
    })
  })

  test('is nothing where only the form differs', async () => {
    const answer = await changes(committed({ 'plans/a.bia.yaml': text('1h') }), text('60min'))
    expect(answer).toEqual({ markdown: '# Changed since the last commit\n\nNothing has changed in meaning.\n' })
  })

  test('has a new document as new', async () => {
    const answer = await changes(
      committed({ 'plans/a.bia.yaml': text('1h') }),
      'kind: registry\nsystems: [{ id: s, name: S }]\n',
      'plans/new.registry.yaml',
    )
    expect(answer).toMatchObject({ markdown: expect.stringMatching(/new document/) })
  })

  test('cannot be said outside of a repository, and before the first commit', async () => {
    expect(await changes(folderWith({ 'plans/a.bia.yaml': text('1h') }), text('2h'))).toEqual({
      reason: expect.stringMatching(/^What has changed cannot be said: .*not a git repository/),
    })
    const empty = folderWith({ 'plans/a.bia.yaml': text('1h') })
    execFileSync('git', ['-C', empty.path, 'init', '-q'])
    expect(await changes(empty, text('2h'))).toEqual({ reason: 'What has changed cannot be said: there is no such revision in this repository.' })
  })
})
