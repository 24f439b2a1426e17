import { remembered } from '../../../base/remembered.ts'
import type { Element } from '../../../language/model/element.ts'
import type { DocumentModel } from '../../../language/model/readModel.ts'
import { elementsAt } from '../walk.ts'
import { dueOf } from '../workState.ts'

/** What of a document itself its timeline shows with a state of its own; not what other documents plan. */
export const ownWork: (document: DocumentModel) => readonly Element[] = remembered(({ root, kind }) => {
  const at = (...paths: readonly string[]): readonly Element[] => paths.flatMap((path) => elementsAt(root, path))
  const inside = (path: string, inner: string): readonly Element[] => elementsAt(root, path).flatMap((one) => elementsAt(one, inner))
  const measures = inside('risks', 'treatment.actions').filter(isDated)
  switch (kind) {
    case 'annual_plan':
      return [...at('tasks'), ...inside('tasks', 'subtasks'), ...at('milestones', 'audits', 'management_reviews'), ...measures, ...at('actions')]
    case 'risk_register':
      return measures
    case 'records':
      return at('exercises', 'restore_tests', 'audits', 'reviews', 'findings', 'actions').filter(isDated)
    default:
      return []
  }
})

const isDated = (element: Element): boolean => dueOf(element) !== undefined
