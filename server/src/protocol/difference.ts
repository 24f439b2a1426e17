/** Where a value stands in plain data. */
type Path = readonly (string | number)[]

/** One step from one piece of plain data to the next. */
export type Change =
  /** The value there now; without one the key is gone. */
  | { readonly at: Path; readonly value?: unknown }
  /** In the list there so many entries from `start` on give way to others. */
  | { readonly at: Path; readonly start: number; readonly gone: number; readonly items: readonly unknown[] }

type Data = Readonly<Record<string, unknown>>

const isData = (value: unknown): value is Data => typeof value === 'object' && value !== null && !Array.isArray(value)

// `__proto__` may be a key like any other.
const valueAt = (data: Data, key: string): unknown => (Object.hasOwn(data, key) ? data[key] : undefined)

/** What has to change for one piece of plain data to become another. Of lists the middle is compared: what is alike at both ends stays. */
export function differenceOf(before: unknown, after: unknown, at: Path = []): readonly Change[] {
  if (before === after) return []
  if (Array.isArray(before) && Array.isArray(after)) return ofLists(before, after, at)
  if (!isData(before) || !isData(after)) return [after === undefined ? { at } : { at, value: after }]
  const keys = new Set([...Object.keys(before), ...Object.keys(after)])
  return [...keys].flatMap((key) => differenceOf(valueAt(before, key), valueAt(after, key), [...at, key]))
}

function ofLists(before: readonly unknown[], after: readonly unknown[], at: Path): readonly Change[] {
  if (before.length === after.length) return after.flatMap((value, index) => differenceOf(before[index], value, [...at, index]))
  const most = Math.min(before.length, after.length)
  let start = 0
  while (start < most && isSame(before[start], after[start])) start++
  let end = 0
  while (end < most - start && isSame(before.at(-1 - end), after.at(-1 - end))) end++
  return [{ at, start, gone: before.length - start - end, items: after.slice(start, after.length - end) }]
}

const isSame = (one: unknown, other: unknown): boolean => differenceOf(one, other).length === 0

/** The data after some changes; what they do not touch is taken over as it is. */
export const changed = (data: unknown, changes: readonly Change[]): unknown => changes.reduce(withChange, data)

function withChange(data: unknown, change: Change): unknown {
  const [key, ...rest] = change.at
  if (key === undefined) return atRoot(data, change)
  const inner = { ...change, at: rest }
  if (Array.isArray(data)) return data.with(Number(key), withChange(data[Number(key)], inner))
  const next = withChange(valueAt(data as Data, String(key)), inner)
  const { [key]: _, ...others } = data as Data
  // A key that was there stays in its place.
  return next === undefined ? others : { ...(data as Data), [key]: next }
}

const atRoot = (data: unknown, change: Change): unknown =>
  'items' in change ? (data as readonly unknown[]).toSpliced(change.start, change.gone, ...change.items) : change.value
