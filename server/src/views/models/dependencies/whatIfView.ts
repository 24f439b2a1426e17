import type { BiaActivity } from '../../../generated/model.ts'
import { firstNeeded, neededOverTime } from '../../../programme/analysis/quantities.ts'
import { type StoppedActivity, type WhatIf, whatIf } from '../../../programme/analysis/whatIf.ts'
import { leastOf } from '../../../programme/analysis/whatIfPart.ts'
import { itemFrom } from '../elsewhere.ts'
import type { Scene } from '../scene.ts'
import { asWellOff } from './asWell.ts'
import { type NameOf, namesIn, notesOf, returnView } from './notes.ts'
import { statesOf } from './states.ts'
import type { GraphNode } from './types.ts'
import type { RunningView, StoppedView, TakeoverView, WhatIfView } from './whatIfTypes.ts'

/** What follows from what the reader has switched off; nothing while all is on. */
export function whatIfView(scene: Scene, nodes: readonly GraphNode[]): WhatIfView | undefined {
  const { programme, off = [] } = scene
  if (off.length === 0) return undefined
  const found = whatIf(programme, off)
  const name = namesIn(programme)
  const activities = found.stopped.length + found.running.length
  const states = statesOf(programme, found, name)
  const asWell = asWellOff(programme, found, name)
  return {
    off: found.off.map(({ id, type }) => ({ id, type, name: name(id) })),
    unknown: found.unknown,
    activities,
    stopped: found.stopped.map((one) => stoppedView(one, found, { scene, name })),
    running: runningViews(found, name),
    untouched: untouched(nodes, states),
    takeovers: takeoverViews(found, name),
    states,
    ...(asWell && { asWell }),
  }
}

interface Words {
  readonly scene: Scene
  readonly name: NameOf
}

function stoppedView(one: StoppedActivity, { off }: WhatIf, { scene, name }: Words): StoppedView {
  const { thing, ready, back, limit, verdict, margin, rtoMissedBy, causes, remarks } = one
  const activity = thing.element as BiaActivity
  const peak = limit.peak && verdict !== 'breached' && leastOf(back) > limit.peak.seconds ? limit.peak : undefined
  return {
    id: thing.id,
    item: itemFrom(scene, thing),
    name: name(thing.id),
    ready: returnView(ready, name),
    back: returnView(back, name),
    verdict,
    causes: off.length > 1 ? causes.map(name) : [],
    notes: notesOf(remarks, name),
    ...(limit.mtpd && { mtpd: limit.mtpd }),
    ...(limit.counts === 'workingHours' && { clock: limit.counts }),
    ...(margin !== undefined && { margin }),
    ...(rtoMissedBy !== undefined && { rtoMissedBy }),
    ...(peak && { peak }),
    ...(ready.back === 'at' && ready.via && { via: { is: ready.via.is, name: name(ready.via.id) } }),
    ...byHand(activity),
    ...peopleFor(activity, off),
  }
}

function byHand({ workaround }: BiaActivity): Pick<StoppedView, 'workaround'> {
  if (!workaround || workaround.exists?.value === false) return {}
  const { capacity, max_duration } = workaround
  return { workaround: { ...(capacity && { percent: capacity.value }), ...(max_duration && { seconds: max_duration.value }) } }
}

/** How many people are wanted, and how soon, where it is people who are switched off. */
function peopleFor({ resources }: BiaActivity, off: WhatIf['off']): Pick<StoppedView, 'people'> {
  if (!off.some(({ type }) => type === 'unit' || type === 'role' || type === 'team' || type === 'person')) return {}
  const needed = resources
    .filter(({ type }) => type?.value === 'people')
    .flatMap(({ quantity_by_time }) => firstNeeded(neededOverTime(quantity_by_time)) ?? [])
  const first = needed.toSorted((a, b) => a.seconds - b.seconds)[0]
  return first ? { people: { count: first.quantity.value, after: first.seconds } } : {}
}

const runningViews = ({ running, holding }: WhatIf, name: NameOf): readonly RunningView[] => [
  ...running.map(({ thing, remarks }) => ({ id: thing.id, name: name(thing.id), is: 'activity' as const, notes: notesOf(remarks, name) })),
  ...holding.map(({ thing, remarks }) => ({ id: thing.id, name: name(thing.id), is: 'other' as const, notes: notesOf(remarks, name) })),
]

function untouched(nodes: readonly GraphNode[], states: WhatIfView['states']): WhatIfView['untouched'] {
  const drawn = nodes.filter(({ place, type, members }) => place && type !== 'product' && type !== 'activity' && !members)
  const rest = drawn.filter(({ id }) => states[id] === undefined)
  return { count: rest.length, of: drawn.length, names: rest.map(({ name }) => name) }
}

function takeoverViews({ takeovers }: WhatIf, name: NameOf): readonly TakeoverView[] {
  const stands = takeovers.flatMap((one): readonly TakeoverView[] =>
    one.is === 'standIn' ? [{ is: 'standIn', from: name(one.from), by: name(one.by), ...(one.ready !== undefined && { ready: one.ready }) }] : [],
  )
  const strategies = takeovers.flatMap((one) => (one.is === 'strategy' ? [one] : []))
  const grouped = [...Map.groupBy(strategies, ({ by, ready }) => `${by} ${ready}`).values()].flatMap((all): readonly TakeoverView[] => {
    const [first] = all
    return first ? [{ is: 'strategy', by: name(first.by), for: all.map((one) => name(one.for)), ready: first.ready }] : []
  })
  return [...stands, ...grouped]
}
