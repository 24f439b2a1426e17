import '../first.ts'
import type { TabDrawing, TabSetting } from '../tabView.ts'
import { Dependencies } from './dependencies.tsx'
import { outcomeParts } from './outcome.tsx'
import { type Scene, sceneOf } from './scene.ts'
import { speakerOf } from './speak.ts'
import { foundText } from './toolbar.tsx'

export const dependenciesDrawing: TabDrawing = {
  draw: (setting) => {
    const input = inputOf(setting)
    return input ? <Dependencies {...input} /> : null
  },
  announce: (setting) => {
    const input = inputOf(setting)
    return input ? said(sceneOf(input)) : ''
  },
}

/** What the tab is drawn from. */
export const inputOf = ({ model: { dependencies: view }, ui, locale, act, width }: TabSetting): Parameters<typeof sceneOf>[0] | undefined =>
  view && { view, ui: ui.dependencies, t: speakerOf(locale), locale, act, width, cursor: ui.cursor }

/** What the filter found, and what follows from what is off. */
function said(scene: Scene): string {
  const { view, answer, t } = scene
  const found = foundText(scene)
  if (answer !== 'here' || !view.whatIf) return found
  const { stop, rest } = outcomeParts(view.whatIf, scene)
  return [found, [stop, ...rest.map(([text]) => text)].join(t('separator'))].filter((part) => part !== '').join(' ')
}
