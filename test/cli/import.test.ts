import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { ImportReport } from '../../server/src/protocol/imports.ts'
import { continuity } from '../kit/cli.ts'
import { folderWith } from '../kit/folder.ts'
import { importable, picture } from '../kit/importable.ts'

const slow = { timeout: 30_000 }

describe('a file that is imported', () => {
  test('is written as a plan under the kind’s usual name, and what it came to is said', slow, async () => {
    const folder = folderWith({ 'clinic.md': importable })
    const { code, out, err } = await continuity(['import', 'clinic.md'], folder.path)
    expect([code, err]).toEqual([0, ''])
    expect(out).toMatch(/^annual\.plan\.yaml\n\d+ of \d+ statements stand in their places; .*\n$/)
    expect(readdirSync(folder.path).sort()).toEqual(['annual.plan.yaml', 'clinic.md'])
    expect(readFileSync(join(folder.path, 'annual.plan.yaml'), 'utf8')).toMatch(/^kind: annual_plan\n/)
  })

  test('comes to a plan without errors', slow, async () => {
    const folder = folderWith({ 'clinic.md': importable })
    await continuity(['import', 'clinic.md'], folder.path)
    expect(await continuity(['check', 'annual.plan.yaml'], folder.path)).toMatchObject({ code: 0, err: '' })
  })

  test('never takes the place of one that exists', slow, async () => {
    const folder = folderWith({ 'clinic.md': importable, 'annual.plan.yaml': 'mine' })
    const { code, out, err } = await continuity(['import', 'clinic.md'], folder.path)
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain('annual.plan.yaml is there already; name another file with --out')
    expect(readFileSync(join(folder.path, 'annual.plan.yaml'), 'utf8')).toBe('mine')
    expect(await continuity(['import', 'clinic.md', '--out', 'clinic.plan.yaml'], folder.path)).toMatchObject({ code: 0 })
  })

  test('has a report for programs', slow, async () => {
    const folder = folderWith({ 'clinic.md': importable })
    const { code, out } = await continuity(['import', 'clinic.md', '--report', 'json'], folder.path)
    const { file, ...report } = JSON.parse(out) as ImportReport & { readonly file: string }
    expect([code, file, report.source, report.kind]).toEqual([0, 'annual.plan.yaml', 'clinic.md', 'annual_plan'])
    expect(report.placed).toHaveLength(report.counts.placed)
    expect(report.unplaced).toHaveLength(report.counts.unplaced + report.counts.pageRemains)
  })

  test('loses what a page brought along only with --clean', slow, async () => {
    const folder = folderWith({ 'clinic.md': importable })
    await continuity(['import', 'clinic.md', '--out', 'whole.plan.yaml'], folder.path)
    await continuity(['import', 'clinic.md', '--out', 'clean.plan.yaml', '--clean'], folder.path)
    const [whole = '', clean = ''] = ['whole', 'clean'].map((name) => readFileSync(join(folder.path, `${name}.plan.yaml`), 'utf8'))
    expect([whole.includes('Page 3 of 12'), clean.includes('Page 3 of 12')]).toEqual([true, false])
    expect(clean).toContain('The parking lot stays open')
  })

  test('is of the kind that is named', slow, async () => {
    const folder = folderWith({ 'clinic.md': importable })
    const { out } = await continuity(['import', 'clinic.md', '--kind', 'risk_register'], folder.path)
    const [file = ''] = out.split('\n')
    expect(file).toMatch(/\.risk\.yaml$/)
    expect(readFileSync(join(folder.path, file), 'utf8')).toMatch(/^kind: risk_register\n/)
  })

  test('is reported in the language that is asked for', slow, async () => {
    const folder = folderWith({ 'clinic.md': importable })
    const { out } = await continuity(['import', 'clinic.md', '--lang', 'zh-tw', '--report', 'json'], folder.path)
    expect(out).toContain('第 48 行')
  })
})

describe('what cannot be imported', () => {
  const files = { 'clinic.md': importable, 'picture.docx': picture, 'empty.txt': '', 'folder/x.txt': '' }

  test.each([
    ['no file', [], /import needs one file/],
    ['two files', ['clinic.md', 'empty.txt'], /import needs one file/],
    ['a kind that files do not become', ['clinic.md', '--kind', 'records'], /--kind is one of annual_plan, bia, risk_register, not «records»/],
    ['an unknown report', ['clinic.md', '--report', 'xml'], /--report is one of text, json, not «xml»/],
    ['an unknown language', ['clinic.md', '--lang', 'fr'], /--lang is one of/],
    ['a day that is none', ['clinic.md', '--today', 'now'], /--today is a date/],
    ['an unknown option', ['clinic.md', '--tidy'], /tidy/],
    ['a file that is not there', ['nowhere.docx'], /there is no file nowhere\.docx/],
    ['a folder', ['folder'], /folder is a folder; import takes one file/],
    ['a picture', ['picture.docx'], /picture\.docx: It is no Word, Excel, Markdown, HTML or text file/],
    ['an empty file', ['empty.txt'], /empty\.txt: It is empty\./],
    ['a target in no folder', ['clinic.md', '--out', 'nowhere/a.plan.yaml'], /there is no folder nowhere/],
  ])('%s: exit code 2, one sentence, and no file', slow, async (_, args, reason) => {
    const folder = folderWith(files)
    const { code, out, err } = await continuity(['import', ...args], folder.path)
    expect([code, out]).toEqual([2, ''])
    expect(err).toMatch(reason)
    expect(err.trim().split('\n')).toHaveLength(1)
    expect(readdirSync(folder.path).sort()).toEqual(['clinic.md', 'empty.txt', 'folder', 'picture.docx'])
  })

  test('is said in the language that is asked for', slow, async () => {
    const folder = folderWith(files)
    expect((await continuity(['import', 'empty.txt', '--lang', 'zh-cn'], folder.path)).err).toContain('文件为空。')
  })
})
