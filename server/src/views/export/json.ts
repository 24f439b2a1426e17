import type { PreviewModel, Tab } from '../models/types.ts'

/** Names the form of the data, and changes with it: what reads it can tell. */
const schema = 'continuity-view/1'

/** The parts of the model that are not called as their tab is. */
const named: Readonly<Partial<Record<Tab, keyof PreviewModel>>> = { plan: 'document', import: 'imported' }

/**
 * The view model as data: `{"schema": "continuity-view/1", …}`, keys in the order of the alphabet, so that two exports of the same plan
 * are the same text. Days are counted from 1970-01-01.
 */
export function jsonOf(model: PreviewModel, tabs: readonly Tab[]): string {
  const shown = new Set<string>(['head', ...tabs.map((tab) => named[tab] ?? tab)])
  const marks = Object.entries(model.marks ?? {}).filter(([tab]) => shown.has(tab))
  const all = { ...model, marks: Object.fromEntries(marks) }
  const parts = Object.entries(all).filter(([key]) => shown.has(key) || (key === 'marks' && marks.length > 0))
  return `${JSON.stringify({ schema, ...(ordered(Object.fromEntries(parts)) as object) }, null, 2)}\n`
}

function ordered(data: unknown): unknown {
  if (Array.isArray(data)) return data.map(ordered)
  if (typeof data !== 'object' || data === null) return data
  const entries = Object.entries(data).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([key, value]) => [key, ordered(value)]))
}
