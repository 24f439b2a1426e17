import type { TimelineItem } from '../../../models/timeline/types.ts'
import type { Scene } from '../scene.ts'

/** What each part of the detail strip is drawn from. */
export interface PartProps {
  readonly item: TimelineItem
  readonly scene: Scene
}
