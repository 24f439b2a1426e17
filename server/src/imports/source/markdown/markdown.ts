import MarkdownIt, { type Token } from 'markdown-it'
import type { Gathering } from '../gathering.ts'
import { readText } from '../text.ts'
import { splitFrontMatter } from './frontMatter.ts'
import { MarkdownReader } from './reader.ts'

const parser = new MarkdownIt('commonmark', { html: true, linkify: false }).enable(['table', 'strikethrough'])

// An address is not followed, so any will do.
parser.validateLink = () => true
parser.normalizeLink = (address) => address

/** No author writes such a line; the parser needs longer for it than anybody waits. */
const longestLine = 50_000

/** A text in Markdown. */
export function readMarkdown(text: string, gathering: Gathering): void {
  const { front, body } = splitFrontMatter(text)
  readText(front, gathering)
  if (hasLongLine(body)) readText(body, gathering)
  else new MarkdownReader(gathering).read(parser.parse(body, {}) as readonly Token[])
}

function hasLongLine(text: string): boolean {
  let from = 0
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
    if (end - from > longestLine) return true
    from = end + 1
  }
  return text.length - from > longestLine
}
