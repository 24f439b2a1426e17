import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { check } from '../kit/check.ts'
import { type DataMap, dataOf, listOf, mapOf } from '../kit/importedData.ts'
import { type Brought, besideTheProject, brought, fixture, lostFrom } from '../kit/imports.ts'
import { likeWord } from '../kit/likeWord.ts'

const seed = besideTheProject('reference/seed-annual-plan.txt')

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)

/** The forms of one plan: each is to give the same structure. */
const twins: Readonly<Record<string, () => readonly [name: string, content: string | Uint8Array]>> = {
  'in Traditional Chinese': () => ['twin.zh-Hant.txt', fixture('twin.zh-Hant.txt')],
  'in Simplified Chinese': () => ['twin.zh-Hans.txt', fixture('twin.zh-Hans.txt')],
  'in English': () => ['twin.en.txt', fixture('twin.en.txt')],
  'as Markdown': () => ['twin.md', fixture('twin.md')],
  'as a page of the web': () => ['twin.html', fixture('twin.html')],
  'as a Word file with styles': () => ['twin.docx', likeWord(text(fixture('twin.zh-Hant.txt')), 'styled')],
  'as a Word file without styles': () => ['twin.docx', likeWord(text(fixture('twin.zh-Hant.txt')), 'plain')],
}

describe.skipIf(seed === undefined)('the plan that started it all (needs the reference beside the project)', () => {
  plan(async () => brought('seed-annual-plan.txt', seed ?? ''), ['>= 99.99 %', '<= 2h', '100 %', '<= 30min', '>= 1 per year'])
})

for (const [form, made] of Object.entries(twins)) {
  describe(`its twin ${form}`, () => {
    plan(async () => brought(...made()), ['>= 99.95 %', '<= 6h', '100 %', '<= 20min', '>= 1 per year'])
  })
}

interface SeedBlank {
  readonly path: string
}
const blanks: readonly SeedBlank[] = JSON.parse(readFileSync(new URL('../fixtures/seed-blanks.json', import.meta.url), 'utf8'))

/** What only somebody who knows the organisation can say, and no import may make up. */
const quiet = [
  'DOC-01',
  'DOC-07',
  'DOC-13',
  'ANN-01',
  'ANN-02',
  'ANN-05',
  'ANN-08',
  'ANN-10',
  'ANN-12',
  'ANN-26',
  'ANN-31',
  'MON-02',
  // «All staff» without a word on who counts.
  'MON-11',
  'RSK-27',
  'COM-01',
  'REF-01',
]

function plan(make: () => Promise<Brought>, figures: readonly string[]): void {
  let made: Promise<Brought> | undefined
  const bring = (): Promise<Brought> => (made ??= make())

  test('has every part in its place', async () => {
    const { text, kind } = await bring()
    expect(kind).toBe('annual_plan')
    expect(countsOf(dataOf(text))).toEqual({
      objectives: 4,
      tasks: 5,
      subtasks: [3, 3, 3, 3, 3],
      milestones: 3,
      risks: 4,
      measures: [3, 3, 3, 3],
      mechanisms: 6,
      criteria: 5,
      audiences: 4,
      collaboration: 3,
      assured: ['risks', 'monitoring', 'collaboration'],
      outlook: 2,
      said: ['introduction', 'summary'],
    })
  })

  test('has its 43 blanks where they belong', async () => {
    const { text, placed } = await bring()
    const said = placed.filter((statement) => /[[［]/.test(statement.text)).map(({ path }) => path)
    // The end of a task is asked for twice, in the breakdown and in the schedule.
    expect(blanks.map(({ path }) => path).filter((path) => !said.includes(path))).toEqual([])
    const open = new Set(check(text).file.documents.flatMap((document) => document.blanks.map(({ path }) => path)))
    expect([...open].toSorted()).toEqual([...new Set(blanks.map(({ path }) => path))].toSorted())
  })

  test('has its figures as metrics, each with its source', async () => {
    const { text, figures: read } = await bring()
    const { objectives, evaluation } = dataOf(text)
    const metrics = [...listOf(objectives), ...listOf(mapOf(evaluation)['criteria'])].flatMap((one) => mapOf(one)['metric'] ?? [])
    expect(metrics).toEqual([...figures.slice(0, 2), ...figures].map((figure) => expect.toSatisfy((one) => figure.endsWith(String(one)))))
    for (const { value, path } of read)
      expect(text, path).toMatch(new RegExp(`${escaped(value.split(', ')[0] ?? '')}'? # .*(?:to be confirmed|待確認|待确认)`))
  })

  test('loses nothing, and leaves nothing aside but what a page brought along', async () => {
    const result = await bring()
    expect(lostFrom(result)).toEqual([])
    expect(result.unplaced.filter(({ why }) => why !== 'pageRemains').map(({ text }) => text)).toEqual([
      expect.stringMatching(/變化和改進:|改變:|改变:|changes:/),
    ])
  })

  test('has no findings but blanks, what it lacks, and the availability that its recovery times contradict', async () => {
    const { text } = await bring()
    const findings = check(text).findings
    expect(findings.filter(({ rule }) => !quiet.includes(rule)).map(({ rule, message }) => [rule, message])).toEqual([])
    expect(findings.filter(({ severity }) => severity === 'error').map(({ rule }) => rule)).toEqual(['ANN-05'])
  })
}

const escaped = (literal: string): string => literal.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

function countsOf(data: DataMap): object {
  return {
    objectives: listOf(data['objectives']).length,
    tasks: listOf(data['tasks']).length,
    subtasks: listOf(data['tasks']).map((task) => listOf(mapOf(task)['subtasks']).length),
    milestones: listOf(data['milestones']).length,
    risks: listOf(data['risks']).length,
    measures: listOf(data['risks']).map((risk) => listOf(mapOf(mapOf(risk)['treatment'])['actions']).length),
    mechanisms: listOf(mapOf(data['monitoring'])['mechanisms']).length,
    criteria: listOf(mapOf(data['evaluation'])['criteria']).length,
    audiences: listOf(data['communication']).filter((one) => 'audience' in mapOf(one)).length,
    collaboration: listOf(data['collaboration']).length,
    assured: Object.keys(mapOf(data['assurance_measures'])),
    outlook: listOf(data['outlook']).length,
    said: ['introduction', 'summary'].filter((key) => key in data),
  }
}
