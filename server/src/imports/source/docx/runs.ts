import type { Gathering } from '../gathering.ts'
import { child, type Element, toggle, value } from '../package/elements.ts'
import { attribute } from '../package/xml.ts'
import type { Style, Styles } from './styles.ts'
import { symbolOf } from './symbols.ts'

/** What a paragraph says, and what hangs on it. */
export interface Said {
  readonly text: string
  readonly weight: 'bold' | 'light'
  /** Text boxes that are anchored in it. */
  readonly boxes: readonly Element[]
  /** `footnote 3`: what it refers to. */
  readonly notes: readonly string[]
}

/** Properties, codes of fields, and what was deleted. */
const unread: ReadonlySet<string> = new Set(
  'pPr rPr sdtPr sdtEndPr instrText delText delInstrText rt rubyPr fldData ffData customXmlPr smartTagPr docPr posOffset'.split(' '),
)
const inserted: ReadonlySet<string> = new Set(['ins', 'moveTo'])
const deleted: ReadonlySet<string> = new Set(['del', 'moveFrom'])
const pictures: ReadonlySet<string> = new Set(['blip', 'imagedata', 'chart'])
const references: Readonly<Record<string, string>> = { footnoteReference: 'footnote', endnoteReference: 'endnote', commentReference: 'comment' }
const marks: Readonly<Record<string, string>> = { tab: '\t', ptab: '\t', br: '\n', cr: '\n', noBreakHyphen: '-' }

/** Reads the runs of one paragraph. */
export class RunReader {
  readonly #gathering: Gathering
  readonly #styles: Styles
  readonly #style: Style
  readonly #parts: string[] = []
  readonly #boxes: Element[] = []
  readonly #notes: string[] = []
  /** Fields lie in each other; of each, only the result is read. */
  readonly #fields: ('code' | 'result')[] = []
  #light = false

  constructor(gathering: Gathering, styles: Styles, style: Style) {
    this.#gathering = gathering
    this.#styles = styles
    this.#style = style
  }

  read(paragraph: Element): Said {
    this.#inside(paragraph, this.#style)
    const text = this.#parts.join('')
    return { text, weight: text.trim() !== '' && !this.#light ? 'bold' : 'light', boxes: this.#boxes, notes: this.#notes }
  }

  #inside({ children }: Element, style: Style): void {
    for (const one of children) if (typeof one !== 'string') this.#element(one, style)
  }

  #element(element: Element, style: Style): void {
    const { name } = element
    if (inserted.has(name) || deleted.has(name)) this.#gathering.remark('trackedChanges')
    if (deleted.has(name) || unread.has(name)) return
    if (pictures.has(name)) this.#gathering.remark('images')
    if (name === 'r') this.#run(element)
    else if (name === 't') this.#text(element.children.filter((one) => typeof one === 'string').join(''), style)
    else if (name === 'txbxContent') this.#boxes.push(element)
    else if (!this.#sign(element, style)) this.#inside(element, style)
  }

  #sign({ name, attributes }: Element, style: Style): boolean {
    const [mark, note] = [marks[name], references[name]]
    if (mark !== undefined) this.#text(mark, style)
    else if (note !== undefined) this.#notes.push(`${note} ${attribute(attributes, 'id')}`)
    else if (name === 'relIds') this.#notes.push(`diagram ${attribute(attributes, 'dm')}`)
    else if (name === 'sym') this.#text(symbolOf(attribute(attributes, 'font') ?? '', attribute(attributes, 'char') ?? ''), style)
    else if (name === 'fldChar') this.#field(attribute(attributes, 'fldCharType'))
    else return false
    return true
  }

  #run(run: Element): void {
    const properties = child(run, 'rPr')
    const named = this.#styles.find(value(properties, 'rStyle'))
    const bold = toggle(properties, 'b') ?? named.bold ?? this.#style.bold
    const hidden = toggle(properties, 'vanish') ?? named.hidden ?? this.#style.hidden
    this.#inside(run, { bold: bold === true, hidden: hidden === true })
  }

  #field(type: string | undefined): void {
    if (type === 'begin') this.#fields.push('code')
    else if (type === 'end') this.#fields.pop()
    else if (this.#fields.length > 0) this.#fields[this.#fields.length - 1] = 'result'
  }

  #text(text: string, { bold, hidden }: Style): void {
    if (text === '' || this.#fields.includes('code')) return
    this.#parts.push(text)
    if (text.trim() === '') return
    if (bold !== true) this.#light = true
    if (hidden === true) this.#gathering.remark('hiddenContent')
  }
}
