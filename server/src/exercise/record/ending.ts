import type { Render } from '../../l10n/render.ts'
import type { CivilDay } from '../../language/values/civil.ts'
import type { Programme } from '../../programme/index/programme.ts'

/** The moment at which an exercise is over, and where its record will belong. */
export interface Ending {
  readonly programme: Programme
  readonly render: Render
  /** In milliseconds. */
  readonly at: number
  /** Minutes by which the clock on the wall is ahead of UTC. */
  readonly zone: number
  /** The day of the exercise. */
  readonly day: CivilDay
}
