import { expect, test } from 'vitest'
import { checkTargets } from '../../../server/src/service/cli/check.ts'
import { sentence } from '../../kit/check.ts'
import { planWith } from '../../kit/plans.ts'

const [gone, there] = ['file:///w/a.plan.yaml', 'file:///w/b.plan.yaml']
const text = planWith('    owner: wang\n', '    owner: [姓名]\n')

test('a file that was found and cannot be read is an error, and the others are judged all the same', async () => {
  const access = { read: async (uri: string) => (uri === there ? text : undefined), find: async () => [gone, there] }
  const checked = await checkTargets({ uris: [gone, there], folders: ['file:///w'] }, { today: 20_000, access })
  const said = checked.map(({ findings }) => findings.map((finding) => `${finding.rule} ${finding.severity}: ${sentence(finding)}`))
  expect(said[0]).toEqual(['YAML error: This file cannot be read; nothing in it was checked.'])
  expect(said[1]?.some((one) => one.startsWith('DOC-01 '))).toBe(true)
})
