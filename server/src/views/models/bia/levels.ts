import type { CommonImpactLevel } from '../../../generated/model.ts'
import { languages } from '../../../l10n/locale.ts'
import { scalarAt } from '../../../language/model/access.ts'
import { isElementLike } from '../../../language/model/element.ts'
import { labelsOf, type Scale, scaleOf } from '../../../programme/analysis/curves.ts'
import type { ImpactLevels } from '../../../programme/analysis/impactLevels.ts'
import type { Scene } from '../scene.ts'
import type { LevelView } from './types.ts'

/** The name of a level in the document's language, else in any. */
function labelOf({ label }: Pick<CommonImpactLevel, 'label'>, { language }: Scene): string | undefined {
  if (!label) return undefined
  const own = isElementLike(label) ? scalarAt<string>(label, languages[language])?.text : label.text
  return own ?? labelsOf({ label })[0]
}

/** `4 Severe`; the figure alone where the level has no name. */
export function levelText(scale: Scale, rank: number, scene: Scene): string {
  const level = scaleOf(scale).find((one) => one.rank === rank)
  const label = level && labelOf(level.element, scene)
  return label === undefined ? String(rank) : `${rank} ${label}`
}

/** A level has a name where all types that have the level give it the same. */
export function scaleLevels(ranks: readonly number[], rated: readonly ImpactLevels[], scene: Scene): readonly LevelView[] {
  const scales = [...new Map(rated.flatMap(({ type }) => (type ? [[type.id, scaleOf(type.element)]] : []))).values()]
  return ranks.map((rank) => {
    const names = new Set(scales.flatMap((scale) => scale.filter((one) => one.rank === rank).map(({ element }) => labelOf(element, scene))))
    const [only] = names
    return { rank, ...(names.size === 1 && only !== undefined && { label: only }) }
  })
}
