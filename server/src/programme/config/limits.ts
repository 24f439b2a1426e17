import type { CommonParameters } from '../../generated/model.ts'
import { elementAt, scalarAt } from '../../language/model/access.ts'
import type { Element } from '../../language/model/element.ts'
import { shapeOf } from '../../language/schema/kinds.ts'
import type { MappingShape, Property } from '../../language/schema/shape.ts'
import { daysOf } from '../../language/values/intervals.ts'
import { readScalar } from '../../language/values/scalars.ts'
import type { Interval } from '../../language/values/valueTypes.ts'

/** The limits that rules compare with, by the keys of `checks.parameters`. */
export type LimitName = Exclude<keyof CommonParameters, '$'>

export type LimitValue<Name extends LimitName> = NonNullable<CommonParameters[Name]>['value']

/** The limits that hold for a document. Nothing where neither a standard nor anybody else sets one. */
export type Limits = <Name extends LimitName>(name: Name) => LimitValue<Name> | undefined

/**
 * What is said nearest wins: the document's `checks.parameters`, then the programme's; else the strictest of the standards, else the
 * usual value of the schema.
 */
export function limitsOf(roots: readonly (Element | undefined)[], standards: Iterable<string>): Limits {
  const said = roots.flatMap((root) => parametersOf(root) ?? [])
  const applied = [...standards]
  return <Name extends LimitName>(name: Name) => {
    const own = said.map((parameters) => scalarAt<LimitValue<Name>>(parameters, name)).find((value) => value !== undefined)
    return own ? own.value : (standing(name, applied) as LimitValue<Name> | undefined)
  }
}

function parametersOf(root: Element | undefined): Element | undefined {
  const checks = root && elementAt(root, 'checks')
  return checks && elementAt(checks, 'parameters')
}

function standing(name: LimitName, standards: readonly string[]): unknown {
  const property = limitProperties().get(name)
  if (!property?.limit) return undefined
  const text = strictestOf(property, standards)?.text ?? property.limit.usual
  return text === undefined ? undefined : readLimit(property, text)
}

/** Of the standards that set a limit the one that sets the least. */
export function strictestOf(property: Property, standards: readonly string[]): { readonly standard: string; readonly text: string } | undefined {
  const set = standards.flatMap((standard) => {
    const text = property.limit?.byStandard[standard]
    return text === undefined ? [] : [{ standard, text, size: size(readLimit(property, text)) }]
  })
  return set.toSorted((a, b) => a.size - b.size)[0]
}

/** Throws on a limit that its own value type cannot hold: a schema with a typo must not pass. */
function readLimit({ key, shape }: Property, text: string): unknown {
  const reading = readScalar(shape.scalar?.value ?? 'any', text)
  if (!('value' in reading)) throw new Error(`the limit ${key} cannot be ${text}`)
  return reading.value
}

/** Of two intervals the longer one; months count as their usual length. */
const size = (value: unknown): number => (typeof value === 'number' ? value : daysOf(value as Interval))

/** The shape of `checks.parameters`, which every kind has. */
export const limitProperties = (): MappingShape['properties'] => {
  const checks = shapeOf('continuity_config').properties.get('checks')?.shape.mapping
  return checks?.properties.get('parameters')?.shape.mapping?.properties ?? new Map()
}
