import { describe, expect, test } from 'vitest'
import { relativePath, resolvePath, samePlace } from '../../server/src/base/relativePaths.ts'

describe('a relative path leads from a file', () => {
  test.each([
    ['file:///w/a.plan.yaml', 'b.pdf', 'file:///w/b.pdf'],
    ['file:///w/a.plan.yaml', './x/../b.pdf', 'file:///w/b.pdf'],
    ['file:///w/plans/a.plan.yaml', '../證據/b c.pdf', 'file:///w/%E8%AD%89%E6%93%9A/b%20c.pdf'],
    ['vscode-vfs://github/o/r/a.yaml', 'b', 'vscode-vfs://github/o/r/b'],
    ['memory:/plans/a.yaml', 'b/', 'memory:/plans/b'],
    ['file:///a.yaml', '../b', undefined],
  ])('from %s by %s to %s', (from, path, to) => {
    expect(resolvePath(from, path)).toBe(to)
  })
})

describe('the way from one file to another', () => {
  test.each([
    ['file:///w/a.yaml', 'file:///w/b.pdf', 'b.pdf'],
    ['file:///w/a.yaml', 'file:///w/x/b%20c.pdf', 'x/b c.pdf'],
    ['file:///w/x/a.yaml', 'file:///w/b.pdf', '../b.pdf'],
    ['file:///w/x/y/a.yaml', 'file:///w/z/b.pdf', '../../z/b.pdf'],
    ['file:///w/x/a.yaml', 'file:///w/x', '../x'],
    ['file:///w/x/y/a.yaml', 'file:///w/x', '../../x'],
    ['file:///w/a.yaml', 'vscode-vfs://github/w/b', undefined],
  ])('from %s to %s', (from, to, way) => {
    expect(relativePath(from, to)).toBe(way)
    if (way !== undefined) expect(resolvePath(from, way)).toBe(samePlace(to))
  })
})

test('what is escaped in two ways is one place', () => {
  expect(samePlace('file:///c%3A/%E4%BB%98/a(1).yaml')).toBe(samePlace('file:///c:/付/a(1).yaml'))
})
