import type { Gathering } from '../gathering.ts'
import { listSign } from '../listSign.ts'
import type { Place, Table } from '../source.ts'
import { type Attributes, isBoldTag, isHidden } from './attributes.ts'
import { type HtmlLine, OpenLine } from './line.ts'
import { ListStack } from './lists.ts'
import { HtmlTable } from './tables.ts'
import { blockTags, headingLevel, isList, unread } from './tags.ts'

/** Walks through the tags of a page, and knows what is open around each. */
export class HtmlReader {
  readonly #gathering: Gathering
  readonly #at: () => Place
  readonly #open: OpenLine
  readonly #lists: ListStack = new ListStack()
  readonly #tables: HtmlTable[] = []
  /** Tables within cells, which come behind the table that holds them. */
  readonly #inner: Table[] = []
  readonly #inside = { heading: 0, pre: 0, unread: 0, title: 0, term: 0 }
  #title = ''
  #headed = false

  constructor(gathering: Gathering, line: () => number) {
    this.#gathering = gathering
    this.#at = () => ({ in: 'text', line: line() })
    this.#open = new OpenLine(line)
  }

  open(tag: string, attributes: Attributes): void {
    if (tag === 'br' || blockTags.has(tag)) this.#endLine()
    if (unread.has(tag)) this.#inside.unread++
    this.#open.enter(isBoldTag(tag, attributes) ? 'bold' : 'as around')
    if (this.#inside.unread > 0) return
    if (isHidden(attributes)) this.#gathering.remark('hiddenContent')
    if (tag === 'img') this.#gathering.remark('images')
    this.#enter(tag)
    this.#begin(tag, attributes)
  }

  close(tag: string): void {
    if (blockTags.has(tag)) this.#endLine()
    this.#open.leave()
    if (this.#inside.unread === 0) {
      this.#end(tag)
      this.#leave(tag)
    }
    if (unread.has(tag)) this.#inside.unread--
  }

  text(data: string): void {
    if (this.#inside.unread > 0) return
    if (this.#inside.title > 0) this.#title += data
    else if (this.#inside.pre === 0) this.#open.add(data)
    else
      data.split(/\r\n|[\n\r]/).forEach((line, index) => {
        if (index > 0) this.#endLine()
        this.#open.add(line)
      })
  }

  end(): void {
    this.#endLine()
    const text = this.#title.replace(/\s+/g, ' ').trim()
    if (!this.#headed && text !== '') this.#gathering.addFirst({ is: 'heading', level: 0, text, at: { in: 'text', line: 1 } })
  }

  #enter(tag: string): void {
    if (tag === 'pre') this.#inside.pre++
    else if (tag === 'title') this.#inside.title++
    else if (tag === 'dt') this.#inside.term++
    else this.#inside.heading = headingLevel(tag) || this.#inside.heading
    if (tag === 'dt') this.#leftTerm()
  }

  #leave(tag: string): void {
    if (tag === 'pre') this.#inside.pre--
    else if (tag === 'title') this.#inside.title--
    else if (tag === 'dt') this.#inside.term--
    else if (headingLevel(tag) > 0) this.#inside.heading = 0
    if (tag === 'dl') this.#leftTerm()
  }

  #begin(tag: string, attributes: Attributes): void {
    const table = this.#tables.at(-1)
    if (isList(tag)) this.#lists.open(tag, attributes)
    else if (tag === 'li') this.#lists.item(attributes)
    else if (tag === 'table') this.#tables.push(new HtmlTable(this.#gathering, this.#at()))
    else if (tag === 'tr') table?.row(attributes)
    else if (tag === 'td' || tag === 'th') table?.cell(tag, attributes, this.#at())
    else if (tag === 'caption') table?.caption('open')
  }

  #end(tag: string): void {
    if (isList(tag)) this.#lists.close()
    else if (tag === 'table') this.#endTable()
    else if (tag === 'td' || tag === 'th') this.#tables.at(-1)?.endCell()
    else if (tag === 'caption') this.#tables.at(-1)?.caption('closed')
  }

  #endTable(): void {
    const table = this.#tables.pop()?.done()
    if (this.#tables.length > 0) {
      if (table) this.#inner.push(table)
      return
    }
    for (const one of [...(table ? [table] : []), ...this.#inner.splice(0)]) this.#gathering.add(one)
  }

  #endLine(): void {
    const line = this.#open.take()
    if (!line || this.#inside.unread > 0) return
    if (this.#inside.term > 0) this.#lists.term(line.text)
    else this.#say(line)
  }

  #leftTerm(): void {
    const text = this.#lists.leftTerm()
    if (text !== '') this.#say({ text, at: this.#at(), weight: 'light' })
  }

  #say({ text: said, at, weight }: HtmlLine): void {
    const level = this.#inside.heading
    const text = this.#lists.take() + said
    if (this.#tables.at(-1)?.take(text, weight) === true) return
    if (level === 0) this.#line(text, at)
    else {
      if (level === 1) this.#headed = true
      this.#gathering.add({ is: 'heading', level, text, at })
    }
  }

  #line(text: string, at: Place): void {
    const signed = this.#lists.depth === 0 ? listSign(text) : undefined
    this.#gathering.add({ is: 'line', text: signed?.text ?? text, depth: this.#lists.depth || (signed?.depth ?? 0), at })
  }
}
