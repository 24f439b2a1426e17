import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { continuity } from '../kit/cli.ts'
import { folderWith } from '../kit/folder.ts'

const slow = { timeout: 20_000 }

describe('a new document', () => {
  test('is written under its usual name, and checks without an error', slow, async () => {
    const folder = folderWith({})
    const args = ['new', 'annual_plan', '--lang', 'zh-tw', '--organisation', '港都醫院', '--today', '2026-02-03']
    expect(await continuity(args, folder.path)).toEqual({ code: 0, out: 'annual.plan.yaml\n', err: '' })
    const text = readFileSync(join(folder.path, 'annual.plan.yaml'), 'utf8')
    expect(text).toContain('organization: 港都醫院\n')
    expect(text).toContain('id: annual-plan-2026\n')
    expect((await continuity(['check', 'annual.plan.yaml'], folder.path)).code).toBe(0)
  })

  test('goes where it is told to', slow, async () => {
    const folder = folderWith({ 'plans/.keep': '' })
    expect(await continuity(['new', 'bia', '--out', 'plans/2026.bia.yaml'], folder.path)).toMatchObject({ code: 0, out: 'plans/2026.bia.yaml\n' })
    expect(existsSync(join(folder.path, 'plans/2026.bia.yaml'))).toBe(true)
  })

  test('never takes the place of another', slow, async () => {
    const folder = folderWith({ 'registry.registry.yaml': 'mine\n' })
    const { code, err } = await continuity(['new', 'registry'], folder.path)
    expect([code, err]).toEqual([2, 'continuity: registry.registry.yaml is there already; name another file with --out\n'])
    expect(readFileSync(join(folder.path, 'registry.registry.yaml'), 'utf8')).toBe('mine\n')
  })

  test.each([
    ['no kind', ['new'], /new needs one kind: annual_plan, /],
    ['a kind that there is not', ['new', 'plan'], /new needs one kind/],
    ['two kinds', ['new', 'bia', 'registry'], /new needs one kind/],
    ['a folder that there is not', ['new', 'bia', '--out', 'nowhere/a.bia.yaml'], /there is no folder nowhere/],
    ['an unknown language', ['new', 'bia', '--lang', 'fr'], /--lang is one of/],
    ['a day that is none', ['new', 'bia', '--today', 'monday'], /--today is a date/],
  ])('is refused for %s, with one sentence why', slow, async (_, args, sentence) => {
    const { code, out, err } = await continuity(args, folderWith({}).path)
    expect([code, out]).toEqual([2, ''])
    expect(err).toMatch(sentence)
    expect(err.trim().split('\n')).toHaveLength(1)
  })
})
