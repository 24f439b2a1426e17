import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { bundleOf } from '../kit/bundles.ts'
import { continuity, type JsonFinding, jsonOf } from '../kit/cli.ts'
import { example, examplesFolder, root } from '../kit/exampleFiles.ts'
import { folderWith } from '../kit/folder.ts'
import { textAt } from '../kit/lsp.ts'
import { badFindings, badPlan, planWith, soundPlan } from '../kit/plans.ts'

const slow = { timeout: 20_000 }

describe('the exit code', () => {
  test('is 0 where there are no errors', slow, async () => {
    const { code, out, err } = await continuity(['check', join(examplesFolder, 'annual-plan-en'), example('filled.plan.yaml').path])
    expect([code, err]).toEqual([0, ''])
    expect(out).toMatch(/0 errors, 0 warnings, 0 notes\n$/)
  })

  test('is 0 where there are only hints', slow, async () => {
    const folder = folderWith({ 'a.plan.yaml': planWith('    owner: wang\n', '    owner: [姓名]\n') })
    const { code, out, err } = await continuity(['check', folder.path])
    expect([code, err]).toEqual([0, ''])
    expect(out).toMatch(/\n1 file checked: 0 errors, 0 warnings, 1 note\n$/)
  })

  test('is 1 where there is an error', slow, async () => {
    const { code, out } = await continuity(['check', example('template.plan.yaml').path])
    expect(code).toBe(1)
    expect(out).toContain('ANN-05')
  })

  test.each([
    ['no command', []],
    ['an unknown command', ['chekc', '.']],
    ['no path', ['check']],
    ['a path that is not there', ['check', 'nowhere.plan.yaml']],
    ['a folder without plans', ['check', join(root, 'schemas')]],
    ['an unknown format', ['check', examplesFolder, '--format', 'xml']],
    ['an unknown language', ['check', examplesFolder, '--lang', 'fr']],
    ['a day that is none', ['check', examplesFolder, '--today', '2026-02-30']],
    ['a day in another order', ['check', examplesFolder, '--today', '31.03.2026']],
    ['an unknown option', ['check', examplesFolder, '--quite']],
    ['an option without its value', ['check', examplesFolder, '--format']],
    ['a value where none is wanted', ['check', examplesFolder, '--quiet=yes']],
    ['an option of another command', ['explain', 'ANN-05', '--organisation', 'A']],
  ])('is 2 for %s, with one sentence why', slow, async (_, args) => {
    const { code, out, err } = await continuity(args)
    expect(code).toBe(2)
    if (args.length > 0) {
      expect(out).toBe('')
      expect(err.trim().split('\n')).toHaveLength(1)
      expect(err).toMatch(/^continuity: .{10,}/)
      expect(err).not.toMatch(/at .+:\d+:\d+|unexpectedly/)
    }
  })

  test('is 0 for help and for the version', slow, async () => {
    const help = await continuity(['--help'])
    expect([help.code, /Usage: continuity check/.test(help.out)]).toEqual([0, true])
    expect((await continuity(['--version'])).code).toBe(0)
  })
})

test('who has read enough of the report leaves no trace of it', slow, async () => {
  const child = spawn(process.execPath, [bundleOf('cli'), 'export', example('bank/bank.plan.yaml').path, '--to', 'json', '--out', '-'])
  let err = ''
  child.stderr.on('data', (data) => (err += data))
  child.stdout.once('data', () => child.stdout.destroy())
  const code = await new Promise((ended) => child.once('close', ended))
  expect([code, err]).toEqual([0, ''])
})

const placed = (text: string, { rule, severity, range }: JsonFinding): string => `${rule} ${severity} «${textAt(text, range)}»`

describe('as JSON', () => {
  test('each finding has the form that build pipelines are promised', slow, async () => {
    const folder = folderWith({ 'plans/bad.plan.yaml': badPlan })
    const outcome = await continuity(['check', 'plans', '--format', 'json', '--today', '2026-07-15'], folder.path)
    expect(outcome.code).toBe(1)
    const found = jsonOf(outcome)
    expect(found.map((one) => placed(badPlan, one)).sort()).toEqual(badFindings.toSorted())
    for (const one of found) {
      expect(Object.keys(one).sort()).toEqual(['file', 'fixes', 'message', 'name', 'range', 'related', 'rule', 'severity'])
      expect(one.file).toBe(join('plans', 'bad.plan.yaml'))
      expect(['error', 'warning', 'information', 'hint']).toContain(one.severity)
      expect(one.message).not.toMatch(/[{}]|undefined|\[object/)
    }
    const late = found.find(({ rule }) => rule === 'ANN-13')
    expect(late).toMatchObject({ name: 'out-of-period', severity: 'error' })
    expect(late?.related.map(({ file, range }) => [file, textAt(badPlan, range)])).toEqual([[join('plans', 'bad.plan.yaml'), '2026-12-31']])
    expect(late?.fixes.flatMap(({ edits }) => edits.map(({ text, range }) => [text, textAt(badPlan, range)]))).toContainEqual([
      '2026-12-31',
      '2027-01-15',
    ])
  })

  test('is an empty array where nothing is wrong', slow, async () => {
    const outcome = await continuity(['check', join(examplesFolder, 'annual-plan-en'), '--format', 'json'])
    expect([outcome.code, jsonOf(outcome)]).toEqual([0, []])
  })
})

describe('as text', () => {
  test('each finding is a line with file, line and column as editors count', slow, async () => {
    const folder = folderWith({ 'bad.plan.yaml': badPlan })
    const { out } = await continuity(['check', 'bad.plan.yaml'], folder.path)
    const row = badPlan.split('\n').findIndex((line) => line.includes('2027-01-15')) + 1
    const column = (badPlan.split('\n')[row - 1] ?? '').indexOf('2027-01-15') + 1
    expect(out).toMatch(new RegExp(`^bad\\.plan\\.yaml:${row}:${column} +error +ANN-13 +\\S`, 'm'))
    expect(out.trimEnd().split('\n')).toHaveLength(badFindings.length + 1)
  })

  test.each([
    ['en', /placeholder/],
    ['zh-cn', /占位/],
    ['zh-tw', /空白/],
  ])('in %s', slow, async (lang, pattern) => {
    const folder = folderWith({ 'a.plan.yaml': planWith('    owner: wang\n', '    owner: [姓名]\n') })
    expect((await continuity(['check', folder.path, '--lang', lang])).out).toMatch(pattern)
  })
})

describe('what is checked', () => {
  test('a file deep inside a programme is judged within the whole of it', slow, async () => {
    const folder = folderWith({
      '.continuity.yaml': 'kind: continuity_config\norganization: A\nchecks:\n  severities: { DOC-01: error }\n',
      'people.registry.yaml': 'kind: registry\ndocument: { id: r, title: R, status: in_force }\npeople:\n  - { id: chen, name: 陳 }\n',
      'plans/2026/a.plan.yaml': planWith('    owner: wang\n', '    owner: chen\n').replace('title: Interviews', 'title: [name]'),
    })
    const outcome = await continuity(['check', join('plans', '2026', 'a.plan.yaml'), '--format', 'json'], folder.path)
    expect(jsonOf(outcome).map(({ rule, severity }) => [rule, severity])).toEqual([['DOC-01', 'error']])
    expect(outcome.code).toBe(1)
  })

  test('several programmes in one run keep apart', slow, async () => {
    const config = 'kind: continuity_config\norganization: A\n'
    const folder = folderWith({
      'one/.continuity.yaml': config,
      'one/a.plan.yaml': soundPlan,
      'two/.continuity.yaml': config,
      'two/a.plan.yaml': soundPlan,
    })
    expect(jsonOf(await continuity(['check', '.', '--format', 'json'], folder.path))).toEqual([])
    expect(jsonOf(await continuity(['check', 'one', 'two', join('one', 'a.plan.yaml'), '--format', 'json'], folder.path))).toEqual([])
  })

  test('the same file named twice is told of once', slow, async () => {
    const folder = folderWith({ 'bad.plan.yaml': badPlan })
    expect(jsonOf(await continuity(['check', 'bad.plan.yaml', '.', 'bad.plan.yaml', '--format', 'json'], folder.path))).toHaveLength(
      badFindings.length,
    )
  })

  test('files that are broken are findings, not a failure', slow, async () => {
    const folder = folderWith({
      'a.plan.yaml': new Uint8Array(Array.from({ length: 500 }, (_, index) => (index * 91) % 256)),
      'b.plan.yaml': '',
      'c.plan.yaml': 'kind: annual_plan\nx: "open\n',
      'd.plan.yaml': `\ufeff${planWith('    owner: wang\n', '    owner: [姓名]\n').replaceAll('\n', '\r\n')}`,
    })
    const outcome = await continuity(['check', '.', '--format', 'json'], folder.path)
    expect(outcome).toMatchObject({ code: 1, err: '' })
    expect(new Set(jsonOf(outcome).map(({ file }) => file))).toEqual(new Set(['a.plan.yaml', 'b.plan.yaml', 'c.plan.yaml', 'd.plan.yaml']))
  })
})

describe('explain', () => {
  test.each([
    ['a rule, in English', ['explain', 'ANN-05'], '# ANN-05 · Availability against recovery time'],
    ['a rule, in Chinese', ['explain', 'ann-13', '--lang', 'zh-tw'], '# ANN-13 · 日期超出計畫期間'],
    ['what only the schema needs', ['explain', 'MON-09'], '`annual_plan.mechanism.owner`'],
    ['the sentences about YAML', ['explain', 'YAML'], 'The quote is not closed.'],
  ])('prints %s', slow, async (_, args, expected) => {
    const { code, out } = await continuity(args)
    expect(code).toBe(0)
    expect(out).toContain(expected)
  })

  test('of a rule that there is not says so', slow, async () => {
    expect(await continuity(['explain', 'ANN-999'])).toMatchObject({ code: 2, err: 'continuity: there is no rule ANN-999\n' })
  })
})

test('runs where a Map cannot group yet, as in Node 20', slow, async () => {
  const folder = folderWith({ 'old.cjs': 'delete Map.groupBy\n', 'a.plan.yaml': badPlan })
  const { code, err } = await continuity(['check', folder.path], folder.path, ['--require', join(folder.path, 'old.cjs')])
  expect([code, err]).toEqual([1, ''])
})
