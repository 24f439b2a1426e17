import '../first.ts'
import { boardSetting } from '../board/setting.ts'
import type { TabDrawing } from '../tabView.ts'
import { Programme } from './programme.tsx'

export const programmeDrawing: TabDrawing = {
  draw: (setting) => {
    const { programme } = setting.model
    return programme === undefined ? null : <Programme view={programme} setting={boardSetting('programme', programme, setting)} />
  },
}
