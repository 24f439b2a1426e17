import type { Run } from '../../../server/src/protocol/exercise.ts'
import type { Services } from '../preview/services.ts'
import type { RunStore } from './store.ts'

/** What every exercise needs from the extension around it. */
export interface ExerciseServices extends Services {
  readonly store: RunStore
  readonly titleOf: (run: Run) => string
}
