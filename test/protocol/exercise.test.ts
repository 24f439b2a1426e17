import { describe, expect, test } from 'vitest'
import type { Run } from '../../server/src/exercise/run/types.ts'
import {
  changed,
  type ExerciseAnswer,
  type ExerciseRecordAnswer,
  type ExerciseRecordRequest,
  type ExerciseRequest,
  methods,
} from '../../server/src/protocol/exercise.ts'
import { folderWith } from '../kit/folder.ts'
import type { Client } from '../kit/lsp.ts'
import { serving } from '../kit/serving.ts'
import { latePlan } from '../views/fixtures/latePlan.ts'

const files = (config: string): Record<string, string> => ({ ...Object.fromEntries(latePlan), '.continuity.yaml': config })

async function opened(config: string): Promise<{ readonly client: Client; readonly of: (name: string) => string }> {
  const folder = folderWith(files(config))
  return { client: await serving({ folders: [folder.uri] }), of: folder.of }
}

const planOf = (client: Client, uri: string): Promise<ExerciseAnswer | null> =>
  client.request(methods.exercise, { uri, locale: 'zh-tw' } satisfies ExerciseRequest)

/** Ten to midnight in Taipei. */
const begun = Date.parse('2026-07-20T15:50:00Z')

async function recordOf(config: string): Promise<ExerciseRecordAnswer> {
  const { client, of } = await opened(config)
  const uri = of('works.bcp.yaml')
  const answer = await planOf(client, uri)
  if (!answer) throw new Error('no plan')
  const fresh: Run = { plan: answer.plan, scenario: { from: 'own', title: 'Fire', text: '', injects: [] }, log: [] }
  const run = changed(changed(fresh, { do: 'add', at: begun, what: { is: 'begin' } }), {
    do: 'add',
    at: begun + 50 * 60_000,
    what: { is: 'done', step: 's2', title: 'Restore' },
  })
  return client.request(methods.record, { uri, run, at: begun + 60 * 60_000, zone: 480 } satisfies ExerciseRecordRequest)
}

describe('an exercise', () => {
  test('is offered of a continuity plan, and of nothing else', async () => {
    const { client, of } = await opened('kind: continuity_config\n')
    expect((await planOf(client, of('works.bcp.yaml')))?.plan.steps.map(({ id }) => id)).toEqual(['s1', 's2', 's3'])
    expect(await planOf(client, of('works.registry.yaml'))).toBeNull()
    expect(await planOf(client, of('nothing.bcp.yaml'))).toBeNull()
  })

  test('has a record of the day on which it began, where it began', async () => {
    const { name, text } = await recordOf('kind: continuity_config\n')
    expect(name).toBe('2026-07-20-works.records.yaml')
    expect(text).toMatch(/date: 2026-07-20\n +start: 23:50\n +duration: 1h\n[\s\S]*- of: sys-pay\n +rta: 50min\n/)
    expect(text).toContain('- at: 2026-07-21 00:40:00')
  })

  test('has a record of the day that its programme says it is', async () => {
    expect((await recordOf('kind: continuity_config\ntoday: 2026-07-15\n')).name).toBe('2026-07-15-works.records.yaml')
  })
})
