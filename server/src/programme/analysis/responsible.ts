import { ancestors, scalarAt } from '../../language/model/access.ts'
import type { Element, Located } from '../../language/model/element.ts'
import { headerOf } from '../../language/model/header.ts'
import { type Site, targetOf } from '../index/elements.ts'
import type { Programme } from '../index/programme.ts'
import { holderName, holderOf } from './holders.ts'

/** Somebody who is to see to things; `key` is the same for a person and for the role that the person holds. */
export interface Responsible {
  readonly key: string
  readonly name: string
}

const keys = ['owner', 'lead', 'director', 'chair'] as const

/** Who is to see to something: its own owner, else that of what it is a part of, else that of the document; nobody where none is named. */
export function responsibleFor(programme: Programme, { element, document }: Omit<Site, 'file'>): Responsible | undefined {
  const reference = ownerIn(element) ?? ownerOfTask(programme, { element, document }) ?? headerOwner(document)
  return reference && whoIs(programme, { document, reference })
}

function ownerIn(element: Element): Located<string> | undefined {
  for (const one of ancestors(element)) for (const key of keys) if (scalarAt(one, key)) return scalarAt<string>(one, key)
  return undefined
}

/** A milestone is its task's. */
function ownerOfTask(programme: Programme, { element, document }: Omit<Site, 'file'>): Located<string> | undefined {
  const task = targetOf({ programme, document }, ['task', 'subtask'], scalarAt<string>(element, 'task'))
  return task && ownerIn(task.element)
}

function headerOwner(document: Site['document']): Located<string> | undefined {
  const header = headerOf(document)
  return header && scalarAt<string>(header, 'owner')
}

/** A person, whoever holds a role, a team or a unit; else the name as it is written. */
export function whoIs(
  programme: Programme,
  { document, reference }: { readonly document: Site['document']; readonly reference: Located<string> },
): Responsible {
  const from = { programme, document }
  const group = targetOf(from, ['team', 'unit'], reference)
  if (group && !targetOf(from, ['person', 'role'], reference)) return { key: `${group.type} ${group.id}`, name: group.name ?? group.id }
  return { key: holderOf(from, reference), name: holderName(from, reference) }
}
