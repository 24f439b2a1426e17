import type { Bia, BiaActivity, CommonImpactLevel, CommonImpactType } from '../../generated/model.ts'
import { scalarAt } from '../../language/model/access.ts'
import { type Element, isElementLike, type Located, type Slot } from '../../language/model/element.ts'
import type { DocumentModel } from '../../language/model/readModel.ts'
import type { Duration, Money } from '../../language/values/valueTypes.ts'
import type { Item } from '../../language/yaml/nodes.ts'
import { derived } from '../index/derived.ts'
import { allOf, type Site, type Standpoint, type Target, targetOf } from '../index/elements.ts'
import type { Programme } from '../index/programme.ts'
import { type DerivedMtpd, derivedMtpd, type ImpactCurve } from './impact.ts'

/** A level of a scale: its place in the order and every name it goes by. */
export interface ScaleLevel {
  readonly rank: number
  readonly names: readonly string[]
  readonly element: CommonImpactLevel
}

/** A scale as a list of levels, as an impact type or the criteria of a risk register have one. */
export type Scale = Pick<CommonImpactType, 'levels'>

/** The levels of a scale. Without values their order counts, lowest first. */
export function scaleOf({ levels }: Scale): readonly ScaleLevel[] {
  const valued = levels.some(({ value }) => value)
  return levels.flatMap((element, index) => {
    const rank = valued ? element.value?.value : index + 1
    return rank === undefined ? [] : [{ rank, element, names: [String(rank), ...labelsOf(element)] }]
  })
}

/** A label in each of its languages. */
export function labelsOf({ label }: Pick<CommonImpactLevel, 'label'>): readonly string[] {
  if (!label) return []
  if (!isElementLike(label)) return [label.text]
  return [...label.$.slots.keys()].flatMap((language) => scalarAt<string>(label, language)?.text ?? [])
}

const folded = (text: string): string => text.trim().normalize('NFKC').toLowerCase()

/** `4 Severe`, `4（嚴重）` and `4-Severe` say a level by its value and its label at once. */
const joined = (text: string): string => folded(text).replace(/[\s()\-–—:.、]/g, '')

/** The place of a level in the order, by its value or by a label; without a scale a figure speaks for itself. */
export function rankOf(type: Scale, text: string): number | undefined {
  const wanted = folded(text)
  if (type.levels.length === 0) return /^\d+$/.test(wanted) ? Number(wanted) : undefined
  const known = ranks.get(type.levels) ?? ranksOf(type)
  ranks.set(type.levels, known)
  return known.get(wanted) ?? known.get(joined(text))
}

/** Every way to write a level, worked out once for each scale. */
const ranks = new WeakMap<Scale['levels'], ReadonlyMap<string, number>>()

function ranksOf(type: Scale): ReadonlyMap<string, number> {
  const scale = scaleOf(type)
  const both = scale.flatMap(({ rank, names }) => names.slice(1).map((name) => [joined(`${rank}${name}`), rank] as const))
  const single = scale.flatMap(({ rank, names }) => names.map((name) => [folded(name), rank] as const))
  // Of two levels with one name the lower one counts, and a name counts before a value with a label.
  return new Map([...both.toReversed(), ...single.toReversed()])
}

/** A list of values as it is written, with a gap where an item is blank. Nothing where the whole list is a blank. */
export function inPlace<T>(slot: Slot | undefined, values: readonly Located<T>[]): readonly (Located<T> | undefined)[] | undefined {
  const node = slot?.node?.kind === 'alias' ? slot.node.target : slot?.node
  if (slot?.state !== 'value' || node?.kind !== 'sequence') return undefined
  const byStart = new Map(values.map((value) => [value.span.start, value]))
  return node.items.map((item) => byStart.get(startOf(item)))
}

const startOf = ({ value, span }: Item): number => ((value?.kind === 'alias' ? value.target : value) ?? { span }).span.start

/** The time frames of an analysis; nothing where one is unknown or they do not ascend. */
export function framesOf({ root }: DocumentModel): readonly Duration[] | undefined {
  const frames = inPlace(root.$.slots.get('time_frames'), (root as Bia).time_frames)?.map((frame) => frame?.value)
  if (!frames || frames.length === 0) return undefined
  const known = frames.filter((frame) => frame !== undefined)
  return known.length === frames.length && known.every((frame, index) => index === 0 || frame > (known[index - 1] ?? 0)) ? known : undefined
}

/** What an activity states for one impact type, frame by frame. */
export interface Rated<T> {
  readonly key: string
  readonly slot: Slot
  /** Nothing where the key names no impact type. */
  readonly type?: Target<'impact_type'>
  readonly points: readonly (Located<T> | undefined)[]
}

type PerType = BiaActivity['impacts'] | BiaActivity['amounts']

/** The curves behind `impacts`, or the amounts behind `amounts`. Those that are left open or do not apply are none. */
export function ratedOf<T extends string | Money>({ programme, document }: Standpoint, map: PerType): readonly Rated<T>[] {
  if (!map) return []
  const known = readings(programme)
  const kept = known.get(map) ?? readRated({ programme, document }, map)
  known.set(map, kept)
  return kept as readonly Rated<T>[]
}

/** Many rules read the same curves: each is read once for a programme. */
const readings = derived((): WeakMap<Element, readonly Rated<string | Money>[]> => new WeakMap())

function readRated({ programme, document }: Standpoint, map: NonNullable<PerType>): readonly Rated<string | Money>[] {
  return [...map.others].flatMap(([key, values]) => {
    const slot = map.$.slots.get(key)
    const points = inPlace<string | Money>(slot, values)
    if (!slot || !points) return []
    const type = targetOf({ programme, document }, ['impact_type'], { value: key, text: key, span: slot.keySpan })
    return [{ key, slot, points, ...(type && { type }) }]
  })
}

/** The level from which an impact of a type is intolerable, as a place in its scale. */
export const thresholdOf = ({ element }: Target<'impact_type'>): number | undefined =>
  element.intolerable_from && rankOf(element, element.intolerable_from.value)

/** The curves of an activity that tell when it becomes intolerable: those of types with a threshold. */
export function curvesOf(standpoint: Standpoint, activity: BiaActivity): readonly ImpactCurve[] {
  return ratedOf<string>(standpoint, activity.impacts).flatMap(({ type, points }) => {
    const intolerableFrom = type && thresholdOf(type)
    if (!type || intolerableFrom === undefined) return []
    const levels = points.map((point) => point && rankOf(type.element, point.value))
    return [{ type: type.name ?? type.id, levels, intolerableFrom }]
  })
}

/** The MTPD that the impacts of an activity support; nothing where that is not known. */
export function mtpdFromImpacts(standpoint: Standpoint, activity: BiaActivity): DerivedMtpd | undefined {
  const frames = framesOf(standpoint.document)
  return frames && derivedMtpd(frames, curvesOf(standpoint, activity))
}

/** Whether the impacts of an activity are known, and tolerable, in every time frame before a moment. */
export function tolerableUntil(standpoint: Standpoint, activity: BiaActivity, moment: Duration): boolean {
  const before = (framesOf(standpoint.document) ?? []).filter((frame) => frame < moment)
  const curves = curvesOf(standpoint, activity)
  const isTolerable = ({ levels, intolerableFrom }: ImpactCurve): boolean =>
    before.every((_, index) => (levels[index] ?? intolerableFrom) < intolerableFrom)
  return before.length > 0 && curves.length > 0 && curves.every(isTolerable)
}

/** An impact type, and how many activities of an analysis rate it. */
export interface TypeInUse {
  readonly type: Target<'impact_type'>
  readonly count: number
}

/** The impact types that each analysis uses, by id: those that at least one of its activities rates. */
export const typesInUse: (programme: Programme) => ReadonlyMap<DocumentModel, ReadonlyMap<string, TypeInUse>> = derived((programme) => {
  const byDocument = Map.groupBy(allOf(programme, 'bia.activity'), ({ document }) => document)
  return new Map([...byDocument].map(([document, sites]) => [document, typesOf({ programme, document }, sites)]))
})

function typesOf(standpoint: Standpoint, sites: readonly Site<BiaActivity>[]): ReadonlyMap<string, TypeInUse> {
  const types = sites.flatMap(({ element }) => ratedOf<string>(standpoint, element.impacts).flatMap(({ type }) => type ?? []))
  const byId = Map.groupBy(types, ({ id }) => id)
  return new Map([...byId].flatMap(([id, uses]) => (uses[0] ? [[id, { type: uses[0], count: uses.length }] as const] : [])))
}
