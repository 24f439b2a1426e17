import type { ActivityView, AnalysisView, BiaView } from '../../models/bia/types.ts'
import type { ItemId } from '../../models/types.ts'
import { narrowBelow } from '../layout.ts'
import type { Act } from '../state.ts'
import type { Translate } from '../translate.ts'
import type { BiaUi } from './ui.ts'

/** What the parts of the tab are drawn from, worked out once per drawing. */
export interface Scene {
  readonly view: BiaView
  readonly ui: BiaUi
  readonly t: Translate
  readonly act: Act
  /** Where the cursor is in the source. */
  readonly cursor: ItemId | null
  readonly layout: Layout
  /** px between the margins of the page. */
  readonly inner: number
  /** px of a drawing that stands beside another one where there is room. */
  readonly half: number
}

/** `wide` sets two drawings beside each other, `narrow` puts the drawing of a row under its words. */
export type Layout = 'wide' | 'stacked' | 'narrow'

const wideFrom = 1100
const margin = { wide: 16, stacked: 16, narrow: 12 } as const
const gap = 40
/** A drawing of less is not read but guessed; it is scrolled instead. */
const least = 420

export interface SceneInput extends Pick<Scene, 'view' | 'ui' | 't' | 'act' | 'cursor'> {
  /** Of the pane, in px. */
  readonly width: number
}

export function sceneOf({ width, ...input }: SceneInput): Scene {
  const layout = width < narrowBelow ? 'narrow' : width < wideFrom ? 'stacked' : 'wide'
  const inner = width - 2 * margin[layout]
  const half = layout === 'wide' ? Math.floor((inner - gap) / 2) : inner
  return { ...input, layout, inner, half: Math.max(least, half) }
}

/** An activity with the analysis that it is in. */
export interface Chosen {
  readonly activity: ActivityView
  readonly analysis: AnalysisView
}

/** The selected activity, else the one with the worst contradiction, else the first one. */
export function chosenIn({ view: { analyses, worst }, ui: { selected } }: Pick<Scene, 'view' | 'ui'>): Chosen | undefined {
  const all = analyses.flatMap((analysis) => analysis.activities.map((activity) => ({ activity, analysis })))
  const find = (item: ItemId | null | undefined): Chosen | undefined => all.find(({ activity }) => activity.item === item)
  return find(selected) ?? find(worst) ?? all[0]
}

/** What is done with an activity: it is selected here, and shown in the source. */
export function pick(act: Act, item: ItemId, focus: 'keep' | 'move'): void {
  act?.({ do: 'bia', change: { selected: item } })
  act?.({ do: 'reveal', item, focus })
}
