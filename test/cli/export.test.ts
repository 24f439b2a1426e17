import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import { installedBrowser } from '../../server/src/service/platform/node/browsers.ts'
import { exportFormats } from '../../server/src/views/export/formats.ts'
import { tabs } from '../../server/src/views/models/basicTypes.ts'
import type { PreviewModel } from '../../server/src/views/models/types.ts'
import { continuity, type Outcome } from '../kit/cli.ts'
import { example } from '../kit/exampleFiles.ts'
import { folderWith } from '../kit/folder.ts'
import { planWith, soundPlan } from '../kit/plans.ts'
import { readSheets } from '../kit/readSheets.ts'
import { unzip } from '../kit/unzip.ts'
import { expectMarkdown, expectPage, expectPicture, expectWord } from '../views/export/harmless.ts'

const slow = { timeout: 30_000 }

const bank = example('bank/bank.plan.yaml').path
const chinese = example('annual-plan-zh-hant/template.plan.yaml').path
const analysis = example('bank/bank.bia.yaml').path

const readable: Readonly<Record<string, (bytes: Buffer) => unknown>> = {
  html: (bytes) => expectPage(bytes.toString('utf8')),
  md: (bytes) => expectMarkdown(bytes.toString('utf8')),
  docx: (bytes) => expectWord(bytes),
  svg: (bytes) => expectPicture(bytes.toString('utf8')),
  json: (bytes) => JSON.parse(bytes.toString('utf8')),
  xlsx: (bytes) => readSheets(bytes),
  csv: (bytes) => expect(bytes.toString('utf8').startsWith('\ufeff')).toBe(true),
  ics: (bytes) => ICAL.parse(bytes.toString('utf8')),
}

describe('each format', () => {
  test.each([
    ...['html', 'md', 'docx', 'xlsx', 'csv', 'svg', 'json'].flatMap((format) => [
      ['of a bank’s plan', bank, format],
      ['of a plan in Chinese', chinese, format],
    ]),
    ['of a bank’s plan', bank, 'ics'],
    ...['html', 'md', 'docx', 'json'].map((format) => ['of an impact analysis', analysis, format]),
  ])('%s: %s → %s', slow, async (_, file = '', format = '') => {
    const folder = folderWith({})
    const outcome = await continuity(['export', file, '--to', format, '--out', `out.${format}`], folder.path)
    expect(outcome).toEqual({ code: 0, out: `out.${format}\n`, err: '' })
    expect(readdirSync(folder.path)).toEqual([`out.${format}`])
    const bytes = readFileSync(join(folder.path, `out.${format}`))
    expect(bytes.length).toBeGreaterThan(1000)
    readable[format]?.(bytes)
  })
})

describe('where it is written', () => {
  test('beside the document, under its name', slow, async () => {
    const folder = folderWith({ 'plans/a.plan.yaml': soundPlan, 'plans/a.bia.yaml': 'kind: bia\ndocument: { id: b, title: B, status: draft }\n' })
    expect(await continuity(['export', 'plans/a.plan.yaml', '--to', 'md'], folder.path)).toMatchObject({
      code: 0,
      out: `${join('plans', 'a.plan.md')}\n`,
    })
    expect(await continuity(['export', 'plans/a.bia.yaml', '--to', 'md'], folder.path)).toMatchObject({
      code: 0,
      out: `${join('plans', 'a.bia.md')}\n`,
    })
    expect(readdirSync(join(folder.path, 'plans')).sort()).toEqual(['a.bia.md', 'a.bia.yaml', 'a.plan.md', 'a.plan.yaml'])
  })

  test('over an older export, whole', slow, async () => {
    const folder = folderWith({ 'a.plan.yaml': soundPlan, 'a.plan.md': 'old\n'.repeat(10_000) })
    await continuity(['export', 'a.plan.yaml', '--to', 'md'], folder.path)
    expect(readFileSync(join(folder.path, 'a.plan.md'), 'utf8')).toMatch(/^# Plan 2026\n/)
    expect(readdirSync(folder.path).sort()).toEqual(['a.plan.md', 'a.plan.yaml'])
  })

  test('to the standard output for -', slow, async () => {
    const folder = folderWith({ 'a.plan.yaml': soundPlan })
    const { code, out, err } = await continuity(['export', 'a.plan.yaml', '--to', 'md', '--out', '-'], folder.path)
    expect([code, err]).toEqual([0, ''])
    expect(out).toMatch(/^# Plan 2026\n[\s\S]*\n$/)
    expect(readdirSync(folder.path)).toEqual(['a.plan.yaml'])
  })
})

test('a Word file is the same bytes each time', slow, async () => {
  const folder = folderWith({})
  for (const name of ['a.docx', 'b.docx']) await continuity(['export', bank, '--to', 'docx', '--out', name], folder.path)
  const [a, b] = ['a.docx', 'b.docx'].map((name) => readFileSync(join(folder.path, name)))
  expect([...unzip(a ?? Buffer.of()).keys()]).toContain('word/document.xml')
  expect(a?.equals(b ?? Buffer.of())).toBe(true)
})

describe('an export', () => {
  const late = planWith('end: 2026-03-31\n', 'end: 2026-03-31\n    status: in_progress\n')

  test('is in the language of its document, or in the one that is asked for', slow, async () => {
    const folder = folderWith({ 'a.plan.yaml': late })
    const of = async (...more: readonly string[]): Promise<string> =>
      (await continuity(['export', 'a.plan.yaml', '--to', 'md', '--out', '-', '--today', '2026-04-10', ...more], folder.path)).out
    expect(await of()).toContain('> **M1 Analysis approved is 10 days late**')
    expect(await of('--lang', 'zh-tw')).toContain('> **M1 Analysis approved 已逾期 10 天**')
    const { out } = await continuity(['export', chinese, '--to', 'md', '--out', '-'])
    expect(out).toMatch(/^# 年度營運持續計畫\n[\s\S]*個錯誤/)
  })

  test('is judged by the day that is named', slow, async () => {
    const folder = folderWith({ 'a.plan.yaml': late })
    const { out } = await continuity(['export', 'a.plan.yaml', '--to', 'json', '--out', '-', '--today', '2026-04-03'], folder.path)
    // 2026-04-03 is 56 years, of them 14 leap years, and 92 days after 1970-01-01.
    const { head, timeline } = JSON.parse(out) as PreviewModel
    expect(head.today).toBe(56 * 365 + 14 + 92)
    // The task, its part without a date, the group of what no task holds, and the milestone in it.
    expect(timeline?.items.map(({ lateDays }) => lateDays)).toEqual([3, undefined, undefined, 3])
  })

  test('of one tab holds no other', slow, async () => {
    const { out } = await continuity(['export', bank, '--to', 'md', '--tab', 'timeline', '--out', '-'])
    expect(expectMarkdown(out).headings.map((heading) => heading.replace(/^(\d) .*/, '$1'))).toEqual(['1', '2'])
  })
})

describe('what cannot be exported', () => {
  const broken = 'kind: annual_plan\ndocument:\n  id: "open\n'
  const files = {
    'a.plan.yaml': soundPlan,
    'broken.plan.yaml': broken,
    'other.yaml': 'apiVersion: v1\nkind: Service\n',
    'empty.plan.yaml': '',
    'people.registry.yaml': 'kind: registry\ndocument: { id: r, title: R, status: draft }\n',
    '.continuity.yaml': 'kind: continuity_config\norganization: A\n',
    'binary.plan.yaml': new Uint8Array([0, 1, 2, 3]),
    'folder/x.txt': '',
  }

  test.each([
    ['no file', ['--to', 'html'], /export needs one file/],
    ['two files', ['a.plan.yaml', 'b.plan.yaml', '--to', 'html'], /export needs one file/],
    ['no format', ['a.plan.yaml'], new RegExp(`--to is one of ${exportFormats.join(', ')}$`, 'm')],
    ['an unknown format', ['a.plan.yaml', '--to', 'odt'], /--to is one of .*, not «odt»/],
    ['an unknown tab', ['a.plan.yaml', '--to', 'html', '--tab', 'map'], new RegExp(`--tab is one of ${tabs.join(', ')}, not «map»`)],
    ['an unknown language', ['a.plan.yaml', '--to', 'html', '--lang', 'fr'], /--lang is one of/],
    ['a day that is none', ['a.plan.yaml', '--to', 'html', '--today', 'now'], /--today is a date/],
    ['a file that is not there', ['nowhere.plan.yaml', '--to', 'html'], /there is no file or folder .*nowhere\.plan\.yaml/],
    ['a file that is broken', ['broken.plan.yaml', '--to', 'html'], /broken\.plan\.yaml: The YAML is broken at line 3: The quote is not closed/],
    ['a file of somebody else', ['other.yaml', '--to', 'html'], /other\.yaml: This is no continuity plan: its kind is none of annual_plan, /],
    ['an empty file', ['empty.plan.yaml', '--to', 'md'], /empty\.plan\.yaml: This is no continuity plan/],
    ['a file of no text', ['binary.plan.yaml', '--to', 'md'], /binary\.plan\.yaml: The YAML is broken at line 1: /],
    ['settings', ['.continuity.yaml', '--to', 'html'], /\.continuity\.yaml: These are the settings of a programme, not a document/],
    ['a tab that it has not', ['people.registry.yaml', '--to', 'html', '--tab', 'timeline'], /This document has no tab timeline; it has plan/],
    ['a drawing that it has not', ['people.registry.yaml', '--to', 'svg'], /This document has no drawing to export/],
    ['a tab that the format cannot hold', ['a.plan.yaml', '--to', 'docx', '--tab', 'timeline'], /docx can hold plan only, not timeline/],
    ['a target that is a plan', ['a.plan.yaml', '--to', 'json', '--out', 'a.plan.yaml'], /a\.plan\.yaml is the name of a plan/],
    ['a target in no folder', ['a.plan.yaml', '--to', 'json', '--out', 'nowhere/a.json'], /there is no folder nowhere/],
    ['a target that is a folder', ['a.plan.yaml', '--to', 'json', '--out', 'folder'], /folder cannot be written/],
  ])('%s: exit code 2, one sentence, and no file', slow, async (_, args, reason) => {
    const folder = folderWith(files)
    const { code, out, err } = await continuity(['export', ...args], folder.path)
    expect([code, out]).toEqual([2, ''])
    expect(err).toMatch(reason)
    expect(err.trim().split('\n')).toHaveLength(1)
    expect(err).not.toMatch(/unexpectedly|at .+:\d+:\d+/)
    expect(readdirSync(folder.path).sort()).toEqual([...new Set(Object.keys(files).map((name) => name.split('/')[0]))].sort())
    expect(readFileSync(join(folder.path, 'a.plan.yaml'), 'utf8')).toBe(soundPlan)
  })

  test('is nothing that is read as it was meant, though YAML means something else by it', slow, async () => {
    const folder = folderWith({ 'a.plan.yaml': planWith('metric: 2h', 'metric: >= 99.9 % per year') })
    const { code, out } = await continuity(['export', 'a.plan.yaml', '--to', 'md', '--out', '-'], folder.path)
    expect([code, out.includes('| O1 | Recover in time. | ≥ 99.9 % per year')]).toEqual([0, true])
  })

  test('is said in the language that is asked for', slow, async () => {
    const folder = folderWith(files)
    const { err } = await continuity(['export', 'broken.plan.yaml', '--to', 'html', '--lang', 'zh-tw'], folder.path)
    expect(err).toContain('第 3 行的 YAML 有誤：')
  })
})

describe('a PDF', () => {
  const installed = [installedBrowser()].find((file) => file !== 'npm')

  test.skipIf(installed === undefined)(
    'is printed by the browser that is installed here: tagged, with an outline, in its language',
    slow,
    async () => {
      const folder = folderWith({})
      expect(await continuity(['export', chinese, '--to', 'pdf', '--out', 'out.pdf'], folder.path)).toEqual({ code: 0, out: 'out.pdf\n', err: '' })
      expect(readdirSync(folder.path)).toEqual(['out.pdf'])
      const pdf = readFileSync(join(folder.path, 'out.pdf'), 'latin1')
      expect(pdf.slice(0, 5)).toBe('%PDF-')
      for (const part of ['/StructTreeRoot', '/Outlines', '/MarkInfo']) expect(pdf).toContain(part)
      expect(pdf).toMatch(/\/Lang \((?:zh-Hant|\xfe\xff)/)
    },
  )

  const withBrowser = async (browser: string): Promise<Outcome & { readonly left: readonly string[] }> => {
    const folder = folderWith({ 'a.plan.yaml': soundPlan })
    const outcome = await continuity(['export', 'a.plan.yaml', '--to', 'pdf'], folder.path, [], { CONTINUITY_BROWSER: browser })
    return { ...outcome, left: readdirSync(folder.path) }
  }

  test('that the browser does not print is refused with the reason, and leaves nothing behind', slow, async () => {
    const gone = await withBrowser(join(folderWith({}).path, 'no-browser'))
    expect(gone).toMatchObject({ code: 2, out: '', left: ['a.plan.yaml'] })
    expect(gone.err).toMatch(/a\.plan\.yaml: The browser did not print: .*ENOENT/)
    // Node is no browser: it ends with an error of its own.
    const other = await withBrowser(process.execPath)
    expect(other).toMatchObject({ code: 2, out: '', left: ['a.plan.yaml'] })
    expect(other.err).toMatch(/The browser did not print: Command failed/)
  })
})

describe('a folder', () => {
  const bia = 'kind: bia\ndocument: { id: b, title: Analysis, status: draft }\nactivities: [{ id: orders, name: Orders }]\n'

  test('becomes pages for its documents, below a first page; what cannot be read is named and left out', slow, async () => {
    const folder = folderWith({
      'plans/.continuity.yaml': 'kind: continuity_config\norganization: Acme\n',
      'plans/a.plan.yaml': soundPlan,
      'plans/more/a.bia.yaml': bia,
      'plans/broken.bia.yaml': 'kind: bia\nactivities: [\n',
    })
    const outcome = await continuity(['export', 'plans', '--to', 'html', '--out', 'site'], folder.path)
    expect(outcome).toMatchObject({ code: 0, out: `${join('site', 'index.html')}\n` })
    expect(outcome.err).toMatch(/^continuity: .*broken\.bia\.yaml is left out: The YAML is broken at line \d+: .*\n$/)
    expect(readdirSync(join(folder.path, 'site')).sort()).toEqual(['a.plan.html', 'index.html', 'more-a.bia.html'])
    const index = readFileSync(join(folder.path, 'site/index.html'), 'utf8')
    expect(/<h1>.*?<\/h1>/.exec(index)?.[0]).toBe('<h1>Acme</h1>')
    for (const page of ['a.plan.html', 'more-a.bia.html']) expect(index.includes(`href="${page}"`)).toBe(true)
  })

  test.each([
    [['plans', '--to', 'docx', '--out', 'x'], /only --to html/],
    [['plans', '--to', 'html'], /name a folder for them with --out/],
    [['plans', '--to', 'html', '--out', 'x', '--tab', 'bia'], /there is no --tab for it/],
    [['.', '--to', 'html', '--out', 'x'], /there are 2 programmes below \./],
    [['empty', '--to', 'html', '--out', 'x'], /there are no plan files below/],
  ])('%j is refused in one sentence, and nothing is written', slow, async (args, reason) => {
    const folder = folderWith({
      'plans/.continuity.yaml': 'kind: continuity_config\n',
      'plans/a.plan.yaml': soundPlan,
      'other/.continuity.yaml': 'kind: continuity_config\n',
      'other/b.bia.yaml': bia,
      'empty/x.txt': '',
    })
    const { code, out, err } = await continuity(['export', ...args], folder.path)
    expect([code, out]).toEqual([2, ''])
    expect(err).toMatch(reason)
    expect(err.trim().split('\n')).toHaveLength(1)
    expect(readdirSync(folder.path).sort()).toEqual(['empty', 'other', 'plans'])
  })
})
