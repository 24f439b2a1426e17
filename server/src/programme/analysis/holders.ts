import type { Located } from '../../language/model/element.ts'
import { type Standpoint, targetOf } from '../index/elements.ts'

/** How people call whoever acts behind a reference: the person's name, of a role that of its holder; else as it is written. */
export function holderName({ programme, document }: Standpoint, reference: Located<string>): string {
  const target = targetOf({ programme, document }, ['person', 'role'], reference)
  const held = target && 'holder' in target.element ? target.element.holder : undefined
  const holder = target && held ? targetOf({ programme, document: target.document }, ['person'], held) : undefined
  return holder?.name ?? held?.text ?? target?.name ?? reference.text
}

/**
 * Who acts behind a reference: a person, or whoever holds a role. Two references with the same answer mean the same person; one that is
 * known to nobody stands for its own text.
 */
export function holderOf({ programme, document }: Standpoint, reference: Located<string>): string {
  const target = targetOf({ programme, document }, ['person', 'role'], reference)
  if (!target) return reference.value.trim().toLowerCase()
  if (target.type === 'person') return target.id
  const held = 'holder' in target.element ? target.element.holder : undefined
  const holder = targetOf({ programme, document: target.document }, ['person'], held)
  return holder?.id ?? held?.value.trim().toLowerCase() ?? target.id
}
