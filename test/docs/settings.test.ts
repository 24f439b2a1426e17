import { globSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { contextKeys } from '../../scripts/contextKeys.ts'
import { contributions } from '../../scripts/manifest.ts'
import { locales } from '../../server/src/l10n/locale.ts'
import { clientCommands } from '../../server/src/protocol/commands.ts'
import { preferencesFrom, usualPreferences } from '../../server/src/protocol/preferences.ts'

const sources = [...globSync('client/src/**/*.ts'), ...globSync('client/webview/**/*.ts')].map((path) => readFileSync(path, 'utf8'))
const found = (pattern: RegExp): readonly string[] => [
  ...new Set(sources.flatMap((text) => [...text.matchAll(pattern)].map(([, name]) => name ?? ''))),
]

describe('the list of settings, commands and keys', () => {
  test('has every context key that the extension sets, and no other', () => {
    const set = [...found(/'setContext',\s*'([\w.]+)'/g), ...found(/^\s+(continuity[A-Z]\w*):/gm)]
    expect(Object.keys(contextKeys).sort()).toEqual(set.toSorted())
  })

  test('has every context key of ours that the manifest asks for', () => {
    const asked = readFileSync('package.json', 'utf8').matchAll(/"when": "([^"]*)"/g)
    const names = [...asked].flatMap(([, when]) =>
      [...(when ?? '').matchAll(/(?<![\w'.]|== )continuity\.?[A-Za-z]+(?![\w'])/g)].map(([name]) => name),
    )
    expect([...new Set(names)].filter((name) => !(name in contextKeys) && !/== ?$/.test(name) && name !== 'continuity.preview')).toEqual([])
  })

  // What the tree and a fix call, with arguments that nobody can type.
  const internal = ['continuity.revealItem', clientCommands.fillIn, clientCommands.showPlaces]

  test('has every command that is registered', () => {
    const named = found(/registerCommand\(\s*clientCommands\.(\w+)/g).map((key) => clientCommands[key as keyof typeof clientCommands])
    const registered = [...found(/registerCommand\(\s*['`]([\w.]+)/g).filter((name) => name !== 'continuity.preview.'), ...named]
    const listed = contributions.commands.map(({ command }) => command).filter((name) => !/^continuity\.preview\./.test(name))
    expect(registered.toSorted()).toEqual([...listed, ...internal].sort())
  })

  test('names for every key a command that there is', () => {
    const commands = contributions.commands.map(({ command }) => command)
    expect(contributions.keybindings.map(({ command }) => command).filter((name) => !commands.includes(name))).toEqual([])
  })

  test('says the same defaults as the server takes', () => {
    const tree: Record<string, Record<string, unknown>> = {}
    for (const [name, setting] of Object.entries(contributions.configuration.properties)) {
      const [, section = '', key = ''] = name.split('.')
      tree[section] = { ...tree[section], [key]: setting.default }
    }
    expect(preferencesFrom(tree)).toEqual(usualPreferences)
  })

  test.each(locales)('leaves no text open in %s', (locale) => {
    const page = readFileSync(`docs/reference/${locale}/settings.md`, 'utf8')
    expect(page).not.toMatch(/%[\w.]+%|undefined|\| {2}\|/)
    for (const name of [
      ...Object.keys(contributions.configuration.properties),
      ...contributions.commands.map(({ command }) => command),
      ...Object.keys(contextKeys),
    ])
      expect(page).toContain(`\`${name}\``)
  })
})
