import MarkdownIt from 'markdown-it'
import { expect } from 'vitest'
import { below, html, markup, named, plain, type Tag, xml } from '../../kit/markup.ts'
import { unzip } from '../../kit/unzip.ts'

const pageTags = new Set(
  `html head meta title style body header main nav section article aside div p span h1 h2 h3 h4 h5 h6 a ul ol li dl dt dd table caption colgroup
   col thead tbody tfoot tr th td time mark b i br hr strong em s code pre blockquote abbr wbr`.split(/\s+/),
)
const drawnTags = new Set('svg defs symbol use g path rect circle text title desc style pattern marker'.split(' '))
const pageAttributes =
  /^(?:class|id|lang|title|role|scope|colspan|rowspan|headers|tabindex|href|content|charset|name|http-equiv|aria-[a-z]+|data-(?:item|column|roving)|xml:lang|xmlns)$/
const drawnAttributes =
  /^(?:x|y|cx|cy|r|d|width|height|viewBox|fill|transform|patternUnits|patternTransform|ref[XY]|marker(?:Width|Height|Units|-end)|orient|x1|x2|y1|y2)$/

/** That a file holds nothing but what our own drawings are made of, whatever its texts say. */
export function expectPage(source: string): Tag {
  const root = markup(source, html)
  for (const tag of below(root)) if (tag.name !== '') expectKnown(tag, new Set([...pageTags, ...drawnTags]))
  expect(named(root, 'style')).toHaveLength(1)
  return root
}

/** A piece of a page. */
export function expectDrawing(source: string): void {
  for (const tag of below(markup(source, html))) if (tag.name !== '') expectKnown(tag, new Set([...pageTags, ...drawnTags]))
}

export function expectPicture(source: string): Tag {
  const root = markup(source, xml)
  for (const tag of below(root)) if (tag.name !== '') expectKnown(tag, drawnTags)
  return root
}

function expectKnown({ name, attributes }: Tag, known: ReadonlySet<string>): void {
  if (!known.has(name)) throw new Error(`<${name}> is no element of ours`)
  for (const [attribute, value] of attributes) {
    if (!pageAttributes.test(attribute) && !drawnAttributes.test(attribute)) throw new Error(`<${name}> has ${attribute}="${value}"`)
    if (attribute === 'href' && !/^(?:https?:\/\/|mailto:|#)/i.test(value)) throw new Error(`<${name}> leads to ${value}`)
    if (/url\((?!#)/.test(value) && attribute === 'fill') throw new Error(`<${name}> is filled with ${value}`)
  }
}

const reader = new MarkdownIt('commonmark', { html: true, linkify: false, maxNesting: 300 }).enable(['table', 'strikethrough'])

export interface Read {
  /** `1 Annual plan` */
  readonly headings: readonly string[]
  readonly diagrams: readonly string[]
}

/** That Markdown reads as what it was written for: no markup but breaks, no address of another kind, tables with as many cells as columns. */
export function expectMarkdown(source: string): Read {
  const tokens = reader.parse(source, {})
  const inner = tokens.flatMap((token) => [token, ...(token.children ?? [])])
  for (const token of inner) {
    if (token.type === 'html_block') throw new Error(`markup: ${token.content.slice(0, 80)}`)
    if (token.type === 'html_inline' && token.content !== '<br>') throw new Error(`markup: ${token.content}`)
    if (token.type === 'image') throw new Error(`a picture: ${token.content}`)
    const href = token.type === 'link_open' ? String(token.attrGet('href')) : ''
    if (href !== '' && !/^(?:https?:\/\/|mailto:)/i.test(href)) throw new Error(`a link to ${href}`)
  }
  expectTables(source)
  const headings = tokens.flatMap((token, index) =>
    token.type === 'heading_open' ? [`${token.tag.slice(1)} ${tokens[index + 1]?.content ?? ''}`] : [],
  )
  const diagrams = tokens.filter(({ type, info }) => type === 'fence' && info === 'mermaid').map(({ content }) => content)
  diagrams.forEach(expectDiagram)
  return { headings, diagrams }
}

// The reader drops what does not fit; the bars themselves are counted here.
function expectTables(source: string): void {
  let columns = 0
  for (const line of source.split('\n')) {
    const bars = line.startsWith('|') ? line.replaceAll('\\\\', '').replaceAll('\\|', '').split('|').length - 2 : 0
    if (bars > 0 && columns > 0 && bars !== columns) throw new Error(`${bars} cells under ${columns} columns: ${line.slice(0, 200)}`)
    columns = bars
  }
}

const directive = /^(?:gantt|title .+|dateFormat YYYY-MM-DD|axisFormat %Y-%m-%d|inclusiveEndDates|section [^:;#`]+)$/
const tags = '(?:(?:crit|done|active|milestone), )*'
const task = new RegExp(`^[^:;#\`%]+ :${tags}[A-Za-z_]\\w*, (?:after [\\w ]+|\\d{4}-\\d\\d-\\d\\d), (?:\\d{4}-\\d\\d-\\d\\d|0d)$`)

function expectDiagram(diagram: string): void {
  for (const line of diagram
    .trim()
    .split('\n')
    .map((one) => one.trim())) {
    const known = directive.test(line) || task.test(line)
    if (!known) throw new Error(`not a line of a chart: ${line}`)
  }
}

/** That a Word file is whole: every part well-formed, no field but ours, no address of another kind. */
export function expectWord(bytes: Uint8Array): ReadonlyMap<string, Tag> {
  const parts = [...unzip(bytes)].filter(([name]) => /\.(?:xml|rels)$/.test(name))
  const read = new Map(parts.map(([name, content]) => [name, markup(content.toString('utf8'), xml)]))
  for (const [name, part] of read) {
    for (const { text } of named(part, 'w:instrText'))
      if (!/^(?:TOC \\h \\o &quot;1-3&quot;|PAGEREF _Toc\d+ \\h|PAGE|NUMPAGES)$/.test(text)) throw new Error(`a field in ${name}: ${text}`)
    for (const { attributes } of named(part, 'Relationship'))
      if (attributes.get('TargetMode') === 'External' && !/^(?:https?:\/\/|mailto:)/i.test(attributes.get('Target') ?? ''))
        throw new Error(`a link to ${attributes.get('Target')}`)
  }
  return read
}

export { plain }
