import type { Scene } from './scene.ts'
import type { TimelineUi } from './ui.ts'

/** Sets something of the timeline. */
export const change = ({ act }: Scene, part: Partial<TimelineUi>): void => act?.({ do: 'timeline', change: part })

/** What was written or chosen in a field. */
export const chosenIn = (event: Event): string => (event.target as HTMLInputElement | HTMLSelectElement).value
