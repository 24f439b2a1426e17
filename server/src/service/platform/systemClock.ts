import { civilDay } from '../../language/values/civil.ts'
import type { Clock } from '../workspace/ports.ts'

/** Today in the machine's own time zone. */
export const systemClock: Clock = () => {
  const now = new Date()
  return civilDay({ year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() })
}
