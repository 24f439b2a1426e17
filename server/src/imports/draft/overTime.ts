import type { MappingShape } from '../../language/schema/shape.ts'
import { readDuration, shortUnits } from '../../language/values/durations.ts'
import type { Cell } from '../source/source.ts'
import type { Context } from './context.ts'
import { type DraftElement, elementAlong, listAt, newElement, pathTo, textOf } from './draft.ts'
import { named } from './spoken.ts'
import { foldTerm, termsOf } from './terms.ts'

/** A column that tells an impact after some time: `Impact after 4h`, `Financial impact 24 hours`. */
export interface Moment {
  /** `4h` */
  readonly time: string
  /** `Financial`; empty where one impact stands for all. */
  readonly type: string
}

const time =
  /(?<![\d\s])[>≥]?\s*\d+(?:\.\d+)?\s*(?:minutes?|mins?|hours?|hrs?|h|days?|d|weeks?|w|分钟|分鐘|个?小时|個?小時|天|日|周|週)(?![a-z])(?:后|後|以上)?/i

/** The moment that a header names, where the entries have impacts over time. */
export function momentIn(header: string, item: MappingShape): Moment | undefined {
  const found = time.exec(header)?.[0]
  const impacts = item.properties.get('impacts')
  if (found === undefined || !impacts) return undefined
  const words = header
    .replace(found, ' ')
    .replace(/\b(?:after|at|within)\b/gi, ' ')
    .trim()
  const terms = termsOf(item).filter(({ property }) => property === impacts)
  const short = shortUnits(found.replace(/[>≥]|后|後|以上/g, '').trim()).replace(/\s+/g, '')
  if (!readDuration(short).ok) return undefined
  if (named(terms, words).length > 0) return { time: short, type: '' }
  const type = words.replace(/(?<!\s)\s*(?:impacts?|影响|影響)\s*$/i, '')
  return type !== words && type !== '' ? { time: short, type } : undefined
}

/** Sets the impact of an entry after some time. Times and types of impact are said once, for the whole document. */
export function putImpact(
  element: DraftElement,
  { moment, cell, text }: { readonly moment: Moment; readonly cell: Cell; readonly text: string },
  { root, ledger }: Context,
): void {
  const frames = listAt(root, 'time_frames')
  const impacts = elementAlong(element, ['impacts'])
  const id = typeId(moment.type, root)
  const list = impacts && listAt(impacts, id)
  const known = frames?.items.findIndex((one) => one.is === 'text' && one.text === moment.time) ?? -1
  if (!frames || !impacts || !list || list.items.length !== (known < 0 ? frames.items.length : known)) {
    ledger.leave({ at: cell.at, text }, 'noPlace', element.path)
    return
  }
  if (known < 0) frames.items.push(textOf(moment.time))
  list.items.push(textOf(cell.text.trim(), cell.at))
  ledger.place({ at: cell.at, text, path: `${pathTo(impacts, [id])}[${list.items.length - 1}]`, by: 'label' })
}

/** The id of a type of impact, which is declared where it is first used. */
function typeId(type: string, root: DraftElement): string {
  const name = type === '' ? 'impact' : type
  const id = foldTerm(name)
  const types = listAt(root, 'impact_types')
  const shape = root.shape.properties.get('impact_types')?.shape.list?.item.mapping
  const isKnown = types?.items.some((one) => one.is === 'element' && one.values.get('id')?.is === 'text' && textIn(one) === id)
  if (!types || !shape || isKnown) return id
  const element = newElement(shape, `impact_types[${types.items.length}]`)
  element.values.set('id', textOf(id))
  if (type !== '') element.values.set('name', textOf(type))
  types.items.push(element)
  return id
}

const textIn = ({ values }: DraftElement): string => {
  const id = values.get('id')
  return id?.is === 'text' ? id.text : ''
}
