import { remembered } from '../../base/remembered.ts'
import type { Programme } from './programme.ts'

/** Something that is worked out from a whole programme: once, when somebody asks, and again only for another programme. */
export const derived: <T>(work: (programme: Programme) => T) => (programme: Programme) => T = remembered
