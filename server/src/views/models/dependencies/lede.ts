import { duration, message } from '../../../base/message.ts'
import type { Lede } from '../basicTypes.ts'
import type { Scene } from '../scene.ts'
import type { GraphNode } from './types.ts'
import type { WhatIfView } from './whatIfTypes.ts'

/** The worst contradiction with its number, else that all hold; then what comes next, and what follows from what is switched off. */
export function dependenciesLede(scene: Scene, nodes: readonly GraphNode[], off: WhatIfView | undefined): Lede {
  const say = (key: string, args: Parameters<typeof message>[1] = {}): string => scene.render(message(`dependencies.${key}`, args), scene.locale)
  const late = nodes.flatMap((node) => (node.late ? [{ node, late: node.late }] : [])).toSorted((a, b) => ratio(b.late) - ratio(a.late))
  const single = nodes.filter((one) => one.single !== undefined)
  const [worst, next] = late
  const rest = [
    ...(next ? [sentence('alsoLate', next, say)] : []),
    ...(late.length > 2 ? [say(late.length === 3 ? 'moreLateOne' : 'moreLate', { count: late.length - 2 })] : []),
    ...(single.length > 0
      ? [say(single.length === 1 ? 'single' : 'singles', { count: single.length, names: single.slice(0, 5).map(({ name }) => name) })]
      : []),
    ...(off ? [whatIfSentence(off, say)] : []),
  ]
  const drawn = nodes.filter(({ place }) => place).length
  const headline = worst ? sentence('late', worst, say) : say('hold', { count: drawn })
  return {
    tone: worst ? 'error' : single.length > 0 ? 'warning' : 'ok',
    headline,
    ...(rest.length > 0 && { text: rest.join(scene.locale === 'en' ? ' ' : '') }),
  }
}

const ratio = ({ own, needed }: NonNullable<GraphNode['late']>): number => own / Math.max(1, needed)

type Say = (key: string, args?: Parameters<typeof message>[1]) => string

function sentence(
  key: 'late' | 'alsoLate',
  { node, late }: { readonly node: GraphNode; readonly late: NonNullable<GraphNode['late']> },
  say: Say,
): string {
  const args = { name: node.name, own: duration(late.own), by: late.by, needed: duration(late.needed) }
  return say(node.type === 'supplier' ? `${key}Contract` : key, args)
}

/** «What if» in one sentence: who stops, and who is too late first. */
function whatIfSentence({ off, stopped }: WhatIfView, say: Say): string {
  const names = off.map(({ name }) => name)
  const breaches = stopped.filter(({ verdict }) => verdict === 'breached')
  const [first] = breaches
  if (stopped.length === 0) return say('offNone', { names })
  const stop = message(stopped.length === 1 ? 'dependencies.stopOne' : 'dependencies.stop', { count: stopped.length })
  const breach = first?.mtpd && { names, stop, breached: breaches.length, name: first.name, mtpd: duration(first.mtpd.seconds) }
  if (breach) return say(breaches.length === 1 ? 'offBreachOne' : 'offBreach', breach)
  const isOpen = stopped.some(({ verdict }) => verdict === 'unknown')
  return say(isOpen ? 'offOpen' : 'offKept', { names, stop })
}
