import { seenFrom } from '../../../programme/index/elements.ts'
import type { Scene } from '../scene.ts'
import { peopleChoices } from './choices.ts'
import { dependencyFindings, viewFinding } from './findings.ts'
import { graphOf } from './graph.ts'
import { dependenciesLede } from './lede.ts'
import type { DependenciesView } from './types.ts'
import { whatIfView } from './whatIfView.ts'

/** The dependencies of the whole programme, as the shown document sees it; nothing where nobody states any. */
export function dependenciesOf(shown: Scene): DependenciesView | undefined {
  const scene = { ...shown, programme: seenFrom(shown.programme, shown.document) }
  const findings = dependencyFindings(scene)
  const graph = graphOf(scene, findings)
  if (!graph) return undefined
  const whatIf = whatIfView(scene, graph.nodes)
  return {
    lede: dependenciesLede(scene, graph.nodes, whatIf),
    ...graph,
    findings: findings.map((one) => viewFinding(one, scene)),
    people: peopleChoices(scene.programme),
    ...(whatIf && { whatIf }),
  }
}
