import { isoText } from '../../../language/values/civil.ts'
import { isPoint } from '../../drawing/timeline/bars.ts'
import { nameOf } from '../../drawing/timeline/describe.ts'
import type { TimelineItem, TimelineView } from '../../models/timeline/types.ts'
import type { DayNumber, ItemId } from '../../models/types.ts'

/** The timeline as a Mermaid chart. Items without a date, and what was called off, stand in the table only. */
export function ganttLines({ items }: TimelineView, title: string): readonly string[] {
  const drawn = items.filter((item) => item.kind !== 'group' && item.end !== undefined && item.state !== 'cancelled')
  const ids = idsOf(drawn)
  const ends = new Map(drawn.map(({ id, end }) => [id, end]))
  return [
    '```mermaid',
    'gantt',
    `    title ${said(title)}`,
    '    dateFormat YYYY-MM-DD',
    '    axisFormat %Y-%m-%d',
    '    inclusiveEndDates',
    ...items.flatMap((item) => [
      ...(item.level === 1 ? [`    section ${said(nameOf(item))}`] : []),
      ...(ids.has(item.id) ? [`    ${said(nameOf(item))} :${data(item, { ids, ends }).join(', ')}`] : []),
    ]),
    '```',
  ]
}

interface Drawn {
  readonly ids: ReadonlyMap<ItemId, string>
  readonly ends: ReadonlyMap<ItemId, DayNumber | undefined>
}

function data(item: TimelineItem, drawn: Drawn): readonly string[] {
  const { id, state, critical, end = 0 } = item
  const own = drawn.ids.get(id) ?? ''
  const tags = [...(critical ? ['crit'] : []), ...(state === 'done' ? ['done'] : state === 'planned' ? [] : ['active'])]
  if (isPoint(item)) return [...tags, 'milestone', own, isoText(end), '0d']
  const start = Math.min(item.start ?? end, end)
  return [...tags, own, waitsFor(item, start, drawn) ?? isoText(start), isoText(end)]
}

/** `after` only where it says the same as the date: the day behind the last end of what it waits for. */
function waitsFor({ after = [] }: TimelineItem, start: DayNumber, { ids, ends }: Drawn): string | undefined {
  const names = after.map((id) => ids.get(id))
  const last = Math.max(...after.map((id) => ends.get(id) ?? Number.NaN))
  return after.length > 0 && names.every((name) => name !== undefined) && last + 1 === start ? `after ${names.join(' ')}` : undefined
}

/** Each by its number, in letters that Mermaid knows; where that says nothing, or says it twice, by its place. */
function idsOf(items: readonly TimelineItem[]): ReadonlyMap<ItemId, string> {
  const taken = new Set<string>(['done', 'active', 'crit', 'milestone', 'vert', 'after', 'until'])
  return new Map(
    items.map(({ id, label }, index) => {
      const plain = label.replace(/[^A-Za-z0-9]/g, '_')
      const name = /^[A-Za-z]\w*$/.test(plain) && /[A-Za-z0-9]/.test(label) && !taken.has(plain.toLowerCase()) ? plain : `item_${index + 1}`
      taken.add(name.toLowerCase())
      return [id, name]
    }),
  )
}

const most = 80

/** A name as Mermaid takes it: without what ends it, or begins something else. */
function said(text: string): string {
  const plain = text
    .replace(/[:;#`"<>{}%\\]|[\s\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ')
    .replace(/ +/g, ' ')
    .trim()
  const letters = [...plain]
  const short =
    letters.length > most
      ? `${letters
          .slice(0, most - 1)
          .join('')
          .trimEnd()}…`
      : plain
  return short === '' || word.test(short) ? `– ${short}`.trim() : short
}

// Words and dates that begin a statement of their own.
const word =
  /^(?:gantt|section|title|dateformat|axisformat|tickinterval|excludes|includes|todaymarker|inclusiveenddates|topaxis|weekday|weekend|click|call|href|acctitle|accdescr|\d{4}-\d\d-\d\d)/i
