import { documentId } from '../../language/model/header.ts'
import { isoText } from '../../language/values/civil.ts'
import { allOf, documentsThatSpeak } from '../../programme/index/elements.ts'
import type { Run } from '../run/types.ts'
import type { Ending } from './ending.ts'

export interface Names {
  readonly document: string
  readonly exercise: string
}

/** Ids that the programme does not know yet: of the day and the plan, counted on from the second one. */
export function namesFor({ plan }: Run, { programme, day }: Ending): Names {
  const taken = new Set([
    ...documentsThatSpeak(programme).map(({ document }) => documentId(document)),
    ...allOf(programme, 'records.exercise').map(({ element }) => element.id?.value),
  ])
  const stem = `${isoText(day)}-${plan.id ?? 'plan'}`
  for (let number = 1; ; number++) {
    const end = number === 1 ? stem : `${stem}-${number}`
    const names = { document: `records-${end}`, exercise: `ex-${end}` }
    if (!taken.has(names.document) && !taken.has(names.exercise)) return names
  }
}
