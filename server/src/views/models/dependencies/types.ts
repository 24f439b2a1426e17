/** Who needs what, laid out; and what follows when something is switched off. */
import type { Lede } from '../basicTypes.ts'

export interface DependenciesView {
  readonly lede?: Lede
}
