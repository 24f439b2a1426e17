import '../first.ts'
// Not used here; but what all boards share is then one file.
import '../board/choices.tsx'
import { boardSetting } from '../board/setting.ts'
import type { TabDrawing } from '../tabView.ts'
import { Indicators } from './indicators.tsx'

export const indicatorsDrawing: TabDrawing = {
  draw: (setting) => {
    const { indicators } = setting.model
    return indicators === undefined ? null : <Indicators view={indicators} setting={boardSetting('indicators', indicators, setting)} />
  },
}
