/** The impact analysis as drawings: heat table, curves, recovery ladder, capacity. Durations are seconds from the disruption. */
import type { Lede } from '../basicTypes.ts'

export interface BiaView {
  readonly lede?: Lede
}
