import { openSession } from '../kit/sessions.ts'
import { bigPlan } from './plans.ts'
import { measure, type Runs, type Timing } from './statistics.ts'

export interface ProgrammeResult {
  readonly files: number
  readonly lines: number
  /** From nothing to the findings of one file, for which all files are read. */
  readonly cold: number
  /** A keystroke in one file, and its findings against all others. */
  readonly keystroke: Timing
}

const folder = 'file:///w'
const uriOf = (index: number): string => `${folder}/p${index}.plan.yaml`
const ids = /\b(?:T\d+(?:\.\d+)?|M\d+|R\d+(?:\.\d+)?|O[12]|MM1|C1|K1)\b/g

/** A plan of 500 lines with ids that no other one has. */
export const planOf = (index: number): string =>
  bigPlan(500, index + 1)
    .plan.replace('id: big-plan', `id: plan-${index}`)
    .replace(ids, (id) => `P${index}-${id}`)

/** One programme of many plans with one registry, read and judged from nothing, then typed into. */
export async function overProgramme(files: number, runs: Runs): Promise<ProgrammeResult> {
  const texts = Array.from({ length: files }, (_, index) => planOf(index))
  const beside = Object.fromEntries(texts.map((text, index) => [uriOf(index), text]))
  const session = openSession({ ...beside, [`${folder}/a.registry.yaml`]: bigPlan(500).registry }, '2026-07-15')
  session.programmes.folders = [folder]
  const [first = ''] = texts
  const uri = uriOf(0)
  const start = performance.now()
  session.documents.open({ uri, clientUri: uri, version: 1 }, first)
  await session.findings(uri)
  const cold = performance.now() - start
  const at = first.indexOf('\n', first.indexOf('title: ', first.length >> 1))
  let version = 1
  const keystroke = await measure(runs, async (index) => {
    session.documents.change(uri, ++version, [{ text: index % 2 === 0 ? `${first.slice(0, at)}x${first.slice(at)}` : first }])
    session.changed()
    await session.findings(uri)
  })
  return { files, lines: texts.reduce((sum, text) => sum + text.split('\n').length - 1, 0), cold, keystroke }
}
