import { expect, test } from 'vitest'
import type { Session } from '../../server/src/service/lsp/session.ts'
import { soundPlan } from '../kit/plans.ts'
import { openSession } from '../kit/sessions.ts'

const folder = 'file:///w'

const plan = (index: number): string =>
  soundPlan.replace('plan-2026', `plan-${index}`).replaceAll('wang', `w-${index}`).replaceAll('王小明', `王小明${index}`)

/** A programme of so many plans in twenty folders, read already, one of them open. */
async function programmeOf(count: number): Promise<Session> {
  const plans = Array.from({ length: count }, (_, index): readonly [string, string] => [`${folder}/d${index % 20}/p${index}.plan.yaml`, plan(index)])
  const session = openSession({ ...Object.fromEntries(plans), [`${folder}/.continuity.yaml`]: 'kind: continuity_config\norganization: A\n' })
  session.programmes.folders = [folder]
  await afterKeystroke(session)
  return session
}

/** One plan changes; then the findings of every file, as a client asks for them that watches its workspace. */
async function afterKeystroke(session: Session): Promise<void> {
  const uri = `${folder}/d0/p0.plan.yaml`
  const version = session.revision + 1
  session.documents.open({ uri, clientUri: uri, version }, `${plan(0)}# ${version}\n`)
  session.changed()
  for (const one of await session.programmes.all()) await session.findings(one)
}

async function spent(run: () => Promise<void>): Promise<number> {
  const start = process.threadCpuUsage()
  await run()
  const { user, system } = process.threadCpuUsage(start)
  return (user + system) / 1000
}

test('ten times the files take at most twelve times as long to look through after a keystroke', { timeout: 60_000 }, async () => {
  const many = await programmeOf(400)
  const few: Session[] = []
  for (let index = 0; index < 10; index++) few.push(await programmeOf(40))
  const ratios: number[] = []
  while (ratios.length < 5 && !ratios.some((ratio) => ratio <= 12)) {
    // Ten small programmes in turn go through as much memory as the large one.
    const short = await spent(async () => {
      for (let round = 0; round < 3; round++) for (const session of few) await afterKeystroke(session)
    })
    const long = await spent(async () => {
      for (let round = 0; round < 3; round++) await afterKeystroke(many)
    })
    ratios.push(long / (short / 10))
  }
  expect(Math.min(...ratios)).toBeLessThanOrEqual(12)
})
