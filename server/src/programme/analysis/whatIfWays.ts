import type { BiaActivity, CommonSystem } from '../../generated/model.ts'
import { type Standpoint, targetOf } from '../index/elements.ts'
import type { Programme } from '../index/programme.ts'
import { type LossScenario, mayAnswer, type Solution } from './strategies.ts'
import { type Thing, type ThingType, thingsOf } from './whatIfNodes.ts'
import type { Way } from './whatIfPart.ts'
import { primariesOf, readySolutions, usedBy } from './whatIfPlaces.ts'

/** The strategies by which an activity or a system can be back although what it needs is not. */
export const waysOf = (programme: Programme, thing: Thing): readonly Way[] =>
  readySolutions(programme, thing.id)
    .filter((solution) => isEnough(solution, thing))
    .map((solution) => ({
      id: solution.id,
      ready: solution.element.achieves?.rto?.value,
      kind: around.has(solution.element.type?.value ?? '') ? 'another' : 'same',
      uses: usesOf(programme, solution),
      answers: (off) => answers(programme, solution, { thing, off }),
    }))

/** Kinds of solutions that do without what is lost. The others get that back, or have it twice. */
const around: ReadonlySet<string> = new Set(['diversify', 'subcontract', 'workaround', 'stock'])

/** An activity is not back before it reaches its minimum. */
function isEnough({ element }: Solution, { type, element: of }: Thing): boolean {
  const minimum = type === 'activity' ? (of as BiaActivity).mbco?.percent?.value : undefined
  const capacity = element.achieves?.capacity?.value
  return minimum === undefined || capacity === undefined || capacity >= minimum
}

/** Of several sites one is enough: people go where they can. Of everything else all is needed. */
function usesOf(programme: Programme, solution: Solution): Way['uses'] {
  const used = usedBy(programme, solution)
  const sites = used.filter(({ type }) => type === 'site').map(({ id }) => id)
  return [sites, ...used.filter(({ type }) => type !== 'site').map(({ id }) => [id])]
}

const losses: Readonly<Partial<Record<ThingType, readonly LossScenario[]>>> = {
  system: ['technology', 'cyber'],
  supplier: ['supplier'],
  site: ['premises', 'region'],
  utility: ['utilities'],
  equipment: ['technology', 'premises'],
  dataset: ['data'],
  vital_record: ['data'],
  channel: ['technology'],
  unit: ['people'],
  role: ['people'],
  person: ['people'],
}

interface Question {
  readonly thing: Thing
  readonly off: string
}

/**
 * Whether a strategy helps against the loss of one thing. What it falls back on may be registered as the stand-in for something: then it
 * stands in for that alone. A place of work makes up for the desks of an activity, not for the data centre behind it, nor for people.
 */
function answers(programme: Programme, solution: Solution, { thing, off }: Question): boolean {
  const lost = thingsOf(programme).get(off)
  if (!lost || !mayAnswer(solution, losses[lost.type] ?? [])) return false
  const used = usedBy(programme, solution)
  if (isPeople(lost)) return used.length === 0 || used.some(({ type }) => type !== 'site')
  if (lost.type !== 'site' && lost.type !== 'supplier') return true
  const alike = used.filter(({ type }) => type === lost.type)
  const bound = alike.flatMap(({ id }) => primariesOf(programme).get(id) ?? [])
  if (bound.length > 0) return bound.some((primaries) => primaries.has(off))
  return lost.type === 'supplier' || placesOf(programme, thing).includes(off)
}

const isPeople = ({ type }: Thing): boolean => type === 'person' || type === 'role' || type === 'unit'

/** Where an activity is carried out, where a system runs. */
export function placesOf(programme: Programme, { type, element, document }: Thing): readonly string[] {
  const from: Standpoint = { programme, document }
  const written = type === 'activity' ? (element as BiaActivity).sites : [(element as CommonSystem).site]
  return written.flatMap((one) => targetOf(from, ['site'], one)?.id ?? [])
}
