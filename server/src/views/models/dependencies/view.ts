import type { Scene } from '../scene.ts'
import type { DependenciesView } from './types.ts'

/** The dependencies of the whole programme; nothing where nobody states any. */
export function dependenciesOf(_: Scene): DependenciesView | undefined {
  return undefined
}
