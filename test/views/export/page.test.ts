import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { cssText } from '../../../server/src/views/export/html/footer.ts'
import { modelOf, modelOfExample, ofItself, textOf } from '../../kit/exports.ts'
import { below, named, type Tag, wordsOf } from '../../kit/markup.ts'
import { planWith } from '../../kit/plans.ts'
import { expectPage } from './harmless.ts'

const attribute = (tag: Tag | undefined, name: string): string => tag?.attributes.get(name) ?? ''

const pageOf = async (ending: string, how: Partial<Parameters<typeof textOf>[1]> = {}): Promise<Tag> =>
  expectPage(await textOf(modelOfExample(ending, how.locale), { format: 'html', ...how }))

describe('an exported page', () => {
  test('allows its own style sheet, by digest, and nothing else', async () => {
    const page = await pageOf('hospital.plan.yaml')
    const style = named(page, 'style')[0]?.text ?? ''
    const policy = named(page, 'meta').find((meta) => attribute(meta, 'http-equiv') === 'Content-Security-Policy')
    const digest = createHash('sha256').update(style, 'utf8').digest('base64')
    expect(attribute(policy, 'content')).toBe(`default-src 'none'; style-src 'sha256-${digest}'; img-src data:; base-uri 'none'; form-action 'none'`)
    expect([...below(page)].filter(({ name }) => /^(?:script|link|img|iframe)$/.test(name))).toEqual([])
    expect(style).not.toMatch(/url\(|@import/)
  })

  test('has every tab that the document has, and a way to each', async () => {
    const page = expectPage(await textOf(ofItself(modelOfExample('hospital.plan.yaml')), { format: 'html' }))
    const parts = named(page, 'section').filter(({ attributes }) => attributes.get('class')?.startsWith('part '))
    expect(parts.map((part) => attribute(part, 'id'))).toEqual(['part-plan', 'part-timeline'])
    const ways = named(page, 'nav').find((nav) => attribute(nav, 'class') === 'parts')
    expect(ways && named(ways, 'a').map((a) => [attribute(a, 'href'), wordsOf(a)])).toEqual([
      ['#part-plan', 'Plan'],
      ['#part-timeline', 'Timeline'],
    ])
  })

  test('has the tab that was asked for alone', async () => {
    const page = await pageOf('hospital.plan.yaml', { tab: 'timeline' })
    expect([named(page, 'article').length, named(page, 'nav').length]).toEqual([0, 0])
    expect(named(page, 'svg').some((svg) => attribute(svg, 'class') === 'ch')).toBe(true)
  })

  test.each([
    ['hospital.plan.yaml', 'en', 'Business continuity annual plan 2026'],
    ['annual-plan-zh-hant/template.plan.yaml', 'zh-Hant', '年度營運持續計畫'],
  ])('%s is in %s, by its title', async (ending, language, title) => {
    const page = await pageOf(ending, { locale: language === 'en' ? 'en' : 'zh-tw' })
    const [root] = named(page, 'html')
    expect(attribute(root, 'lang')).toBe(language)
    const [head] = named(page, 'head')
    expect(head && named(head, 'title').map(wordsOf)).toEqual([title])
    expect(named(page, 'h1').map(wordsOf)).toEqual([title])
  })

  test('in another language than the document’s says which is which', async () => {
    const page = await pageOf('hospital.plan.yaml', { locale: 'zh-cn' })
    expect([attribute(named(page, 'html')[0], 'lang'), attribute(named(page, 'article')[0], 'lang')]).toEqual(['zh-CN', 'en'])
  })

  test('opens all rows of the timeline, each once', async () => {
    const model = modelOfExample('hospital.plan.yaml')
    const page = expectPage(await textOf(model, { format: 'html' }))
    const rows = named(page, 'tr').flatMap(({ attributes }) => (attributes.has('aria-level') ? [attributes.get('data-item')] : []))
    expect(rows).toEqual(model.timeline?.items.map(({ id }) => id))
    expect(named(page, 'g').flatMap(({ attributes }) => (attributes.get('class') === 'it' ? [attributes.get('data-item')] : []))).toEqual(rows)
  })

  test.each(['hospital.plan.yaml', 'bank/bank.plan.yaml', 'bank/bank.bia.yaml'])('has no id twice, and no reference to none (%s)', async (ending) => {
    const page = await pageOf(ending)
    const ids = [...below(page)].flatMap(({ attributes }) => attributes.get('id') ?? [])
    expect(new Set(ids).size).toBe(ids.length)
    for (const tag of below(page))
      for (const [name, value] of tag.attributes) {
        const wanted = /^#(.+)$|^url\(#(.+)\)$/.exec(value)
        if (wanted) expect(ids).toContain(wanted[1] ?? wanted[2])
        if (name === 'aria-labelledby') expect(ids).toContain(value)
      }
  })

  test('follows no address that leads nowhere from a file', async () => {
    const text = planWith(
      'period:',
      'introduction: "[a](https://a.example) [b](mailto:b@b.example) [c](policy.md) [d](//share/x) [e](#top)"\nperiod:',
    )
    const page = expectPage(await textOf(modelOf(text), { format: 'html' }))
    const [article] = named(page, 'article')
    expect(article && named(article, 'a').map((a) => attribute(a, 'href'))).toEqual(['https://a.example', 'mailto:b@b.example'])
  })

  test('says at the foot of each printed page which document it is, and of when', async () => {
    const page = await pageOf('hospital.plan.yaml')
    // `·` is U+00B7, `-` is U+002D, `.` is U+002E.
    expect(named(page, 'style')[0]?.text).toContain(
      '@page{@bottom-left{content:"continuity\\00002d 2026 \\0000b7  version 1\\00002e 1 \\0000b7  As of 2026\\00002d 06\\00002d 17"}@bottom-right{content:counter(page)" / "counter(pages)}}',
    )
  })
})

test.each([
  ['a "quoted" text', '"a \\000022 quoted\\000022  text"'],
  ['</style>', '"\\00003c \\00002f style\\00003e "'],
  ['行\n', '"\\00884c \\00000a "'],
  ['😀', '"\\01f600 "'],
])('%j as CSS is %s', (text, expected) => expect(cssText(text)).toBe(expected))
