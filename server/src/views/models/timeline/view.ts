import { elementAt, listAt, scalarAt } from '../../../language/model/access.ts'
import type { Element } from '../../../language/model/element.ts'
import type { Kind } from '../../../language/schema/kinds.ts'
import type { CivilDay } from '../../../language/values/civil.ts'
import { criticalWork } from '../../../programme/analysis/schedule.ts'
import { timelineLede } from '../ledes.ts'
import type { Scene } from '../scene.ts'
import type { Period } from '../types.ts'
import { planItems } from './plan.ts'
import { recordItems } from './records.ts'
import { registerItems } from './register.ts'
import { shadesOf } from './shades.ts'
import type { Shade, TimelineItem, TimelineView } from './types.ts'
import { workingDays, worksOf } from './work.ts'

/** How a kind of document fills its timeline, and by which keys. */
interface Source {
  readonly items: (scene: Scene, period: Period | undefined) => readonly TimelineItem[]
  readonly keys: readonly string[]
}

const sources: Readonly<Partial<Record<Kind, Source>>> = {
  annual_plan: { items: planItems, keys: ['tasks', 'milestones'] },
  risk_register: { items: registerItems, keys: ['risks'] },
  records: { items: recordItems, keys: ['exercises', 'actions'] },
}

/** The document over time; nothing for kinds that plan nothing. */
export function timelineOf(scene: Scene): TimelineView | undefined {
  const source = sources[scene.document.kind]
  if (!source) return undefined
  const { root } = scene.document
  const shades = shadesOf(scene)
  const items = withCritical(source.items(scene, periodIn(root)), shades)
  const lede = timelineLede(items, scene)
  const wants = items.length > 0 ? [] : source.keys.filter((key) => listAt(root, key).length === 0)
  return { period: periodOf(root, items, scene.today), today: scene.today, items, shades, wants, ...(lede && { lede }) }
}

/** Marks what moves the last end when it moves. A plan without dependencies has no path, and then nothing is critical. */
function withCritical(items: readonly TimelineItem[], shades: readonly Shade[]): readonly TimelineItem[] {
  const works = worksOf(items)
  const linked = new Set(works.flatMap(({ id, after }) => (after.length > 0 ? [id, ...after] : [])))
  const critical = criticalWork(
    works.filter(({ id }) => linked.has(id)),
    workingDays(shades),
  )
  return items.map((item) => (critical.has(item.id) ? { ...item, critical: true } : item))
}

/** The period that a plan states. */
function periodIn(root: Element): Period | undefined {
  const period = elementAt(root, 'period')
  const start = period && scalarAt<CivilDay>(period, 'start')?.value
  const end = period && scalarAt<CivilDay>(period, 'end')?.value
  return start === undefined || end === undefined || end < start ? undefined : { start, end }
}

/** The plan's period; while it has none, the span of its items; while they have none, the months around today. */
function periodOf(root: Element, items: readonly TimelineItem[], today: CivilDay): Period {
  const period = elementAt(root, 'period')
  const start = period && scalarAt<CivilDay>(period, 'start')?.value
  const end = period && scalarAt<CivilDay>(period, 'end')?.value
  const days = items.flatMap((item) => [item.start, item.end].filter((day) => day !== undefined))
  const first = start ?? Math.min(...days, today)
  return { start: first, end: Math.max(end ?? Math.max(...days, today), first + 30) }
}
