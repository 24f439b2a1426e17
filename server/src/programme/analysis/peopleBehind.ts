import type { Element, Located } from '../../language/model/element.ts'
import { type Standpoint, targetOf } from '../index/elements.ts'

/**
 * The person or role that a reference means, and the people behind it: the holder of a role and the deputies, the head of a unit. Nothing
 * where the reference is not known, since then it may be anybody.
 */
export function peopleBehind({ programme, document }: Standpoint, reference: Located<string>): ReadonlySet<Element> | undefined {
  const target = targetOf({ programme, document }, ['person', 'role', 'unit'], reference)
  if (!target) return undefined
  const found = new Set<Element>([target.element])
  const inside = { programme, document: target.document }
  const more =
    'deputies' in target.element ? [target.element.holder, ...target.element.deputies] : 'head' in target.element ? [target.element.head] : []
  for (const one of more) for (const person of (one && seen(found, one, inside)) ?? []) found.add(person)
  return found
}

/** A holder may be a role in turn; who leads back to where it began is left out. */
function seen(found: ReadonlySet<Element>, reference: Located<string>, standpoint: Standpoint): ReadonlySet<Element> | undefined {
  const target = targetOf(standpoint, ['person', 'role'], reference)
  return target && !found.has(target.element) ? new Set([target.element]) : undefined
}
