import MarkdownIt, { type Token } from 'markdown-it'
import type { Gathering } from '../gathering.ts'
import { Refused } from '../refused.ts'
import { limits } from '../source.ts'
import { readText } from '../text.ts'
import { splitFrontMatter } from './frontMatter.ts'
import { MarkdownReader } from './reader.ts'

/** What lies deeper, the parser would pass over in silence. */
const deepest = 100

const parser = new MarkdownIt('commonmark', { html: true, linkify: false, maxNesting: deepest }).enable(['table', 'strikethrough'])

// Blocks first: a text without marks is only looked for where that takes no longer than anybody waits.
parser.core.ruler.disable('inline')
// An address is not followed, so any will do.
parser.validateLink = () => true
parser.normalizeLink = (address) => address

/** No author writes such a line or such a paragraph. The parser's time grows with the square of it. */
const longestLine = 50_000
const longestText = 10_000
/** Paragraphs have lines, and between them are empty ones. */
const mostLines = 2 * limits.blocks

/** A text in Markdown. */
export function readMarkdown(text: string, gathering: Gathering): void {
  const { front, body } = splitFrontMatter(text)
  readText(front, gathering)
  if (hasLongLine(body)) readText(body, gathering)
  else readBlocks(body, gathering)
}

function readBlocks(text: string, gathering: Gathering): void {
  const env = {}
  const tokens: readonly Token[] = parser.parse(text, env)
  if (tokens.some(({ level }) => level >= deepest - 1)) throw new Refused('tooDeep')
  const inlines = (content: string): readonly Token[] | undefined => {
    const children: Token[] = []
    if (content.length > longestText) return undefined
    parser.inline.parse(content, parser, env, children)
    return children
  }
  new MarkdownReader(gathering, inlines).read(tokens)
}

function hasLongLine(text: string): boolean {
  let [from, lines] = [0, 0]
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
    if (end - from > longestLine) return true
    if (++lines > mostLines) throw new Refused('tooLarge')
    from = end + 1
  }
  return text.length - from > longestLine
}
