import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readText } from '../../../server/src/language/model/file.ts'
import { parseIso } from '../../../server/src/language/values/civil.ts'
import { noSettings } from '../../../server/src/programme/config/settings.ts'
import { buildProgramme } from '../../../server/src/programme/index/programme.ts'
import { answer } from '../../../server/src/service/assistant/answer.ts'
import type { Desk } from '../../../server/src/service/assistant/tool.ts'
import { tools } from '../../../server/src/service/assistant/tools.ts'
import { judge, newChecker } from '../../../server/src/service/workspace/judge.ts'
import { root } from '../../kit/exampleFiles.ts'
import { exampleProgramme } from '../../views/fixtures/programmes.ts'

const day = parseIso('2026-07-15') ?? 0

function desk(...programmes: readonly ReturnType<typeof buildProgramme>[]): Desk {
  const checker = newChecker()
  return {
    locale: 'en',
    programmes: async () => programmes,
    findings: (programme, uri) => judge(programme, uri, { today: day, checker }),
    today: () => day,
    pathOf: (uri) => uri.replace('memory:/plans/', ''),
  }
}

const small = buildProgramme(
  [
    readText(
      'memory:/plans/acme.bia.yaml',
      `kind: bia
document: { id: acme-bia, title: Analysis, status: draft }
activities:
  - id: orders
    name: Order entry
    mtpd: 4h
    rto: 6h
    dependencies: [{ type: system, on: shop }]
`,
    ),
    readText('memory:/plans/acme.registry.yaml', 'kind: registry\nsystems: [{ id: shop, name: Web shop, rto_capability: 5h }]\n'),
  ],
  noSettings,
)

async function asked(name: string, input: unknown, of = desk(small)): Promise<unknown> {
  const found = await answer(name, input, of)
  return found?.is === 'answer' && name !== 'explain' ? JSON.parse(found.text) : found
}

describe('check', () => {
  test('lists what is wrong with its place and its rule, errors first', async () => {
    const report = (await asked('check', {})) as { readonly files: number; readonly findings: readonly object[] }
    expect(report.files).toBe(2)
    // 6 h > 4 h, in line 7 of the analysis.
    expect(report.findings).toContainEqual(
      expect.objectContaining({ file: 'acme.bia.yaml', line: 7, severity: 'error', rule: 'BIA-01', message: expect.stringContaining('2 h') }),
    )
    expect(report.findings[0]).toMatchObject({ severity: 'error' })
  })

  test('takes a file by the end of its path, cut between folders', async () => {
    expect(await asked('check', { file: 'acme.registry.yaml', severity: 'error' })).toMatchObject({ files: 1, findings: [] })
    expect(await asked('check', { file: 'me.bia.yaml' })).toEqual({ is: 'wrong', text: 'There is no continuity plan me.bia.yaml.' })
  })

  test('of nothing says so', async () => {
    expect(await asked('check', {}, desk())).toEqual({ is: 'wrong', text: 'There are no continuity plans here.' })
  })
})

describe('find', () => {
  test('gives place and card of what carries an id or a name', async () => {
    expect(await asked('find', { query: 'order' })).toEqual({
      found: [
        {
          id: 'orders',
          name: 'Order entry',
          type: 'activity',
          document: 'Analysis',
          file: 'acme.bia.yaml',
          line: 4,
          card: expect.stringMatching(/RTO: 6h · MTPD: 4h[\s\S]*Needs Web shop/),
        },
      ],
    })
  })

  test('finds nothing where there is nothing, and wants a query', async () => {
    expect(await asked('find', { query: 'lighthouse' })).toEqual({ found: [] })
    expect(await asked('find', { query: ' ' })).toMatchObject({ is: 'wrong' })
  })
})

describe('what_if', () => {
  const bank = desk(exampleProgramme('bank'))

  // Without Binhai: cards run again after 50 min and have caught up after 60 (WRT 10 min); their MTPD is 4 h: 3 h left. Nothing breaches.
  test('works out what stops by id', async () => {
    const outcome = (await asked('what_if', { off: ['dc-1'] }, bank)) as {
      readonly breaches: number
      readonly stopped: readonly { readonly id: string }[]
    }
    expect(outcome.breaches).toBe(0)
    expect(outcome.stopped.find(({ id }) => id === 'card')).toEqual({
      id: 'card',
      name: 'Card and cash machine authorisation',
      type: 'activity',
      runsAgain: '50 min',
      caughtUp: '1 h',
      rto: '1 h',
      mtpd: '4 h',
      verdict: 'kept',
      margin: '3 h',
    })
  })

  test('takes a name where it is one thing’s alone', async () => {
    expect(await asked('what_if', { off: ['Binhai data centre'] }, bank)).toMatchObject({ lost: [{ id: 'dc-1' }] })
  })

  test('answers for each programme that knows what is lost', async () => {
    const both = (await asked('what_if', { off: ['shop'] }, desk(small, exampleProgramme('bank'), small))) as {
      readonly programmes: readonly object[]
    }
    expect(both.programmes).toMatchObject([
      { files: ['acme.bia.yaml', 'acme.registry.yaml'], lost: [{ id: 'shop' }] },
      { files: ['acme.bia.yaml', 'acme.registry.yaml'], lost: [{ id: 'shop' }] },
    ])
  })

  test('says what it does not know', async () => {
    expect(await asked('what_if', { off: ['dc-1', 'moon'] }, bank)).toMatchObject({ notFound: ['moon'] })
    expect(await asked('what_if', { off: ['moon'] }, bank)).toEqual({ is: 'wrong', text: 'Nothing in the plans that could be lost is called moon.' })
  })
})

describe('explain', () => {
  test('gives the page of a rule, and the fields of a part', async () => {
    expect(await asked('explain', { topic: 'bia-01' })).toMatchObject({
      is: 'answer',
      text: expect.stringMatching(/^# BIA-01 · RTO longer than MTPD\n/),
    })
    expect(await asked('explain', { topic: 'bia.activity' })).toMatchObject({ is: 'answer', text: expect.stringContaining('| `rto` |') })
    expect(await asked('explain', { topic: 'BIA-99' })).toMatchObject({ is: 'wrong' })
  })
})

describe('an input that is not what the schema says is refused in a sentence', () => {
  test.each([
    ['find', undefined, 'The input must be an object.'],
    ['find', [], 'The input must be an object.'],
    ['find', {}, 'The input «query» is missing.'],
    ['find', { query: 1 }, 'The input «query» must be a text.'],
    ['find', { query: 'a', __proto__: null, limit: 3 }, 'There is no input «limit»; there is query.'],
    ['check', { severity: 'fatal' }, 'The input «severity» must be one of error, warning, information, hint.'],
    ['what_if', { off: 'dc-1' }, 'The input «off» must be a list of texts, with one at least.'],
    ['what_if', { off: [] }, 'The input «off» must be a list of texts, with one at least.'],
  ])('%s %j', async (name, input, text) => expect(await asked(name, input)).toEqual({ is: 'wrong', text }))

  test('there is nothing behind an unknown name', async () => expect(await answer('delete', {}, desk(small))).toBeUndefined())
})

test('the manifest offers the editor the same tools', () => {
  const { contributes } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    readonly contributes: { readonly languageModelTools: readonly Readonly<Record<string, unknown>>[] }
  }
  expect(contributes.languageModelTools.map(({ name, modelDescription, inputSchema }) => ({ name, modelDescription, inputSchema }))).toEqual(
    tools.map(({ name, description, inputSchema }) => ({ name: `continuity_${name}`, modelDescription: description, inputSchema })),
  )
})
