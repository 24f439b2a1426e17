import { ruleParameters } from '../../generated/ruleNames.ts'
import type { Texts } from '../../l10n/locale.ts'
import { elementAt, scalarAt } from '../../language/model/access.ts'
import type { Property } from '../../language/schema/shape.ts'
import { limitProperties, strictestOf } from './limits.ts'
import type { Settings } from './settings.ts'

/** A limit that rules compare with, where it can come from, and what holds. */
export interface LimitRow {
  readonly name: string
  readonly title: Texts
  /** The rules that compare with it. */
  readonly rules: readonly string[]
  /** Where neither a standard nor the programme says anything; absent where nothing is compared then. */
  readonly usual?: string
  readonly byStandard: Readonly<Record<string, string>>
  /** What holds, and who says so: the programme, a standard, or nobody in particular. */
  readonly inForce?: { readonly value: string; readonly from: 'programme' | 'usual' | { readonly standard: string } }
}

/** Every limit with what holds for a programme; a single document may still state its own. */
export const limitTable = (settings: Pick<Settings, 'root' | 'standards'>): readonly LimitRow[] =>
  [...limitProperties().values()].map((property) => {
    const { usual, byStandard = {} } = property.limit ?? {}
    const inForce = inForceOf(property, settings)
    return {
      name: property.key,
      title: property.docs.title,
      rules: ruleParameters[property.key] ?? [],
      byStandard,
      ...(usual !== undefined && { usual }),
      ...(inForce && { inForce }),
    }
  })

function inForceOf(property: Property, { root, standards }: Pick<Settings, 'root' | 'standards'>): LimitRow['inForce'] {
  const checks = root && elementAt(root, 'checks')
  const parameters = checks && elementAt(checks, 'parameters')
  const own = parameters && scalarAt(parameters, property.key)?.text
  if (own !== undefined) return { value: own, from: 'programme' }
  const strictest = strictestOf(property, standards)
  if (strictest) return { value: strictest.text, from: { standard: strictest.standard } }
  const usual = property.limit?.usual
  return usual === undefined ? undefined : { value: usual, from: 'usual' }
}
