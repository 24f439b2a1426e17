import type { Texts } from './locale.ts'
import { biaTexts } from './views/bia.ts'
import { documentTexts } from './views/document.ts'
import { exportWords } from './views/exports.ts'
import { frameTexts } from './views/frame.ts'
import { indicatorsTexts } from './views/indicators.ts'
import { programmeTexts } from './views/programme.ts'
import { recoveryTexts } from './views/recovery.ts'
import { risksTexts } from './views/risks.ts'
import { timelineTexts } from './views/timeline.ts'

export type ViewKey =
  | keyof typeof frameTexts
  | keyof typeof documentTexts
  | keyof typeof timelineTexts
  | keyof typeof biaTexts
  | keyof typeof risksTexts
  | keyof typeof recoveryTexts
  | keyof typeof indicatorsTexts
  | keyof typeof programmeTexts
  | keyof typeof exportWords

/** Words of the previews' own frame and marks. Those of the tab «Dependencies» are many and come with it. `{name}` is filled in when drawn; `.one` stands beside a key where English needs it. */
export const viewTexts: Readonly<Record<ViewKey, Texts>> = {
  ...frameTexts,
  ...documentTexts,
  ...timelineTexts,
  ...biaTexts,
  ...risksTexts,
  ...recoveryTexts,
  ...indicatorsTexts,
  ...programmeTexts,
  ...exportWords,
}
