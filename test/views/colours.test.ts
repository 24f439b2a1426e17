import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

// Our own colours are stated twice: where VS Code reads them (contributes.colors) and where a page without VS Code falls back.
interface Manifest {
  readonly contributes: { readonly colors: readonly { readonly id: string; readonly defaults: Readonly<Record<string, string>> }[] }
}
const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')
const { colors } = (JSON.parse(read('package.json')) as Manifest).contributes
const tokens = read('client/webview/style/tokens.css')
const editor = read('test/browser/themes.css')

const themes = [
  { theme: 'light', manifest: 'light', selector: '\n.vscode-light {' },
  { theme: 'dark', manifest: 'dark', selector: '\n.vscode-dark {' },
  { theme: 'hc', manifest: 'highContrast', selector: '\n.vscode-high-contrast:not(.vscode-high-contrast-light) {' },
  { theme: 'hcl', manifest: 'highContrastLight', selector: '}\n\n.vscode-high-contrast-light {' },
] as const

function block(css: string, selector: string): string {
  const start = css.indexOf(selector)
  return css.slice(start + selector.length, css.indexOf('}', start + selector.length))
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

it('contrast is 21 between black and white, and 1 between equals', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21)
  expect(contrast('#47688a', '#47688a')).toBe(1)
})

describe.each(themes)('in the theme $theme', ({ theme, manifest, selector }) => {
  const background = /--vscode-editor-background: (#\w{6})/.exec(block(editor, `[data-theme="${theme}"] {`))?.[1] ?? ''

  it.each(colors)('$id is the same for VS Code and without it', ({ id, defaults }) => {
    const variable = `--vscode-${id.replaceAll('.', '-')}`
    expect(new RegExp(`var\\(${variable}, (#\\w{6})\\)`).exec(block(tokens, selector))?.[1]).toBe(defaults[manifest])
  })

  it.each(colors)('$id can be read on the background', ({ id, defaults }) => {
    // Text needs 4.5, shapes 3; bars of work are never text.
    expect(contrast(defaults[manifest] ?? '', background)).toBeGreaterThanOrEqual(id === 'continuity.work' ? 3 : 4.5)
  })
})
