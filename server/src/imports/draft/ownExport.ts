import type { Block, Line } from '../source/source.ts'
import type { Context } from './context.ts'
import { elementAlong } from './draft.ts'
import { labelled } from './marks.ts'
import { put } from './put.ts'
import { spokenOf } from './spoken.ts'
import { termsOf } from './terms.ts'

/** What this product writes without a label when it exports a document: the organisation, how the document stands, assurances. */
export class OwnExport {
  #place: 'elsewhere' | 'head' | 'body'

  constructor(blocks: readonly Block[]) {
    this.#place = blocks.some(isIdentity) ? 'head' : 'elsewhere'
  }

  /** Whether a line was such a one, and has been put in its place. */
  takes(line: Line, context: Context): boolean {
    if (this.#place === 'elsewhere' || line.depth > 0) return false
    const document = elementAlong(context.root, ['document'])
    if (document?.values.has('id')) this.#place = 'body'
    if (isIdentity(line) || (this.#place === 'body' && isAboveDrawing(context))) {
      context.ledger.absorb(line, 'repeated')
      return true
    }
    return this.#place === 'head' ? inHead(line, context) : assures(line, context)
  }
}

/** `continuity-2026 · version 1.1 · As of 2026-06-17`, below the title or at the foot of each page. */
const isIdentity = (block: Block): boolean => block.is === 'line' && /^\S+ · \S.* · .*\d{4}-\d\d-\d\d(?:\s*\/?)*$/.test(block.text.trim())

const isPlain = (block: Block | undefined): boolean => block?.is === 'line' && block.depth === 0 && !labelled(block.text)

/** Above a timeline stands what is late in it. */
const isAboveDrawing = ({ ahead: [next] }: Context): boolean => next?.is === 'line' && next.text === 'gantt'

/** The organisation stands above the title, or before the line that tells how the document stands. */
function inHead(line: Line, context: Context): boolean {
  const document = elementAlong(context.root, ['document'])
  const organisation = document?.shape.properties.get('organization')
  if (!document || !organisation || !isPlain(line)) return false
  if (!document.values.has('title') || isPlain(context.ahead[0])) {
    put({ element: document, property: organisation }, { at: line.at, text: line.text, value: line.text, by: 'order' }, context.ledger)
  } else context.ledger.absorb(line, 'repeated')
  return true
}

/** A paragraph behind the tables of a chapter says how the chapter is made sure of. */
function assures({ at, text }: Line, context: Context): boolean {
  const shape = context.root.shape.properties.get('assurance_measures')?.shape.mapping
  const term = shape && spokenOf(termsOf(shape), context.frames.all[0]?.text ?? '')[0]
  const group = term && context.afterTable ? elementAlong(context.root, ['assurance_measures']) : undefined
  if (group && term) put({ element: group, property: term.property }, { at, text, value: text, by: 'order' }, context.ledger)
  return group !== undefined
}
