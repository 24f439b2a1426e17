import { chmodSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { bundleOf } from '../kit/bundles.ts'
import { continuity, jsonOf, type Outcome } from '../kit/cli.ts'
import { folderWith } from '../kit/folder.ts'
import { hostileSettings, oddFolder, oddPath, oddTexts, unreadable } from '../kit/oddFiles.ts'
import { planWith, soundPlan } from '../kit/plans.ts'

const slow = { timeout: 20_000 }

/** As it ran, in the time that anybody waits. */
async function inTime(...args: readonly string[]): Promise<Outcome> {
  // Not with the time in which it is bundled.
  bundleOf('cli')
  const started = performance.now()
  const outcome = await continuity(args)
  expect(performance.now() - started).toBeLessThan(5000)
  expect(outcome.err).not.toMatch(/unexpectedly|\n\s+at /)
  return outcome
}

// Pipes and devices are files elsewhere only.
describe.skipIf(process.platform === 'win32')('a folder of odd files', () => {
  test('is checked: what is a text is judged, what is none is left alone', slow, async () => {
    const folder = oddFolder()
    const outcome = await inTime('check', folder.path, '--format', 'json')
    const files = new Set(jsonOf(outcome).map(({ file }) => file))
    const expected = Object.entries(oddTexts).map(([name, [, found]]) => [name, found === 'something'])
    expect(
      Object.keys(oddTexts).map((name) => [name, [...files].some((file) => oddPath(folder, name).endsWith(file.replace(/^.*\.\.\//, '')))]),
    ).toEqual(expected)
    expect([outcome.code, outcome.err]).toEqual([1, ''])
  })

  test.each(unreadable.slice(0, 3))('%s, named, is refused: nobody is told that nothing is wrong with it', slow, async (name) => {
    const path = join(oddFolder().path, name)
    const outcome = await inTime('check', path)
    expect([outcome.code, outcome.out]).toEqual([2, ''])
    expect(outcome.err).toMatch(/^continuity: (?:there is no file or folder .*|.* cannot be read)\n$/)
  })

  test('a pipe and a link to a device are not exported either', slow, async () => {
    const { path } = oddFolder()
    for (const name of ['pipe.plan.yaml', 'zero.plan.yaml'])
      expect(await inTime('export', join(path, name), '--to', 'html')).toMatchObject({
        code: 2,
        out: '',
        err: expect.stringContaining('cannot be read'),
      })
  })

  test('a file of 50 MB is one finding', slow, async () => {
    const folder = folderWith({ 'big.plan.yaml': `${soundPlan}${`# ${'a line that says nothing at all '.repeat(40)}\n`.repeat(40_000)}` })
    const outcome = await continuity(['check', folder.path, '--format', 'json'])
    expect(jsonOf(outcome).map(({ message }) => message)).toEqual([expect.stringMatching(/too large/)])
  })
})

test('hostile settings are findings, and take nothing from the plan beside them', slow, async () => {
  const flawed = planWith('title: Interviews', 'titel: Interviews')
  const files = Object.entries(hostileSettings).flatMap(([name, text]) => [
    [`${name}/.continuity.yaml`, text],
    [`${name}/a.plan.yaml`, flawed],
  ])
  const folder = folderWith(Object.fromEntries(files))
  const outcome = await inTime('check', folder.path, '--format', 'json', '--today', '2026-06-15')
  const found = jsonOf(outcome)
  for (const name of Object.keys(hostileSettings)) {
    const own = found.filter(({ file }) => file.includes(`/${name}/`))
    expect([name, own.some(({ file }) => file.endsWith('.continuity.yaml'))]).toEqual([name, true])
    expect([name, own.flatMap(({ file, rule }) => (file.endsWith('a.plan.yaml') && rule === 'SCHEMA' ? [rule] : []))]).toEqual([name, ['SCHEMA']])
  }
})

describe('what is written', () => {
  const listing = (path: string): readonly string[] => readdirSync(path).sort()

  test.each([
    ['a folder that is not there', ['export', 'a.plan.yaml', '--to', 'html', '--out', 'none/a.html'], 'there is no folder none'],
    ['a folder as a file', ['export', 'a.plan.yaml', '--to', 'html', '--out', 'inner'], 'inner cannot be written: it is a folder'],
    ['pages into a file', ['export', '.', '--to', 'html', '--out', 'b.txt'], /^the folder b\.txt cannot be made: EEXIST/],
  ])('%s is one sentence, and leaves nothing behind', slow, async (_, args, sentence) => {
    const folder = folderWith({ 'a.plan.yaml': soundPlan, 'b.txt': '', 'inner/x.txt': '' })
    const before = listing(folder.path)
    const outcome = await continuity(args, folder.path)
    expect([outcome.code, outcome.out]).toEqual([2, ''])
    expect(outcome.err.replace(/^continuity: (.*)\n$/, '$1')).toEqual(typeof sentence === 'string' ? sentence : expect.stringMatching(sentence))
    expect(listing(folder.path)).toEqual(before)
  })

  test.skipIf(process.platform === 'win32')('keeps who may read it, and a link stays a link', slow, async () => {
    const folder = folderWith({ 'real/page.html': 'old', 'a.plan.yaml': soundPlan })
    const [page, link] = [join(folder.path, 'real/page.html'), join(folder.path, 'link.html')]
    chmodSync(page, 0o600)
    symlinkSync('real/page.html', link)
    expect(await continuity(['export', 'a.plan.yaml', '--to', 'html', '--out', 'link.html'], folder.path)).toMatchObject({ code: 0, err: '' })
    expect(lstatSync(link).isSymbolicLink()).toBe(true)
    expect(statSync(page).mode & 0o777).toBe(0o600)
    expect(readFileSync(page, 'utf8')).toMatch(/^<!DOCTYPE html>/)
    expect(listing(join(folder.path, 'real'))).toEqual(['page.html'])
  })
})
