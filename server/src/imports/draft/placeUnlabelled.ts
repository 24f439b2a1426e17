import type { MappingShape } from '../../language/schema/shape.ts'
import type { Context, Spoken } from './context.ts'
import { elementAlong } from './draft.ts'
import { markOf } from './marks.ts'
import { put, putItem, type Statement } from './put.ts'
import { isAllText, sentencesOf } from './sentences.ts'
import { isProse, namePropertyOf, proseOf, type Term, termsOf } from './terms.ts'
import { isTitleHeading, putTitle } from './titles.ts'
import { valueFor } from './values.ts'

/** Puts a statement without a label: behind the label that waits for it, into the entry above it, into the section, or nowhere. */
export function placeUnlabelled(spoken: Spoken, context: Context): void {
  const statement: Statement = { at: spoken.at, text: spoken.text, value: spoken.body.trim(), by: 'order' }
  if (
    waited(statement, context) ||
    asPart(spoken, statement, context) ||
    inEntry(spoken, statement, context) ||
    inSection(spoken, statement, context)
  )
    return
  if (isTitle(spoken, context)) return
  context.ledger.leave(spoken, 'noPlace', context.open.at(-1)?.path ?? context.frames.section?.terms[0]?.way.join('.'))
}

function waited(statement: Statement, context: Context): boolean {
  if (!context.pending) return false
  const { owner, term } = context.pending
  const parent = elementAlong(owner, term.way.slice(0, -1))
  if (!parent) return false
  if (term.item) putItem({ owner, term }, statement, context.ledger)
  else put({ element: parent, property: term.property }, { ...statement, by: 'label' }, context.ledger)
  return true
}

/** Deeper than a task stand its steps. */
function asPart({ depth, body }: Spoken, statement: Statement, context: Context): boolean {
  const whole = depth > 1 ? context.open.find(({ shape }) => partsOf(shape) !== undefined) : undefined
  const term = whole && partsOf(whole.shape)
  if (!whole || !term || /[。.]$/.test(body.trim()) || body.length > longestStep) return false
  const element = putItem({ owner: whole, term }, statement, context.ledger)
  context.open = element ? [whole, element] : [whole]
  return true
}

const longestStep = 80

/** The list of parts that go by the same sort of name as their whole. */
function partsOf(shape: MappingShape): Term | undefined {
  const name = namePropertyOf(shape)?.key
  return name === 'title'
    ? termsOf(shape).find(({ way, item }) => way.length === 1 && item?.properties.has('id') && namePropertyOf(item)?.key === name)
    : undefined
}

/** Below a heading of its own, or deeper in a list than its name, a sentence tells more of an entry. */
function inEntry({ depth }: Spoken, statement: Statement, { open, frames, ledger }: Context): boolean {
  const element = frames.element ?? (depth > 1 ? open.at(-1) : undefined)
  const more = element && proseOf(element)
  if (!element || !more) return false
  put({ element, property: more }, statement, ledger)
  return true
}

function inSection(spoken: Spoken, statement: Statement, context: Context): boolean {
  const section = context.frames.section
  const fitting = (section?.terms ?? []).filter((one) => takes(one, spoken, context))
  // In «Summary and outlook» the items of a list are the outlook.
  const term = (isItem(spoken) ? fitting.find(({ property }) => property.shape.list) : undefined) ?? fitting[0]
  const parent = term && elementAlong(context.root, term.way.slice(0, -1))
  if (!term || !parent) return false
  const said: Statement = { ...statement, by: 'heading' }
  if (!term.item) put({ element: parent, property: term.property }, said, context.ledger)
  else if (isItem(spoken)) entry(term, said, context)
  else {
    context.told = section
    for (const sentence of sentencesOf(said.value)) entry(term, { ...said, text: sentence, value: sentence }, context)
  }
  return true
}

function entry(term: Term, statement: Statement, context: Context): void {
  const element = putItem({ owner: context.root, term }, statement, context.ledger)
  context.open = element ? [element] : []
}

const isItem = ({ depth, numbered }: Spoken): boolean => depth > 0 || numbered

/** Prose takes every sentence, a list of entries what is written as a list. A sentence that leads over to one is no entry. */
function takes(term: Term, spoken: Spoken, context: Context): boolean {
  const { item, property } = term
  if (/[：:]$/.test(spoken.body.trim())) return false
  if (item) return isItem(spoken) || isAllText(term, context)
  const { scalar, list } = property.shape
  return isProse(scalar) || (list !== undefined && valueFor(property.shape, spoken.body, { path: '', from: spoken.at }) !== undefined)
}

/** What stands first, before any heading, is the title, unless a heading of the format is. */
function isTitle(spoken: Spoken, context: Context): boolean {
  const isFirst = context.frames.all.length === 0 && !isItem(spoken) && spoken.body.length <= longestTitle
  const isBelow = context.ahead.some(
    (block) => block.is === 'heading' && !markOf(block.text) && isTitleHeading(block.text, `h${block.level}`, context),
  )
  return isFirst && !isBelow && putTitle(spoken, context)
}

const longestTitle = 80
