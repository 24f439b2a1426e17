import type { Element } from '../../../language/model/element.ts'
import { seenFrom } from '../../../programme/index/elements.ts'
import type { Opening } from '../opening.ts'
import type { Scene } from '../scene.ts'
import { peopleChoices } from './choices.ts'
import { dependencyFindings, isWithin, type Told, viewFinding } from './findings.ts'
import { graphOf } from './graph.ts'
import { dependenciesLede } from './lede.ts'
import { linksOf } from './links.ts'
import { latenessIn, shownOf } from './nodes.ts'
import type { DependenciesView } from './types.ts'
import { whatIfView } from './whatIfView.ts'

/** The dependencies of the whole programme, as the shown document sees it; nothing where nobody states any. */
export function dependenciesOf(shown: Scene): Opening<DependenciesView> | undefined {
  const scene = { ...shown, programme: seenFrom(shown.programme, shown.document) }
  const { drawn: ids } = linksOf(scene.programme)
  if (ids.size === 0) return undefined
  const findings = dependencyFindings(scene)
  const late = findings.filter((one) => latenessIn(one).length > 0)
  const isLate = (element: Element): boolean => late.some((one) => isWithin(one, element))
  const wrong = late.length === 0 ? 0 : shownOf(scene, ids).filter(({ element }) => isLate(element)).length
  return { wrong, view: () => drawn(findings, scene) }
}

function drawn(findings: readonly Told[], scene: Scene): DependenciesView {
  const graph = graphOf(scene, findings)
  const whatIf = whatIfView(scene, graph.nodes)
  return {
    lede: dependenciesLede(scene, graph.nodes, whatIf),
    ...graph,
    findings: findings.map((one) => viewFinding(one, scene)),
    people: peopleChoices(scene.programme),
    ...(whatIf && { whatIf }),
  }
}
