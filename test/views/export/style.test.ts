import { describe, expect, test } from 'vitest'
import { drawingStyle } from '../../../server/src/views/export/style/palette.ts'
import { rulesOf } from '../../../server/src/views/export/style/rules.ts'
import { resolved } from '../../../server/src/views/export/style/values.ts'

describe('the rules of a style sheet', () => {
  test('are read with or without white space; conditions are left out', () => {
    const pretty =
      '/* a { b: c } */\n.a, svg .b {\n  fill: red;\n  stroke: var(--x, rgb(0, 0, 0));\n}\n@media print { .a { fill: blue; } }\n.c{fill:none}'
    const rule = {
      selectors: ['.a', 'svg .b'],
      declarations: [
        ['fill', 'red'],
        ['stroke', 'var(--x, rgb(0, 0, 0))'],
      ],
    }
    expect(rulesOf(pretty)).toEqual([rule, { selectors: ['.c'], declarations: [['fill', 'none']] }])
    expect(rulesOf('.a,svg .b{fill:red;stroke:var(--x, rgb(0, 0, 0))}@page{margin:0;@bottom-left{content:""}}.c{fill:none}')).toHaveLength(2)
  })

  test('keep a comma inside a selector', () => {
    expect(rulesOf(':is(.a, .b) text{fill:red}')[0]?.selectors).toEqual([':is(.a, .b) text'])
  })
})

describe('a value', () => {
  const variables = new Map([
    ['--ink', '#3b3b3b'],
    ['--bg', 'var(--editor, #ffffff)'],
    ['--base', '13px'],
    ['--work', 'var(--own-work, #47688a)'],
  ])

  test.each([
    ['var(--ink)', '#3b3b3b'],
    ['var(--bg)', '#ffffff'],
    ['var(--none, var(--ink))', '#3b3b3b'],
    ['1px solid var(--ink)', '1px solid #3b3b3b'],
    ['calc(var(--base) - 2px)', '11px'],
    ['calc(11% * .6)', '6.6%'],
    // 0.22 × (71, 104, 138) + 0.78 × 255 = (214.5, 221.8, 229.3)
    ['color-mix(in srgb, var(--work) 22%, var(--bg))', '#d7dee5'],
    // Half of black in white is 127.5.
    ['color-mix(in srgb, #000, #fff)', '#808080'],
    ['color-mix(in srgb, #b01011 0%, #ffffff)', '#ffffff'],
    ['none', 'none'],
  ])('%s is %s', (value, expected) => expect(resolved(value, variables)).toBe(expected))
})

describe('the style of a drawing', () => {
  const css = `:root{--ink:#111111;--tint:10%;--bg:#ffffff}
    .vscode-light{--bad:#b01011}.vscode-dark{--bad:#f88070;--bg:#1f1f1f}
    :root:lang(zh){--font:YaHei}:root:lang(zh-Hant){--font:JhengHei}
    .b{fill:var(--bg);stroke:var(--bad);cursor:pointer}.b:hover{fill:red}.b.late{fill:color-mix(in srgb,var(--bad) 50%,var(--bg))}
    .other{fill:red}svg text{font-family:var(--font, Segoe)}table .b{fill:red}.hit{fill:transparent}`
  const used = { classes: new Set(['b', 'late', 'hit']), tags: new Set(['svg', 'rect', 'text']) }

  test('holds what it uses, in the light palette, and nothing that only a browser knows', () => {
    expect(drawingStyle(css, 'en', used).split('\n')).toEqual([
      '.b{fill:#ffffff;stroke:#b01011}',
      // (176 + 255) / 2 = 215.5, (16 + 255) / 2 = 135.5, (17 + 255) / 2 = 136
      '.b.late{fill:#d88888}',
      'svg text{font-family:Segoe}',
      '.hit{fill:none}',
    ])
  })

  test.each([
    ['zh-Hant', 'JhengHei'],
    ['zh-Hans', 'YaHei'],
  ])('has the letters of %s', (language, font) => expect(drawingStyle(css, language, used)).toContain(`font-family:${font}`))
})
