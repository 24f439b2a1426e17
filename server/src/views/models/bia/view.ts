import type { Scene } from '../scene.ts'
import type { BiaView } from './types.ts'

/** The impact analysis of the shown document, else of its programme; nothing where no activity is analysed. */
export function biaOf(_: Scene): BiaView | undefined {
  return undefined
}
