import type { Texts } from './locale.ts'
import { biaTexts } from './views/bia.ts'
import { dependencyTexts } from './views/dependencies.ts'
import { documentTexts } from './views/document.ts'
import { exportWords } from './views/exports.ts'
import { frameTexts } from './views/frame.ts'
import { timelineTexts } from './views/timeline.ts'

export type ViewKey =
  | keyof typeof frameTexts
  | keyof typeof documentTexts
  | keyof typeof timelineTexts
  | keyof typeof biaTexts
  | keyof typeof dependencyTexts
  | keyof typeof exportWords

/** Words of the previews' own frame and marks. `{name}` is filled in when drawn; `.one` stands beside a key where English needs it. */
export const viewTexts: Readonly<Record<ViewKey, Texts>> = {
  ...frameTexts,
  ...documentTexts,
  ...timelineTexts,
  ...biaTexts,
  ...dependencyTexts,
  ...exportWords,
}
