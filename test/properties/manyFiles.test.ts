import { expect, test } from 'vitest'
import type { Session } from '../../server/src/service/lsp/session.ts'
import { soundPlan } from '../kit/plans.ts'
import { openSession } from '../kit/sessions.ts'

const folder = 'file:///w'

/** A programme of so many plans in twenty folders, read already. */
async function programmeOf(count: number): Promise<Session> {
  const plans = Array.from({ length: count }, (_, index): readonly [string, string] => [
    `${folder}/d${index % 20}/p${index}.plan.yaml`,
    soundPlan.replace('plan-2026', `plan-${index}`).replaceAll('wang', `w-${index}`),
  ])
  const session = openSession({ ...Object.fromEntries(plans), [`${folder}/.continuity.yaml`]: 'kind: continuity_config\norganization: A\n' })
  session.programmes.folders = [folder]
  await everything(session)
  return session
}

/** The findings of every file, as a client asks for them that watches its workspace. */
async function everything(session: Session): Promise<void> {
  for (const uri of await session.programmes.all()) await session.findings(uri)
}

async function spent(run: () => Promise<void>): Promise<number> {
  const start = process.threadCpuUsage()
  await run()
  const { user, system } = process.threadCpuUsage(start)
  return (user + system) / 1000
}

test('ten times the files take at most twelve times as long to look through', { timeout: 60_000 }, async () => {
  const [few, many] = [await programmeOf(40), await programmeOf(400)]
  const ratios: number[] = []
  while (ratios.length < 3 && !ratios.some((ratio) => ratio <= 12)) {
    // Nothing is read again here: this is the price of asking each file of a programme in which nothing changed.
    const short = await spent(async () => {
      for (let round = 0; round < 20; round++) await everything(few)
    })
    const long = await spent(() => everything(many))
    ratios.push(long / (short / 20))
  }
  expect(Math.min(...ratios)).toBeLessThanOrEqual(12)
})
