/** An element as it stands in a file, before anything reads it in a forgiving way. */
export interface Tag {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  /** The text directly in it, with its entities in place. */
  text: string
  readonly inside: Tag[]
}

export interface Grammar {
  /** Elements that end where they begin. */
  readonly empty: ReadonlySet<string>
  /** Elements whose content is no markup. */
  readonly raw: ReadonlySet<string>
  /** What XML does not allow and HTML does: an attribute without a value, the end of a section in a text. */
  readonly manners: 'strict' | 'lax'
}

export const xml: Grammar = { empty: new Set(), raw: new Set(), manners: 'strict' }
export const html: Grammar = {
  empty: new Set(['meta', 'br', 'wbr', 'hr', 'link', 'img', 'input']),
  raw: new Set(['style', 'script']),
  manners: 'lax',
}

const illegal = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/u
const entity = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[0-9a-f]+);)/i

/**
 * Reads markup strictly: every tag is closed, every attribute quoted, no `<`, no bare `&` and no character that must not be there. It
 * throws at the first thing that a forgiving reader would mend, because two readers may mend it in two ways.
 */
export function markup(source: string, grammar: Grammar): Tag {
  const root: Tag = { name: '', attributes: new Map(), text: '', inside: [] }
  const open: Tag[] = [root]
  const rest = source.replace(/^<\?xml [^>]*\?>/, '').replace(/^<!DOCTYPE html>/i, '')
  if (illegal.test(rest)) throw new Error(`an illegal character: ${JSON.stringify(illegal.exec(rest)?.[0])}`)
  let at = 0
  while (at < rest.length) {
    const next = rest.indexOf('<', at)
    const stop = next < 0 ? rest.length : next
    take(open, rest.slice(at, stop), grammar)
    if (next < 0) break
    at = tag(rest, next, { open, grammar })
  }
  if (open.length !== 1) throw new Error(`<${open.at(-1)?.name}> is not closed`)
  return root
}

function take(open: readonly Tag[], text: string, { manners }: Grammar): void {
  if (entity.test(text)) throw new Error(`a bare & in ${text.slice(0, 80)}`)
  if (manners === 'strict' && text.includes(']]>')) throw new Error(`]]> in ${text.slice(0, 80)}`)
  const top = open.at(-1)
  if (top) top.text += text
}

interface Reading {
  readonly open: Tag[]
  readonly grammar: Grammar
}

const opening = /^<([A-Za-z][\w:.-]*)((?:\s+[\w:.-]+(?:="[^"<]*")?)*)\s*(\/?)>/
const closing = /^<\/([A-Za-z][\w:.-]*)>/

function tag(source: string, at: number, { open, grammar }: Reading): number {
  const here = source.slice(at, at + 200_000)
  const close = closing.exec(here)
  if (close) {
    const top = open.pop()
    if (top?.name !== close[1]) throw new Error(`</${close[1]}> closes <${top?.name}>`)
    return at + close[0].length
  }
  const match = opening.exec(here)
  if (!match) throw new Error(`no tag: ${here.slice(0, 80)}`)
  const [whole, name = '', attributes = '', slash] = match
  const found: Tag = { name, attributes: attributesOf(attributes, grammar), text: '', inside: [] }
  open.at(-1)?.inside.push(found)
  if (grammar.raw.has(name)) {
    const end = source.indexOf(`</${name}>`, at)
    found.text = source.slice(at + whole.length, end)
    return end + name.length + 3
  }
  if (slash === '' && !grammar.empty.has(name)) open.push(found)
  return at + whole.length
}

function attributesOf(text: string, { manners }: Grammar): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const [, name = '', valued, value = ''] of text.matchAll(/\s+([\w:.-]+)(="([^"]*)")?/g)) {
    if (found.has(name)) throw new Error(`${name} twice in ${text.slice(0, 80)}`)
    if (valued === undefined && manners === 'strict') throw new Error(`${name} has no value`)
    if (entity.test(value)) throw new Error(`a bare & in ${name}="${value.slice(0, 80)}"`)
    found.set(name, plain(value))
  }
  return found
}

const names: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** A text without its entities. */
export const plain = (text: string): string =>
  text.replace(/&(?:(amp|lt|gt|quot|apos)|#x([0-9a-f]+)|#(\d+));/gi, (_, name: string, hex: string, digits: string) =>
    name === undefined ? String.fromCodePoint(hex === undefined ? Number(digits) : Number.parseInt(hex, 16)) : (names[name] ?? ''),
  )

/** An element and all in it. */
export function* below(tag: Tag): Generator<Tag> {
  yield tag
  for (const inner of tag.inside) yield* below(inner)
}

export const named = (root: Tag, name: string): readonly Tag[] => [...below(root)].filter((tag) => tag.name === name)

/** All the text in an element, as a reader sees it. Text directly in an element stands before that of the elements in it. */
export const wordsOf = (tag: Tag): string => plain([...below(tag)].map(({ text }) => text).join(''))
