import { solutionsOf } from '../../../programme/analysis/strategies.ts'
import { thingsOf } from '../../../programme/analysis/whatIfNodes.ts'
import type { Return } from '../../../programme/analysis/whatIfPart.ts'
import type { Remark } from '../../../programme/analysis/whatIfRemarks.ts'
import { derived } from '../../../programme/index/derived.ts'
import type { Programme } from '../../../programme/index/programme.ts'
import type { Note, ReturnView } from './whatIfTypes.ts'

/** How people call something of which the id is known: a thing, or a strategy. */
export type NameOf = (id: string) => string

export const namesIn: (programme: Programme) => NameOf = derived((programme) => {
  const strategies = new Map(solutionsOf(programme).map(({ id, name }) => [id, name]))
  return (id) => thingsOf(programme).get(id)?.name ?? strategies.get(id) ?? id
})

export const notesOf = (remarks: readonly Remark[], name: NameOf): readonly Note[] => remarks.map((one) => noteOf(one, name))

function noteOf(remark: Remark, name: NameOf): Note {
  switch (remark.is) {
    case 'bridged':
    case 'reduced':
      return { ...remark, on: name(remark.on) }
    case 'takenOver':
      return { ...remark, on: name(remark.on), by: name(remark.by) }
    case 'elsewhere':
      return { ...remark, lost: remark.lost.map(name), at: remark.at.map(name) }
    case 'covered':
      return { is: 'covered', person: name(remark.person), ...(remark.by !== undefined && { by: name(remark.by) }) }
  }
}

export function returnView(one: Return, name: NameOf): ReturnView {
  switch (one.back) {
    case 'at':
      return { back: 'at', seconds: one.seconds }
    case 'unknown':
      return { back: 'unknown', least: one.least, because: name(one.because) }
    case 'never':
      return { back: 'never' }
  }
}
