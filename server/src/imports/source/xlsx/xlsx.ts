import type { Gathering } from '../gathering.ts'
import { readStructure } from '../package/elements.ts'
import { isLinked, type Relation, relationsOf } from '../package/relations.ts'
import { type Attributes, attribute, readXml } from '../package/xml.ts'
import { Refused } from '../refused.ts'
import type { Archive } from '../zip.ts'
import { readComments, readDrawing } from './beside.ts'
import type { Dictionary } from './cells.ts'
import type { DateSystem } from './dates.ts'
import { CellStyles } from './looks.ts'
import { SheetReader } from './sheet.ts'
import { sharedStrings } from './strings.ts'

/** A workbook of Excel: its sheets in their order, those too that are hidden. */
export function readXlsx(archive: Archive, main: string, gathering: Gathering): void {
  const relations = relationsOf(archive, main)
  if (isLinked(relations) || relations.some(({ type }) => type === 'externalLink')) gathering.remark('linkedContent')
  const { sheets, system } = workbook(archive, main)
  const part = (type: string): string | undefined => relations.find((one) => one.type === type)?.part
  const dictionary = { strings: sharedStrings(archive, part('sharedStrings')), styles: new CellStyles(archive, part('styles')), system }
  for (const { name, id, hidden } of sheets) {
    const relation = relations.find((one) => one.id === id)
    if (hidden) gathering.remark('hiddenContent')
    if (relation) readSheet({ archive, name, relation }, gathering, dictionary)
  }
}

interface SheetEntry {
  readonly name: string
  readonly id: string
  readonly hidden: boolean
}

interface Contents {
  readonly sheets: readonly SheetEntry[]
  readonly system: DateSystem
}

function workbook(archive: Archive, main: string): Contents {
  const sheets: SheetEntry[] = []
  let system: DateSystem = 1900
  const open = (name: string, attributes: Attributes): void => {
    const said = (key: string): string => attribute(attributes, key) ?? ''
    if (name === 'workbookPr' && /^(?:1|true)$/.test(said('date1904'))) system = 1904
    else if (name === 'sheet') sheets.push({ name: said('name'), id: said('id'), hidden: /hidden/i.test(said('state')) })
  }
  readXml(archive, main, { open, close: () => {}, text: () => {} })
  if (sheets.length === 0) throw new Refused('damaged')
  return { sheets, system }
}

interface OneSheet {
  readonly archive: Archive
  readonly name: string
  readonly relation: Relation
}

function readSheet({ archive, name, relation: { part, type } }: OneSheet, gathering: Gathering, dictionary: Dictionary): void {
  if (part === undefined) return
  const reader = new SheetReader(name, gathering, dictionary)
  // A sheet that is one chart has no cells.
  if (type === 'worksheet') readStructure(archive, part, reader)
  else gathering.remark('images')
  reader.emit()
  for (const beside of relationsOf(archive, part)) {
    if (beside.part === undefined) continue
    if (beside.type === 'comments') readComments({ archive, sheet: name, gathering }, beside.part)
    else if (beside.type === 'drawing') readDrawing({ archive, sheet: name, gathering }, beside.part)
  }
}
