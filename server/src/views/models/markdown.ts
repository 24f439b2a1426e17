import MarkdownIt, { type Token } from 'markdown-it'
import { append } from '../../base/append.ts'
import type { Inline, Tag } from './inlineTypes.ts'

// No HTML, no guessing of links: what comes out is text, and the few elements that are named below.
const parser = new MarkdownIt('commonmark', { html: false, linkify: false }).enable(['table', 'strikethrough']).disable(['image'])

const tags: ReadonlySet<string> = new Set([
  'p',
  'br',
  'hr',
  'strong',
  'em',
  's',
  'code',
  'pre',
  'blockquote',
  'ul',
  'ol',
  'li',
  'table',
  'thead',
  'tbody',
  'tr',
  'th',
  'td',
])

/** Headings of a text stand below those of its section. */
const headings: Readonly<Record<string, Tag>> = { h1: 'h4', h2: 'h5', h3: 'h6', h4: 'h6', h5: 'h6', h6: 'h6' }

/** Turns Markdown into a small tree of harmless elements. A single paragraph is given without its `p`. */
export function markdown(text: string): readonly Inline[] {
  const tree = children(parser.parse(text, {}))
  const [only] = tree
  return tree.length === 1 && typeof only === 'object' && only.is === 'element' && only.tag === 'p' ? only.children : tree
}

interface Open {
  readonly close: (inner: readonly Inline[]) => Inline | readonly Inline[]
  readonly inner: Inline[]
}

/** Tokens open and close; a stack of what is open turns them into a tree. */
function children(tokens: readonly Token[]): readonly Inline[] {
  const root: Open = { close: (inner) => inner, inner: [] }
  const stack: Open[] = [root]
  for (const token of tokens) {
    const top = stack.at(-1) ?? root
    if (token.nesting === 1) stack.push({ close: closing(token), inner: [] })
    else if (token.nesting === -1) {
      const done = stack.length > 1 ? stack.pop() : undefined
      if (done) append((stack.at(-1) ?? root).inner, [done.close(done.inner)].flat())
    } else append(top.inner, leaf(token))
  }
  return root.inner
}

function closing(token: Token): Open['close'] {
  if (token.tag === 'a') {
    const href = String(token.attrGet('href') ?? '')
    return (inner) => (/^(?:https?:|mailto:|#)/i.test(href) || !/^[a-z][a-z0-9+.-]*:/i.test(href) ? { is: 'link', href, children: inner } : inner)
  }
  const tag = headings[token.tag] ?? (tags.has(token.tag) ? (token.tag as Tag) : undefined)
  // A paragraph in a tight list is hidden.
  return (inner) => (tag === undefined || token.hidden ? inner : { is: 'element', tag, children: inner })
}

function leaf(token: Token): readonly Inline[] {
  if (token.type === 'inline') return children(token.children ?? [])
  if (token.type === 'softbreak') return [' ']
  if (token.type === 'code_inline') return [{ is: 'element', tag: 'code', children: [token.content] }]
  if (token.type === 'fence' || token.type === 'code_block') return [{ is: 'element', tag: 'pre', children: [token.content] }]
  if (token.tag === 'br' || token.tag === 'hr') return [{ is: 'element', tag: token.tag, children: [] }]
  return token.content === '' ? [] : [token.content]
}
