import { kindOfUri } from '../../language/schema/kinds.ts'
import { isWhole } from '../../language/yaml/parse.ts'
import { derived } from '../index/derived.ts'
import type { Programme } from '../index/programme.ts'

/** Whether a plan file of the programme is broken now: what seems to be defined nowhere may stand in it. */
export const hidesDefinitions: (programme: Programme) => boolean = derived((programme) =>
  [...programme.files.values()].some((file) => !isWhole(file) && kindOfUri(file.uri) !== undefined),
)
