import { isoText } from '../../../language/values/civil.ts'
import { completionOf, nothing, sum } from '../../../programme/analysis/completion.ts'
import { statusLabel } from '../ledes.ts'
import { titleOf } from '../preview.ts'
import type { Scene } from '../scene.ts'
import { overdueIn } from './overdue.ts'
import type { DocumentSummary } from './types.ts'

/** A document in a few figures. Its findings are not needed for them. */
export function summaryOf(scene: Scene): DocumentSummary {
  const { document, file, locale, programme, status } = scene
  const { filled, placeholder, missing } = document.elements.map((element) => completionOf(element, status)).reduce(sum, nothing)
  const total = filled + placeholder + missing
  const asOf = programme.settings.today
  return {
    uri: file.uri,
    title: titleOf(scene),
    kind: document.root.$.shape.docs.title[locale],
    status: document.root.$.slots.has('document') ? statusLabel(scene) : '',
    percent: total === 0 ? 100 : Math.floor((100 * filled) / total),
    filled,
    total,
    overdue: overdueIn(scene).length,
    ...(asOf !== undefined && { asOf: isoText(asOf) }),
  }
}
