import type { ContinuityPlanCallTreeEntry, ContinuityPlanCommunicationProcedures } from '../../generated/model.ts'
import type { Located } from '../../language/model/element.ts'
import type { Standpoint } from '../index/elements.ts'
import type { Caller } from './callTree.ts'
import { holderOf } from './holders.ts'

/** The entries of a written call tree as callers, with roles counted as those who hold them. */
export function callersOf(from: Standpoint, { call_tree }: ContinuityPlanCommunicationProcedures): readonly Caller[] {
  return call_tree.flatMap((entry) => (entry.person ? [callerOf(from, entry, entry.person)] : []))
}

function callerOf(from: Standpoint, { calls, minutes }: ContinuityPlanCallTreeEntry, person: Located<string>): Caller {
  return {
    id: holderOf(from, person),
    calls: calls.map((one) => holderOf(from, one)),
    ...(minutes && { minutes: minutes.value }),
  }
}

/** How each of those in a call tree is written there first. */
export function writtenNames(from: Standpoint, { call_tree }: ContinuityPlanCommunicationProcedures): ReadonlyMap<string, Located<string>> {
  const found = new Map<string, Located<string>>()
  for (const { person, calls } of call_tree) {
    for (const one of person ? [person, ...calls] : calls) {
      const id = holderOf(from, one)
      if (!found.has(id)) found.set(id, one)
    }
  }
  return found
}
