import type { Span } from '../../base/span.ts'
import type { ContinuityPlanRecoveryOrderEntry } from '../../generated/model.ts'
import type { Located } from '../../language/model/element.ts'
import type { DocumentModel } from '../../language/model/readModel.ts'
import type { Duration } from '../../language/values/valueTypes.ts'
import { derived } from '../index/derived.ts'
import { allOf, type Site, type Target, targetOf } from '../index/elements.ts'
import type { Programme } from '../index/programme.ts'
import { neededPoints, statedPoint } from './dataDemands.ts'
import { elementDeadline } from './deadlines.ts'
import { neededTimes } from './demands.ts'
import { type ProtectedData, protections } from './protection.ts'

/** A time that is asked for, and where it is written. */
export interface Objective {
  readonly seconds: Duration
  readonly at: Span
  readonly uri: string
}

const objective = (time: Located<Duration>, { file }: Pick<Site, 'file'>): Objective => ({ seconds: time.value, at: time.span, uri: file.uri })

/** How much of some data may be lost, by the id of the data; data of which nobody says so is left out. */
export const lossObjectives: (programme: Programme) => ReadonlyMap<string, Objective> = derived((programme) => {
  const found = [...protections(programme).values()].flatMap(({ data }) => {
    const asked = lossObjective(programme, data)
    return asked ? [[data.id, asked] as const] : []
  })
  return new Map(found)
})

/**
 * What the data says itself; else what its system says, or the most demanding activity that uses it. What is asked of a system with several
 * data sets is asked of none of them in particular.
 */
function lossObjective(programme: Programme, data: ProtectedData): Objective | undefined {
  const ofSystem = data.alone === 'alone' ? data.system : undefined
  const saying = [data, ofSystem].find((one) => one?.element.$.slots.has('rpo'))
  // What is said to be not applicable, or is still to be filled in, asks for nothing; it is not asked for by others in its place.
  if (saying) return saying.element.rpo && objective(saying.element.rpo, saying)
  return leastOf([data.id, ...(ofSystem ? [ofSystem.id] : [])].flatMap((id) => askedByActivities(programme, id)))
}

const leastOf = (all: readonly Objective[]): Objective | undefined => all.toSorted((a, b) => a.seconds - b.seconds)[0]

/** What those ask for who keep their data there. What one system asks of another one is often met by other means: it is not taken for a demand. */
function askedByActivities(programme: Programme, id: string): readonly Objective[] {
  return (neededPoints(programme).get(id) ?? []).flatMap(({ along: { from, rpo } }) => {
    const asked = from.type === 'activity' ? (rpo ?? statedPoint(from)) : undefined
    return asked ? [objective(asked, from)] : []
  })
}

/** How soon a system must run again: as its plan says, else as it says itself, else as the first of those who need it. */
export function systemObjective(programme: Programme, document: DocumentModel, system: Target<'system'>): Objective | undefined {
  const entry = ordersById(programme).get(document)?.get(system.id)
  if (entry?.element.rto) return objective(entry.element.rto, entry)
  if (system.element.$.slots.has('rto')) return system.element.rto && objective(system.element.rto, system)
  return neededBy(programme, system.id)
}

/** How soon the first of those who cannot do without something needs it. */
export function neededBy(programme: Programme, id: string): Objective | undefined {
  const [first] = neededTimes(programme).get(id) ?? []
  if (!first) return undefined
  const { dependency, origin, seconds } = first
  if (dependency.neededBy) return objective(dependency.neededBy, dependency.from)
  const deadline = elementDeadline(origin.element, origin.document)
  return deadline && { seconds, at: deadline.time.span, uri: origin.file.uri }
}

export interface OrderEntry extends Site<ContinuityPlanRecoveryOrderEntry> {
  readonly id: string
}

/** The systems that plans bring back, each with the entry that says so, in the order of the plans. */
export const orderEntries: (programme: Programme) => readonly OrderEntry[] = derived((programme) =>
  allOf(programme, 'continuity_plan.recovery_order_entry').flatMap((site) => {
    const system = targetOf({ programme, document: site.document }, ['system'], site.element.system)
    return system ? [{ ...site, id: system.id }] : []
  }),
)

/** The entries of each plan, by the id of the system. */
const ordersById = derived((programme: Programme): ReadonlyMap<DocumentModel, ReadonlyMap<string, OrderEntry>> => {
  const byPlan = Map.groupBy(orderEntries(programme), ({ document }) => document)
  return new Map([...byPlan].map(([document, entries]) => [document, new Map(entries.map((entry) => [entry.id, entry]))]))
})
