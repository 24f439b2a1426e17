import type { Scene } from '../scene.ts'
import { elementsAt } from '../walk.ts'
import { dueOf } from '../workState.ts'
import { eventFor, grouped } from './item.ts'
import type { EventType, TimelineItem } from './types.ts'

/** What was held and what is planned, and the actions that came of it, in the order of their days. */
export function recordItems(scene: Scene): readonly TimelineItem[] {
  const dated = (key: string, type: EventType): readonly TimelineItem[] =>
    elementsAt(scene.document.root, key)
      .filter((one) => dueOf(one) !== undefined)
      .map((element) => eventFor({ element, document: scene.document }, type, scene))
      .toSorted((a, b) => (a.end ?? 0) - (b.end ?? 0))
  return [
    ...grouped('exercises', dated('exercises', 'exercise'), scene),
    ...grouped('restoreTests', dated('restore_tests', 'test'), scene),
    ...grouped('assurance', [...dated('audits', 'audit'), ...dated('reviews', 'review')], scene),
    ...grouped('actions', [...dated('findings', 'action'), ...dated('actions', 'action')], scene),
  ]
}
