import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Finding } from '../../server/src/base/finding.ts'
import { rowAt, rowText } from '../../server/src/language/lines/lineTable.ts'
import type { FileModel } from '../../server/src/language/model/file.ts'
import { sentence } from '../kit/check.ts'
import { checked, projectUri } from '../kit/checkedExamples.ts'

interface SeedBlank {
  readonly blank: string
  readonly section: string
  readonly path: string
}

// Worked out from the source document by hand: each of its blanks, and where it stands in the template.
const blanks: readonly SeedBlank[] = JSON.parse(readFileSync(new URL('../fixtures/seed-blanks.json', import.meta.url), 'utf8'))

/** What the template leaves open or contradicts besides its blanks, with the reason for each. */
interface Latent {
  readonly rule: string
  /** The text of the finding's line. */
  readonly at: string
  readonly severity: string
  readonly reason: string
}

const latent: readonly Latent[] = JSON.parse(readFileSync(new URL('../fixtures/template-findings.json', import.meta.url), 'utf8'))

const brief = ({ rule, severity, at }: Pick<Latent, 'rule' | 'severity' | 'at'>): string => `${rule} ${severity} ${at}`
const lineOf = ({ table }: FileModel, { span }: Finding): string => rowText(table, rowAt(table, span.start))

const template = projectUri('examples/annual-plan-zh-hant/template.plan.yaml')

describe('the template', () => {
  test('has a place for each of the 43 blanks: 15 dates, 9 owners, 5 start dates, 5 resource lists, 3 names, 3 milestones, 3 others', () => {
    const count = (pattern: RegExp): number => blanks.filter(({ blank }) => pattern.test(blank)).length
    expect(blanks).toHaveLength(43)
    expect([count(/^\[日期\]$/), count(/負責人姓名/), count(/開始日期/), count(/資源列表/), count(/^\[姓名\]$/), count(/里程碑/)]).toEqual([
      15, 9, 5, 5, 3, 3,
    ])
  })

  test('DOC-01 fires at exactly those places', async () => {
    const { file, findings } = await checked(template)
    const fired = file.documents.flatMap((document) => document.blanks.map(({ path }) => path))
    expect(fired.toSorted()).toEqual([...new Set(blanks.map(({ path }) => path))].toSorted())
    expect(findings.filter(({ rule }) => rule === 'DOC-01')).toHaveLength(38)
  })

  test.each(['[月度]', '[季度]', '[年度]', '[內部稽核]', '[第三方評估]', '[員工回饋]', '[內部, 採購, 租賃]', '[任務分配, 預算控制, 時間管理]'])(
    'the choice %s is no blank',
    async (bracket) => {
      const { readText } = await import('../../server/src/language/model/file.ts')
      const place = /月度|季度|年度/.test(bracket)
        ? 'evaluation:\n  time_points: '
        : /稽核|評估|回饋/.test(bracket)
          ? 'evaluation:\n  methods: '
          : 'resource_plan:\n  acquisition: '
      const own = bracket.includes('任務') ? 'resource_plan:\n  allocation: ' : place
      const { documents } = readText('memory:///a.plan.yaml', `kind: annual_plan\n${own}${bracket}\n`)
      expect(documents.flatMap((document) => document.blanks)).toEqual([])
      expect(documents.flatMap((document) => document.problems)).toEqual([])
    },
  )

  test('has the findings besides that were worked out by hand, and no other', async () => {
    const { file, findings } = await checked(template)
    const seen = findings.filter(({ rule }) => rule !== 'DOC-01').map((one) => brief({ ...one, at: lineOf(file, one).trim() }))
    expect(seen.toSorted()).toEqual(latent.map(brief).toSorted())
    expect(latent.filter(({ reason }) => reason.length < 40)).toEqual([])
  })

  // COM-01: «外部合作夥伴» are partners, so suppliers and partners are told.
  test('COM-01 takes 合作夥伴 for partners', async () => {
    const { findings } = await checked(template)
    const [untold] = findings.filter(({ rule }) => rule === 'COM-01').map((one) => sentence(one, 'zh-tw'))
    expect(untold).toContain('全體員工')
    expect(untold).not.toContain('夥伴')
  })
})

describe('the finished plans', () => {
  test.each([
    'examples/annual-plan-zh-hant/filled.plan.yaml',
    'examples/annual-plan-zh-hant/company.registry.yaml',
    'examples/annual-plan-zh-hant/.continuity.yaml',
    'examples/annual-plan-en/hospital.plan.yaml',
    'examples/annual-plan-en/hospital.registry.yaml',
    'examples/annual-plan-en/.continuity.yaml',
  ])('%s has no finding', async (path) => {
    const { findings } = await checked(projectUri(path))
    expect(findings.map(({ rule, message }) => `${rule} ${JSON.stringify(message)}`)).toEqual([])
  })
})
