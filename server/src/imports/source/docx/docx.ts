import type { Gathering } from '../gathering.ts'
import { readStructure } from '../package/elements.ts'
import { isLinked, relationsOf } from '../package/relations.ts'
import { Refused } from '../refused.ts'
import type { Block, Line, Place } from '../source.ts'
import type { Archive } from '../zip.ts'
import { Counters } from './counters.ts'
import { isDiagram, readDiagram } from './diagrams.ts'
import { Notes } from './notes.ts'
import { Numbering } from './numbering.ts'
import { type Shared, Story } from './story.ts'
import { Styles } from './styles.ts'

const paragraph = (number: number): Place => ({ in: 'document', paragraph: number })

/** A Word document: page headers, the text with its tables and boxes, page footers, then drawn texts, notes and comments. */
export function readDocx(archive: Archive, main: string, gathering: Gathering): void {
  const relations = relationsOf(archive, main)
  if (isLinked(relations)) gathering.remark('linkedContent')
  const parts: Parts = (type) => relations.flatMap((one) => (one.type === type && one.part !== undefined ? [one.part] : []))
  const references = new Map<string, Place>()
  let paragraphs = 0
  const shared = sharedBy(archive, parts, {
    gathering,
    next: () => paragraph(++paragraphs),
    refer: (note, at) => references.set(note, references.get(note) ?? at),
    emit: (block) => gathering.add(block),
  })
  furniture(archive, parts('header'), { shared: { ...shared, next: () => paragraph(1) }, part: 'header' })
  readMain(archive, main, shared)
  furniture(archive, parts('footer'), { shared: { ...shared, next: () => paragraph(Math.max(1, paragraphs)) }, part: 'footer' })
  for (const { id, part } of relations.filter(isDiagram))
    if (part !== undefined) readDiagram(archive, part, { emit: shared.emit, at: references.get(`diagram ${id}`) ?? paragraph(1) })
  for (const type of ['footnotes', 'endnotes', 'comments'] as const)
    for (const part of parts(type)) readStructure(archive, part, new Notes(shared, references, type === 'comments' ? 'comment' : 'footnote'))
}

type Parts = (type: string) => readonly string[]

function sharedBy(archive: Archive, parts: Parts, rest: Omit<Shared, 'styles' | 'counters'>): Shared {
  const styles = new Styles(archive, parts('styles')[0])
  return { ...rest, styles, counters: new Counters(new Numbering(archive, parts('numbering')[0], styles)) }
}

/** A part that does not hold a document at all is not an empty document. */
function readMain(archive: Archive, main: string, shared: Shared): void {
  const story = new Story(shared)
  let found = false
  const open = (name: string): void => {
    found ||= name === 'body'
    story.open(name)
  }
  readStructure(archive, main, { whole: story.whole, open, close: story.close, take: story.take })
  if (!found) throw new Refused('damaged')
}

interface Furniture {
  readonly shared: Shared
  readonly part: NonNullable<Line['part']>
}

/** What stands on every page is said once, though the first page and even pages have it again. */
function furniture(archive: Archive, parts: readonly string[], { shared, part }: Furniture): void {
  const said = new Set<string>()
  const emit = (block: Block): void => {
    if (block.is === 'table' || said.has(block.text)) return
    said.add(block.text)
    shared.emit(block)
  }
  for (const one of parts) readStructure(archive, one, new Story({ ...shared, emit }, part))
}
