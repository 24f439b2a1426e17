import type { Span } from '../../base/span.ts'
import type { Snapshot } from '../snapshot.ts'
import { extract } from './extract.ts'
import { inline } from './inline.ts'
import { moveItem } from './moveItem.ts'
import { normalise } from './normalise.ts'
import type { Proposal, Refactoring } from './refactoring.ts'
import { renumber } from './renumber.ts'
import { sortList } from './sortList.ts'
import { tidyImported } from './tidyImported.ts'

const refactorings: readonly Refactoring[] = [extract, inline, normalise, sortList, moveItem, renumber, tidyImported]

/** All that can be done at a piece of the text. */
export const proposalsAt = (snapshot: Snapshot, range: Span): readonly Proposal[] => refactorings.flatMap((one) => one(snapshot, range))
