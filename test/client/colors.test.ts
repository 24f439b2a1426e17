import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

interface Color {
  readonly id: string
  readonly defaults: Readonly<Record<'light' | 'dark' | 'highContrast' | 'highContrastLight', string>>
}

const tokens = readFileSync('client/webview/style/tokens.css', 'utf8')
const { contributes } = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly contributes: { readonly colors: readonly Color[] } }

// The order of the blocks in tokens.css: light, dark, high contrast dark, high contrast light.
test.each(contributes.colors)('$id is the same in the manifest and in the style sheet', ({ id, defaults }) => {
  const inStyle = [...tokens.matchAll(new RegExp(`--vscode-${id.replaceAll('.', '-')}, (#\\w+)\\)`, 'g'))].map(([, value]) => value)
  expect(inStyle).toEqual([defaults.light, defaults.dark, defaults.highContrast, defaults.highContrastLight])
})
