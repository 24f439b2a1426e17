import { renderToString } from 'preact-render-to-string'
import { expect, it } from 'vitest'
import { Breakable } from '../../../server/src/views/drawing/document/breakable.tsx'

const drawn = (text: string): string => renderToString(<Breakable text={text} />)

it.each([
  ['an address, behind its signs', 'Write to song.wenbo@lanwanbank.example now', 'Write to song.<wbr/>wenbo@<wbr/>lanwanbank.<wbr/>example now'],
  ['a word without any, in pieces', 'x'.repeat(45), `${'x'.repeat(20)}<wbr/>${'x'.repeat(20)}<wbr/>${'x'.repeat(5)}`],
  ['ordinary words not at all', 'Business continuity', 'Business continuity'],
  ['Han text not at all: it breaks by itself', '業'.repeat(40), '業'.repeat(40)],
  ['between two pictures, never inside one', '😀'.repeat(21), `${'😀'.repeat(20)}<wbr/>😀`],
])('breaks %s', (_, text, expected) => expect(drawn(text)).toBe(expected))

it('adds nothing to what is copied', () => {
  const text = 'https://example.org/a/very/long/path?with=a&query and more'
  expect(drawn(text).replaceAll('<wbr/>', '').replaceAll('&amp;', '&')).toBe(text)
})
