import type { Cursor } from '../../language/lines/cursor.ts'
import { cursorAt } from '../../language/lines/cursorAt.ts'
import { type LineTable, rowAt, rowText } from '../../language/lines/lineTable.ts'
import type { Path } from '../../language/lines/path.ts'
import { isKind, type Kind, kindOfUri, shapeOf } from '../../language/schema/kinds.ts'
import { type Found, shapeAt } from '../../language/schema/lookup.ts'
import type { MappingShape } from '../../language/schema/shape.ts'
import type { LevelPlace } from '../levels.ts'
import { placeAt } from '../placeAt.ts'
import type { Snapshot } from '../snapshot.ts'
import { entrySuggestion } from './entry.ts'
import { keySuggestions } from './keys.ts'
import { kindSuggestions } from './kinds.ts'
import type { Suggestion } from './suggestion.ts'
import { valueSuggestions } from './values.ts'

/** What can be written at an offset. It asks the lines and the schema, never a parse: it answers while the text is broken. */
export function complete(snapshot: Snapshot, offset: number): readonly Suggestion[] {
  const cursor = cursorAt(snapshot.table, offset)
  if (cursor.kind === 'comment' || cursor.kind === 'marker' || cursor.kind === 'text') return []
  const kind = kindAt(snapshot.table, offset) ?? kindOfUri(snapshot.uri)
  if (cursor.kind === 'value' && isTopLevel(cursor.path, 'kind')) return kindSuggestions(cursor, snapshot)
  const found = kind && shapeAt(shapeOf(kind), cursor.path)
  return found ? suggestionsAt(found, cursor, snapshot) : []
}

type Writing = Extract<Cursor, { kind: 'key' | 'value' | 'item' }>

function suggestionsAt({ shape, holder }: Found, cursor: Writing, snapshot: Snapshot): readonly Suggestion[] {
  const level = levelPlace(cursor, holder, snapshot)
  const place = { quote: '' as const, layout: 'block' as const, as: 'scalar' as const, ...cursor, level }
  if (cursor.kind === 'value') {
    const entry = cursor.layout === 'flow' ? undefined : shape.list?.item.scalar
    if (shape.scalar) return valueSuggestions(shape.scalar, place, snapshot)
    return entry ? valueSuggestions(entry, { ...place, as: 'list' }, snapshot) : []
  }
  const item = entryOf(shape.list?.item)
  if (item && cursor.kind === 'key' && cursor.layout === 'block') return [entrySuggestion(item, cursor, snapshot)]
  const isInBraces = cursor.kind === 'key' && cursor.layout === 'flow'
  const values = shape.scalar && !isInBraces ? valueSuggestions(shape.scalar, place, snapshot) : []
  return [...mappingSuggestions(shape, cursor, snapshot), ...values]
}

/** Which scale a level at the cursor would be of: the key says it, and the element that has the key, if it was read already. */
function levelPlace({ path, replace }: Writing, holder: MappingShape | undefined, { file }: Snapshot): LevelPlace {
  const key = path.findLast((step) => step.type === 'key')?.key ?? ''
  const element = file && holder ? placeAt(file, replace.start)?.element : undefined
  const isHolder = element?.$.shape.name === holder?.name
  return { shape: holder?.name ?? '', key, ...(element && isHolder && { element }) }
}

/** The element that a list is made of. Where a text or a reference will do, a whole entry is no help. */
const entryOf = (item: Found['shape'] | undefined): MappingShape | undefined => (item?.scalar ? undefined : item?.mapping)

/** The keys of a mapping; behind a dash with nothing on it yet the whole entry too. */
function mappingSuggestions(shape: Found['shape'], cursor: Exclude<Writing, { kind: 'value' }>, snapshot: Snapshot): readonly Suggestion[] {
  const entry = cursor.kind === 'item' && cursor.siblings.size === 0 ? entryOf(shape) : undefined
  const keys = shape.mapping ? keySuggestions(shape.mapping, cursor, snapshot) : []
  return entry ? [entrySuggestion(entry, cursor, snapshot), ...keys] : keys
}

/** The kind that the document around an offset declares, read from its lines. */
function kindAt(table: LineTable, offset: number): Kind | undefined {
  const row = rowAt(table, offset)
  for (let at = documentStart(table, row); at < table.lines.length; at++) {
    const line = table.lines[at]
    if (line?.kind === 'marker' && at > row) return undefined
    const opener = line?.openers[0]
    if (opener?.type !== 'key' || opener.key !== 'kind' || opener.column !== 0) continue
    const text = rowText(table, at)
      .slice(line?.valueColumn)
      .replace(/(?<!\s)\s+#.*$/, '')
      .trim()
    return isKind(text) ? text : undefined
  }
  return undefined
}

function documentStart({ lines }: LineTable, row: number): number {
  let at = row
  while (at > 0 && lines[at]?.kind !== 'marker') at--
  return at
}

const isTopLevel = (path: Path, key: string): boolean => path.length === 1 && path[0]?.type === 'key' && path[0].key === key
