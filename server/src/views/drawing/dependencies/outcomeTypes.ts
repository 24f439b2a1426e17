import type { WhatIfView } from '../../models/dependencies/whatIfTypes.ts'
import type { Scene } from './scene.ts'

export interface OutcomeProps {
  readonly found: WhatIfView
  readonly scene: Scene
}
