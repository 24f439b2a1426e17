import { describe, expect, test } from 'vitest'
import { blocksOf, placesOf, sourceOf } from '../../kit/sources.ts'

const plan = (text: string): Promise<readonly string[]> => blocksOf('plan.md', text)

describe('Markdown', () => {
  test('has headings, paragraphs and items, each with the line where it stands', async () => {
    expect(await placesOf('plan.md', '# Plan\n\nScope\n=====\n\nAll sites.\n\n- one\n  - two\n\n    more of two\n- three\n')).toEqual([
      '1 # Plan',
      '3 # Scope',
      '6 All sites.',
      '8 * one',
      '9 ** two',
      '11 ** more of two',
      '12 * three',
    ])
  })

  test('keeps the numbers of ordered lists', async () => {
    expect(await plan('3. detect\n4. declare\n   1. call\n')).toEqual(['* 3. detect', '* 4. declare', '** 1. call'])
    expect(await plan('1) detect')).toEqual(['* 1) detect'])
  })

  test('joins the lines of a paragraph, without a space between Chinese characters', async () => {
    expect(await plan('The plan\nholds.\n\n本计划\n适用于\nall sites')).toEqual(['The plan holds.', '本计划适用于 all sites'])
  })

  test('has a line for each label, and where its author breaks one', async () => {
    expect(await placesOf('plan.md', '**Owner**: 王小明\nVersion: 2\nStatus: draft,\nto be approved\n\nfirst  \nsecond<br>third')).toEqual([
      '1 Owner: 王小明',
      '2 Version: 2',
      '3 Status: draft, to be approved',
      '6 first',
      '7 second',
      '7 third',
    ])
  })

  test('is read without its marks', async () => {
    expect(await plan('Call **the** *[desk](https://desk.example)* at `0912` &amp; ~~wait~~ <b>now</b> <https://a.example>')).toEqual([
      'Call the desk at 0912 & wait now https://a.example',
    ])
  })

  test('has tables with strong heads', async () => {
    expect(await placesOf('plan.md', 'Risks\n\n| Risk | Level |\n| --- | ---: |\n| Fire | **high** |\n| Flood<br>Storm |\n')).toEqual([
      '1 Risks',
      '3 | [Risk] | [Level] |\n| Fire | [high] |\n| Flood\nStorm |  |',
    ])
  })

  test('has lines of quotations and of code', async () => {
    expect(await placesOf('plan.md', '> Note: a\n> Basis: b\n\n```yaml\nrto: 4h\n- item\n```\n\n    indented\n')).toEqual([
      '1 Note: a',
      '2 Basis: b',
      '5 rto: 4h',
      '6 * item',
      '9 indented',
    ])
  })

  test('has front matter as lines', async () => {
    expect(await placesOf('plan.md', '---\ntitle: Plan\nowner: 王\n---\n\n# One\n')).toEqual(['2 title: Plan', '3 owner: 王', '6 # One'])
    expect(await placesOf('plan.md', '---\n\n# One\n\n---\n')).toEqual(['3 # One'])
  })

  test('says nothing of comments, and reads HTML in it', async () => {
    expect(await placesOf('plan.md', '<!-- secret: 1 -->\n\n<table>\n<tr><th>a</th></tr>\n</table>\n\nb <!-- c --> d')).toEqual([
      '3 | [a] |',
      '7 b d',
    ])
  })

  test('tells of pictures, and says the words that stand for them', async () => {
    const { blocks, remarks } = await sourceOf('plan.md', 'See ![the site](site.png).')
    expect(blocks).toEqual([{ is: 'line', text: 'See the site.', depth: 0, at: { in: 'text', line: 1 } }])
    expect(remarks).toEqual(['images'])
  })
})
