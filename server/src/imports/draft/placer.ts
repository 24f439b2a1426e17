import type { MappingShape } from '../../language/schema/shape.ts'
import type { Block, Heading, Line } from '../source/source.ts'
import { isPageRemains } from './artefacts.ts'
import { type DraftElement, newElement } from './draft.ts'
import { Frames } from './frames.ts'
import { isHeading, sections } from './headings.ts'
import { Ledger } from './ledger.ts'
import { type Labelled, labelled, type Mark, markOf, withOrdinal } from './marks.ts'
import { type Context, placeLabelled } from './placeLabelled.ts'
import { placeTable } from './placeTable.ts'
import { placeUnlabelled } from './placeUnlabelled.ts'
import { isAllOf, named, spokenOf } from './terms.ts'

/**
 * Goes through a source from top to bottom and puts each statement where the schema wants it: by its label, by the heading above it, by
 * its position. What finds no place is left in the ledger. Nothing is thrown away, and nothing is added.
 */
export class Placer implements Context {
  readonly root: DraftElement
  readonly ledger: Ledger = new Ledger()
  readonly frames: Frames = new Frames()
  /** Entries that are being said, outermost first. */
  open: readonly DraftElement[] = []
  pending: Context['pending']

  constructor(shape: MappingShape) {
    this.root = newElement(shape, '')
  }

  place(block: Block): void {
    if (block.is === 'table') {
      placeTable(block, this)
      return
    }
    if (isPageRemains(block.text)) {
      this.ledger.leave(block, 'pageRemains')
      return
    }
    if (block.is === 'heading') {
      this.#heading(block)
      return
    }
    if (block.part === 'header' || block.part === 'footer') {
      this.ledger.leave(block, 'pageRemains')
      return
    }
    if (block.part !== undefined) {
      this.ledger.leave(block, 'noPlace', this.open.at(-1)?.path)
      return
    }
    this.#line(block)
  }

  #heading({ text, level, at }: Heading): void {
    const mark = markOf(text)
    this.#enter({ text, body: mark?.rest ?? text, style: `h${level}`, at, ...(mark && { mark }) })
  }

  #line(line: Line): void {
    const mark = markOf(line.text)
    const body = mark?.rest ?? line.text
    if (isHeading(line, { mark, body, terms: sections(this.root.shape) })) {
      this.#enter({ text: line.text, body, style: mark?.style ?? 'plain', at: line.at, ...(mark && { mark }) })
      return
    }
    const said = labelled(body) ?? labelled(line.text)
    const statement = { at: line.at, text: line.text, depth: line.depth, numbered: mark !== undefined, body }
    if (said && placeLabelled(said, statement, this)) return
    placeUnlabelled(statement, this)
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

  #section(plain: string, { style, text, at }: Entering): void {
    const above = this.frames.section
    const terms = spokenOf(sections(this.root.shape), plain)
    const isFirst = this.frames.all.length === 0 && this.ledger.placed.length === 0
    if (isFirst && /^h[01]$/.test(style) && named(sections(this.root.shape), plain).length === 0) {
      placeUnlabelled({ at, text, depth: 0, numbered: false, body: plain }, this)
      return
    }
    this.frames.enter({ style, text: plain, terms })
    if (terms.length > 0) {
      // «Objectives of our Dublin site» says more than its key.
      if (isAllOf(terms, plain)) this.ledger.absorb({ at, text }, 'heading')
      else this.ledger.leave({ at, text }, 'noPlace', terms[0]?.way.join('.'))
      return
    }
    const [only, ...others] = above?.terms ?? []
    if (only?.item && others.length === 0) {
      placeUnlabelled({ at, text, depth: 1, numbered: true, body: plain }, this)
      const element = this.open.at(-1)
      this.frames.leave(style)
      this.frames.enter({ style, text: plain, terms: [], ...(element && { element }) })
    } else this.ledger.leave({ at, text }, 'noPlace', above?.terms[0]?.way.join('.'))
  }
}

interface Entering {
  readonly text: string
  readonly body: string
  readonly style: string
  readonly at: Heading['at']
  readonly mark?: Mark
}

/** `Task 1 – Business impact analysis`: in headings a dash stands for the colon. */
function dashed(text: string): Labelled | undefined {
  const match = /^(.{2,30}?)\s+[–—-]\s+(.+)$/.exec(text)
  const said = match?.[1] === undefined ? undefined : withOrdinal(match[1])
  return said?.ordinal === undefined ? undefined : { ...said, value: match?.[2] ?? '' }
}
