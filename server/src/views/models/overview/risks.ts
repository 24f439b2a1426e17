import { itemOf } from '../../../language/model/items.ts'
import { criteriaFor } from '../../../programme/analysis/riskCriteria.ts'
import { isOpen, levelToday, type Risk } from '../../../programme/analysis/riskRatings.ts'
import type { Scene } from '../scene.ts'
import { elementsAt } from '../walk.ts'
import type { OverviewEntry } from './types.ts'

/** The open risks of a document, the highest first; those that nobody has rated last. */
export function riskEntries({ document, programme }: Scene): readonly OverviewEntry[] {
  if (document.kind !== 'risk_register' && document.kind !== 'annual_plan') return []
  const criteria = criteriaFor(programme, document)
  const risks = (elementsAt(document.root, 'risks') as readonly Risk[]).filter(isOpen).map((risk) => ({ risk, level: levelToday(criteria, risk) }))
  return risks
    .toSorted((a, b) => (b.level ?? -1) - (a.level ?? -1))
    .map(({ risk, level }) => ({
      item: itemOf(risk),
      label: `${risk.id?.text ?? ''} ${risk.title?.text ?? ''}`.trim(),
      detail: (level === undefined ? undefined : criteria?.levels[level]?.name) ?? '',
      mark: 'risk',
    }))
}
