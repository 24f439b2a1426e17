import type { GraphNode } from '../../models/dependencies/types.ts'
import type { Scene } from './scene.ts'
import { factsLine, hoursAndMinutes, short, titleOf } from './words.ts'

/** Everything that a node shows, in one sentence: for the pointer that rests on it, and for who does not see it. */
export function nodeSays(node: GraphNode, scene: Scene): string {
  const { t, view, answer } = scene
  const state = answer === 'here' ? view.whatIf?.states[node.id] : undefined
  const { late } = node
  const parts = [
    titleOf(node, t),
    t(`dep.type.${node.type}`),
    ...(late ? [t('dep.lateSays', { own: short(late.own, scene), needed: short(late.needed, scene), by: late.by })] : []),
    ...(late || factsLine(node, scene) === t(`dep.type.${node.type}`) ? [] : [factsLine(node, scene)]),
    ...(node.facts.standsInFor ? [t('dep.standsIn', { names: node.facts.standsInFor.join(t('list')) })] : []),
    ...(node.single === undefined ? [] : [t('dep.legend.single')]),
    ...(state ? [t(`dep.state.${state.is}`)] : []),
    ...(state?.back?.back === 'at' ? [t('dep.state.back', { time: hoursAndMinutes(state.back.seconds) })] : []),
  ]
  return parts.join(t('separator'))
}
