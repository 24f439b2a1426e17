import { describe, expect, test } from 'vitest'
import { modelOfExample, textOf } from '../../kit/exports.ts'
import { named, wordsOf } from '../../kit/markup.ts'
import { expectPicture } from './harmless.ts'

describe('the timeline as a picture', async () => {
  const model = modelOfExample('hospital.plan.yaml')
  const source = await textOf(model, { format: 'svg' })
  const picture = expectPicture(source)
  const [root] = picture.inside
  const style = named(picture, 'style')[0]?.text ?? ''

  test('is SVG that stands alone, with a title and a description', () => {
    expect(root?.name).toBe('svg')
    expect(Object.fromEntries(root?.attributes ?? [])).toMatchObject({ xmlns: 'http://www.w3.org/2000/svg', 'xml:lang': 'en', role: 'img' })
    expect(root?.inside.slice(0, 2).map((tag) => [tag.name, wordsOf(tag)])).toEqual([
      ['title', 'Timeline · Business continuity annual plan 2026'],
      ['desc', [model.timeline?.lede?.headline, model.timeline?.lede?.text].join(' – ')],
    ])
  })

  test('needs no variable, no mix and no sum, and is light', () => {
    expect(style).not.toMatch(/var\(|color-mix|calc\(|--|@|:hover|\bcursor\b/)
    expect(style).toContain('.ground{fill:#ffffff}')
    expect(style).toContain('svg text{fill:#3b3b3b;font-size:11px')
    expect(style).toContain('.pr{fill:#47688a}')
  })

  test('refers to nothing that is not in it', () => {
    const ids = [...source.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const [, id] of source.matchAll(/(?:href="#|url\(#)([^")]+)/g)) expect(ids).toContain(id)
  })

  test('names every item, and every date', () => {
    const texts = named(picture, 'text').map(wordsOf)
    for (const { title, kind, end } of model.timeline?.items ?? []) {
      expect(texts).toContain(title)
      if (kind !== 'group' && end !== undefined) expect(texts.some((text) => /^\d{4}-\d\d-\d\d$/.test(text))).toBe(true)
    }
    expect(texts).toContain('continuity-2026 · version 1.1 · As of 2026-06-17')
  })

  test('is large enough for all that is in it', () => {
    const { width, height } = Object.fromEntries(root?.attributes ?? [])
    const rows = model.timeline?.items.length ?? 0
    expect(Number(height)).toBeGreaterThan(rows * 24 + 100)
    expect(Number(width)).toBeGreaterThan(640 + 88)
  })

  test('has letters of the document’s language', async () => {
    const chinese = expectPicture(await textOf(modelOfExample('bank-zh-hant/bank.plan.yaml'), { format: 'svg', locale: 'zh-tw' }))
    expect(named(chinese, 'style')[0]?.text).toContain('Microsoft JhengHei')
  })
})

describe.each([
  ['bia', 'Recovery ladder', 'Card and cash machine'],
  ['dependencies', 'Dependencies', 'Core banking'],
] as const)('the tab %s as a picture', (tab, name, shown) => {
  test('stands alone, says what it is of, and holds what its tab draws', async () => {
    const model = modelOfExample('bank/bank.bia.yaml')
    const source = await textOf(model, { format: 'svg', tab })
    const picture = expectPicture(source)
    const texts = named(picture, 'text').map(wordsOf)
    expect(named(picture, 'title')[0] && wordsOf(named(picture, 'title')[0] as never)).toBe(`${name} · Business impact analysis of Lanwan City Bank`)
    expect(texts).toContain('bank-bia · version 4.0 · As of 2026-07-15')
    expect(texts.some((text) => text.startsWith(shown))).toBe(true)
    const ids = [...source.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const [, id] of source.matchAll(/(?:href="#|url\(#)([^")]+)/g)) expect(ids).toContain(id)
    expect(named(picture, 'style')[0]?.text).not.toMatch(/var\(|color-mix|calc\(/)
  })
})
