import '../first.ts'
import { boardSetting } from '../board/setting.ts'
import type { TabDrawing } from '../tabView.ts'
import { Recovery } from './recovery.tsx'

export const recoveryDrawing: TabDrawing = {
  draw: (setting) => {
    const { recovery } = setting.model
    return recovery === undefined ? null : <Recovery view={recovery} setting={boardSetting('recovery', recovery, setting)} />
  },
}
