import { describe, expect, test } from 'vitest'
import { continuity } from '../kit/cli.ts'
import { folderWith } from '../kit/folder.ts'
import { soundPlan } from '../kit/plans.ts'

const slow = { timeout: 20_000 }

interface Limit {
  readonly name: string
  readonly rules: readonly string[]
  readonly usual?: string
  readonly inForce?: { readonly value: string; readonly from: unknown }
}

/** The limit of that name, as a programme with this configuration has it. */
async function limitUnder(config: string, name: string): Promise<Limit | undefined> {
  const folder = folderWith({ '.continuity.yaml': `kind: continuity_config\norganization: A\n${config}`, 'a.plan.yaml': soundPlan })
  const { out } = await continuity(['standards', '.', '--json'], folder.path)
  return (JSON.parse(out) as { readonly limits: readonly Limit[] }).limits.find((limit) => limit.name === name)
}

describe('continuity standards', () => {
  test.each([
    ['the usual value where no standard is named', '', { value: '12mo', from: 'usual' }],
    ['that of a standard', 'standards: [cn_bank]\n', { value: '36mo', from: { standard: 'cn_bank' } }],
    ['the strictest of several', 'standards: [cn_bank, dora]\n', { value: '12mo', from: { standard: 'dora' } }],
    [
      'the programme’s own, whatever standards say',
      'standards: [dora]\nchecks: { parameters: { bia_max_age: 18mo } }\n',
      { value: '18mo', from: 'programme' },
    ],
  ])('shows %s', slow, async (_, config, expected) => {
    expect((await limitUnder(config, 'bia_max_age'))?.inForce).toEqual(expected)
  })

  test('names the rules that compare with a limit, and no rule that there is not', slow, async () => {
    expect((await limitUnder('', 'bia_max_age'))?.rules).toEqual(['BIA-30'])
  })

  test('says in words where each comes from, and that the figures are to be verified', slow, async () => {
    const { out, code } = await continuity(['standards'])
    expect(code).toBe(0)
    expect(out).toContain('bia_max_age: 12mo, the usual value')
    expect(out).toContain('commonly cited')
  })
})
