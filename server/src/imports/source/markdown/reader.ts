import type { Token } from 'markdown-it'
import type { Gathering } from '../gathering.ts'
import { readHtml } from '../html/html.ts'
import { listSign } from '../listSign.ts'
import type { Cell, Place } from '../source.ts'
import { readText } from '../text.ts'
import { hasPicture, inlineLines, isBold } from './inline.ts'

/** The pieces of a text; nothing where it is too long for that. */
type Inlines = (content: string) => readonly Token[] | undefined

/** Walks along the tokens of a text, and knows what is open around each. */
export class MarkdownReader {
  readonly #gathering: Gathering
  readonly #inlines: Inlines
  #lists = 0
  /** The number of an item, until its first line takes it. */
  #number = ''
  #heading = 0
  /** Tables hold no tables. */
  #table: { readonly rows: Cell[][]; readonly line: number } | undefined

  constructor(gathering: Gathering, inlines: Inlines) {
    this.#gathering = gathering
    this.#inlines = inlines
  }

  read(tokens: readonly Token[]): void {
    let line = 1
    for (const token of tokens) {
      if (token.map) line = token.map[0] + 1
      if (token.nesting === 1) this.#open(token, line)
      else if (token.nesting === -1) this.#close(token)
      else this.#leaf(token, line)
    }
  }

  #open({ type, tag, info, markup }: Token, line: number): void {
    if (type === 'bullet_list_open' || type === 'ordered_list_open') this.#lists++
    else if (type === 'list_item_open') this.#number = info === '' ? '' : `${info}${markup} `
    else if (type === 'heading_open') this.#heading = Number(tag.slice(1))
    else if (type === 'table_open') this.#table = { rows: [], line }
    else if (type === 'tr_open') this.#table?.rows.push([])
  }

  #close({ type }: Token): void {
    if (type === 'bullet_list_close' || type === 'ordered_list_close') this.#lists--
    else if (type === 'heading_close') this.#heading = 0
    else if (type === 'table_close' && this.#table) {
      this.#gathering.add({ is: 'table', rows: this.#table.rows, at: at(this.#table.line) })
      this.#table = undefined
    }
  }

  #leaf(token: Token, line: number): void {
    if (token.type === 'inline') this.#inline(token, line)
    else if (token.type === 'fence' || token.type === 'code_block') readText(token.content, this.#gathering, line + (token.type === 'fence' ? 1 : 0))
    else if (token.type === 'html_block') readHtml(token.content, this.#gathering, line)
  }

  #inline({ content }: Token, line: number): void {
    const tokens = this.#inlines(content)
    if (tokens === undefined) readText(content, this.#gathering, line)
    else this.#text(tokens, line)
  }

  #text(tokens: readonly Token[], line: number): void {
    if (hasPicture(tokens)) this.#gathering.remark('images')
    const lines = inlineLines(tokens)
    const text = (between: string): string => lines.map((one) => one.text).join(between)
    if (this.#table) {
      const looks = this.#table.rows.length === 1 || isBold(tokens) ? 'strong' : 'plain'
      this.#table.rows.at(-1)?.push(this.#gathering.cell(text('\n'), at(line), looks))
    } else if (this.#heading > 0) this.#gathering.add({ is: 'heading', level: this.#heading, text: text(' '), at: at(line) })
    else for (const one of lines) this.#line(one.text, line + one.below)
  }

  #line(text: string, line: number): void {
    const signed = this.#lists === 0 ? listSign(text) : undefined
    const says = { text: `${this.#number}${signed?.text ?? text}`, depth: this.#lists || (signed?.depth ?? 0) }
    this.#number = ''
    this.#gathering.add({ is: 'line', ...says, at: at(line) })
  }
}

const at = (line: number): Place => ({ in: 'text', line })
