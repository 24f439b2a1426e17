import type { MappingShape } from '../../language/schema/shape.ts'
import type { Block, Heading, Line } from '../source/source.ts'
import { isPageRemains } from './artefacts.ts'
import type { Context, Spoken } from './context.ts'
import { dayOrderIn } from './dayOrder.ts'
import { type DraftElement, newElement } from './draft.ts'
import { Drawing } from './drawings.ts'
import { Frames } from './frames.ts'
import { isHeading, sections } from './headings.ts'
import { Ledger } from './ledger.ts'
import { dashed, type Labelled, labelled, type Mark, markOf, withOrdinal } from './marks.ts'
import { OwnExport } from './ownExport.ts'
import { pairsIn } from './pairs.ts'
import { placeLabelled } from './placeLabelled.ts'
import { placeTable } from './placeTable.ts'
import { placeUnlabelled } from './placeUnlabelled.ts'
import { isAllOf, named, spokenOf } from './spoken.ts'
import { type Term, termsOf } from './terms.ts'
import { isTitleHeading, isTitleLine, putTitle } from './titles.ts'

/**
 * Goes through a source from top to bottom and puts each statement where the schema wants it: by its label, by the heading above it, by
 * its position. What finds no place is left in the ledger. Nothing is thrown away, and nothing is added.
 */
export class Placer implements Context {
  readonly root: DraftElement
  readonly ledger: Ledger
  readonly frames: Frames = new Frames()
  /** Entries that are being said, outermost first. */
  open: readonly DraftElement[] = []
  pending: Context['pending']
  told: Context['told']
  afterTable = false
  readonly #drawing: Drawing = new Drawing()
  readonly #own: OwnExport
  ahead: readonly Block[] = []

  constructor(shape: MappingShape, blocks: readonly Block[]) {
    this.#own = new OwnExport(blocks)
    this.ledger = new Ledger(dayOrderIn(blocks))
    this.root = newElement(shape, '')
  }

  /** The blocks behind it tell whether a few words are a heading, and a paragraph the whole of a section. */
  place(block: Block, ahead: readonly Block[]): void {
    this.ahead = ahead
    this.#place(block)
    this.afterTable = block.is === 'table'
  }

  #place(block: Block): void {
    if (block.is === 'table') placeTable(block, this)
    else if (isPageRemains(block.text)) this.ledger.leave(block, 'pageRemains')
    else if (block.is === 'heading') this.#heading(block)
    else if (block.part === 'header' || block.part === 'footer') this.ledger.leave(block, 'pageRemains')
    else if (block.part === undefined) this.#line(block)
    else this.ledger.leave(block, 'noPlace', this.open.at(-1)?.path)
  }

  #heading({ text, level, at }: Heading): void {
    if (at.in === 'sheet' && spokenOf(sections(this.root.shape), text).length === 0) {
      this.#sheet(text, at)
      return
    }
    const mark = markOf(text)
    this.#enter({ text, body: mark?.rest ?? text, style: `h${level}`, at, ...(mark && { mark }) })
  }

  /** The name of a sheet is no title; the one that it has of itself says nothing. */
  #sheet(text: string, at: Heading['at']): void {
    this.frames.leave('h0')
    this.open = []
    this.pending = undefined
    if (isUnnamed(text)) this.ledger.absorb({ at, text }, 'header')
    else this.ledger.leave({ at, text }, 'noPlace')
  }

  #line(line: Line): void {
    if (this.#drawing.takes(line.text, this.ahead)) {
      this.ledger.absorb(line, 'repeated')
      return
    }
    if (this.#own.takes(line, this)) return
    const mark = markOf(line.text)
    const body = mark?.rest ?? line.text
    if (
      !this.#waits(line) &&
      !isTitleLine(line, mark, this) &&
      isHeading(line, { mark, body, terms: sections(this.root.shape), next: this.ahead[0] })
    ) {
      this.#enter({ text: line.text, body, style: mark?.style ?? 'plain', at: line.at, ...(mark && { mark }) })
      return
    }
    // A sentence that is numbered like the headings above is no part of their sections.
    if (mark) this.#endsAt(mark.style)
    const parts = pairsIn(body, (label) => this.#isKnown(label))
    const spoken = { at: line.at, text: line.text, depth: line.depth, numbered: mark !== undefined, body }
    if (!parts) {
      this.#say(spoken)
      return
    }
    if (parts.lead !== '') this.#say({ ...spoken, text: parts.lead, body: parts.lead })
    for (const pair of parts.pairs) this.#say({ ...spoken, text: pair, body: pair })
  }

  #endsAt(style: string): void {
    if (!this.frames.all.some((frame) => frame.style === style)) return
    this.frames.leave(style)
    this.open = []
    this.pending = undefined
  }

  /** A label that stood alone is answered by the next line, whatever that looks like. */
  #waits({ depth }: Line): boolean {
    return this.pending !== undefined && depth === 0 && this.pending.term.item === undefined
  }

  #isKnown(label: string): boolean {
    const { label: words } = withOrdinal(label)
    const item = this.frames.section?.terms[0]?.item
    const shapes = [...this.open.map(({ shape }) => shape), ...(item ? [item] : []), ...(this.frames.section ? [] : [this.root.shape])]
    return shapes.some((shape) => named(termsOf(shape), words).length > 0)
  }

  #say(spoken: Spoken): void {
    const said = labelled(spoken.body) ?? labelled(spoken.text)
    if (said && placeLabelled(said, spoken, this)) return
    placeUnlabelled(spoken, this)
  }

  #enter(entering: Entering): void {
    const { text, body, style, at } = entering
    this.frames.leave(style)
    this.open = []
    this.pending = undefined
    const plain = body.replace(/[：:]\s*$/, '').trim()
    const said: Labelled | undefined =
      labelled(plain) ?? dashed(plain) ?? (withOrdinal(plain).ordinal === undefined ? undefined : { ...withOrdinal(plain), value: '' })
    if (said?.ordinal !== undefined && placeLabelled(said, { at, text, depth: 0, numbered: true, body: plain }, this)) {
      const element = this.open.at(-1)
      this.frames.enter({ style, text: plain, terms: [], ...(element && { element }) })
      return
    }
    this.#section(plain, entering)
  }

  #section(plain: string, entering: Entering): void {
    const { style, text, at } = entering
    const terms = spokenOf(sections(this.root.shape), plain)
    const [only, ...others] = this.frames.section?.terms ?? []
    const list = only?.item && others.length === 0 ? only : undefined
    if (isTitleHeading(plain, style, this) && putTitle({ at, text, depth: 0, numbered: false, body: plain }, this)) return
    if (terms.length > 0 && (!list || isAllOf(terms, plain))) this.#about(terms, plain, entering)
    else if (list?.item) this.#inList(list, plain, entering)
    else this.#foreign(plain, entering)
  }

  #about(terms: readonly Term[], plain: string, { style, text, at }: Entering): void {
    this.frames.enter({ style, text: plain, terms })
    // «Objectives of our Dublin site» says more than its key.
    if (isAllOf(terms, plain)) this.ledger.absorb({ at, text }, 'heading')
    else this.ledger.leave({ at, text }, 'noPlace', terms[0]?.way.join('.'))
  }

  /** What stands below a heading that nobody understands belongs to no section above it. */
  #foreign(plain: string, { style, text, at }: Entering): void {
    this.ledger.leave({ at, text }, 'noPlace', this.frames.section?.terms[0]?.way.join('.'))
    this.frames.enter({ style, text: plain, terms: [], foreign: true })
  }

  /** Below the heading of a list a further heading is an entry, unless it says more of the entries there are, as «Measures» below «Risks». */
  #inList(list: Term, plain: string, entering: Entering): void {
    const { style, text, at, mark } = entering
    if (list.item && named(termsOf(list.item), plain).length > 0) {
      this.frames.enter({ style, text: plain, terms: [list] })
      this.ledger.absorb({ at, text }, 'heading')
    } else if (!/[：:]\s*$/.test(text) && isBelow(style, this.frames.section?.style ?? '', mark)) this.#entry(plain, entering)
    else this.#foreign(plain, entering)
  }

  #entry(plain: string, { style, text, at }: Entering): void {
    placeUnlabelled({ at, text, depth: 1, numbered: true, body: plain }, this)
    const element = this.open.at(-1)
    this.frames.enter({ style, text: plain, terms: [], ...(element && { element }) })
  }
}

interface Entering {
  readonly text: string
  readonly body: string
  readonly style: string
  readonly at: Heading['at']
  readonly mark?: Mark
}

const isUnnamed = (sheet: string): boolean => /^(?:sheet|工作表|表)\s*\d*$/i.test(sheet.trim())

/** A heading that is told from text by its looks alone is no part of a section. */
const isBelow = (style: string, above: string, mark: Mark | undefined): boolean => style !== above && (style !== 'plain' || mark !== undefined)
