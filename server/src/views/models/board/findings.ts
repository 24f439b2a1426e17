import { severities } from '../../../base/finding.ts'
import { contains } from '../../../base/span.ts'
import type { Site } from '../../../programme/index/elements.ts'
import type { ViewFinding } from '../basicTypes.ts'
import { itemFrom } from '../elsewhere.ts'
import { elementHolding } from '../holders.ts'
import type { Scene } from '../scene.ts'
import { viewFinding } from '../sections.ts'

/** What the rules of a tab say of some documents, the gravest first; blanks are shown in their place. */
export function foundIn(sites: readonly Pick<Site, 'document' | 'file'>[], isOurs: (rule: string) => boolean, scene: Scene): readonly ViewFinding[] {
  const found = sites.flatMap(({ document, file }) => {
    const all = file === scene.file ? scene.findings : (scene.findingsOf?.(file) ?? [])
    return all
      .filter(({ rule, span, message }) => isOurs(rule) && message.key !== 'shape.missing' && contains(document.root.$.span, span))
      .map((finding) => {
        const element = elementHolding(document.elements, finding.span) ?? document.root
        return viewFinding(finding, itemFrom(scene, { element, document }), scene)
      })
  })
  return found.toSorted((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity) || a.rule.localeCompare(b.rule))
}
