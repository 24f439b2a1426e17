import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { explain } from '../../scripts/npm.mjs'
import { forInstalledExtension } from '../../scripts/readme.ts'
import { staged } from '../../scripts/stage.ts'

const manifest = JSON.parse(readFileSync('package.json', 'utf8'))

describe('the staged manifest', () => {
  test.each([
    ['node', './dist/extension.cjs', undefined],
    ['web', undefined, './dist/web/extension.cjs'],
    ['full', './dist/extension.cjs', './dist/web/extension.cjs'],
  ] as const)('of %s starts what its host can run', (variant, main, browser) => {
    const { main: node, browser: web } = staged(manifest, variant)
    expect([node, web]).toEqual([main, browser])
  })

  test('has an unscoped name and nothing of development', () => {
    const { name, publisher, engines, ...rest } = staged(manifest, 'full')
    expect({ name, publisher, engines }).toEqual({ name: 'continuity', publisher: 'continuity-plans', engines: { vscode: '^1.106.0' } })
    expect(Object.keys(rest).filter((key) => /scripts|dependencies|^bin$|^private$|^type$|allowScripts/i.test(key))).toEqual([])
  })
})

test('the README of an installed extension has no picture and no link into the repository', () => {
  const readme = '# A\n\n![Window](docs/a.png)\n\nSee [the guide](docs/b.md), [VS Code](https://code.visualstudio.com) and [below](#tour).\n'
  expect(forInstalledExtension(readme)).toBe('# A\n\nSee the guide, [VS Code](https://code.visualstudio.com) and [below](#tour).\n')
})

test('the README of an installed extension leads through nothing that only the repository has', () => {
  const shown = forInstalledExtension(readFileSync('README.md', 'utf8'))
  expect(shown).toMatch(/^## Bring the plan you have$/m)
  expect(shown).not.toMatch(/npm (?:start|test)|ignore-scripts|examples\//)
})

describe('why npm failed', () => {
  test.each([
    ['npm error code ENOTFOUND\nnpm error network request failed', /registry cannot be reached/],
    ['npm error code ENOSPC', /disk is full/],
    ['write error: No space left on device', /disk is full/],
    ['npm error code EACCES', /cannot be written/],
  ])('%s', (output, sentence) => expect(explain(output)).toMatch(sentence))

  test('is not guessed', () => expect(explain('npm error code E404')).toBeUndefined())
})
