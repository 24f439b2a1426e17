import '../first.ts'
import { boardSetting } from '../board/setting.ts'
import type { TabDrawing } from '../tabView.ts'
import { Risks } from './risks.tsx'

export const risksDrawing: TabDrawing = {
  draw: (setting) => {
    const { risks } = setting.model
    return risks === undefined ? null : <Risks view={risks} setting={boardSetting('risks', risks, setting)} />
  },
}
