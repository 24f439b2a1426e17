import { expect, test } from 'vitest'
import { asHtml, asText } from '../../client/webview/tables.ts'

test('cells are set apart by tabs, and none of them becomes a formula', () => {
  expect(
    asText([
      ['Item', 'Cost'],
      ['=HYPERLINK("x")', '-5'],
      ['@sum', '+14 d'],
    ]),
  ).toBe('Item\tCost\n\'=HYPERLINK("x")\t-5\n\'@sum\t+14 d')
})

test('markup in a cell is text in the table', () => {
  expect(asHtml([['A'], ['<img src=x> & "b"']])).toBe(
    '<table><thead><tr><th>A</th></tr></thead><tbody><tr><td>&lt;img src=x&gt; &amp; &quot;b&quot;</td></tr></tbody></table>',
  )
})
