import { scalarAt } from '../../language/model/access.ts'
import type { FigureFact } from '../../language/model/facts.ts'
import { readScalar } from '../../language/values/scalars.ts'
import { distance } from '../distance.ts'
import { type Asked, type Hint, isAsked } from './hint.ts'

/** Days by which something is to be done, or up to which something holds. */
const deadlines: ReadonlySet<string> = new Set([
  'due',
  'end',
  'date',
  'needed_by',
  'until',
  'expires',
  'contract_end',
  'next_review',
  'next_review_date',
  'effective_to',
])

/** Of work that is over nobody asks how long ago its day was. */
const over: ReadonlySet<string> = new Set(['done', 'closed', 'cancelled', 'retired', 'verified', 'completed'])

/** Farther away than this a date says enough by itself. */
const far = 400

/** How far a deadline is from today. */
export function dayHints(asked: Asked): readonly Hint[] {
  const { document, snapshot } = asked
  return document.figures.flatMap((figure) => {
    if (figure.scalar.value !== 'date' || !deadlines.has(figure.key) || !isAsked(asked, figure.span)) return []
    const day = readScalar('date', figure.text)
    const days = day.ok ? day.value - snapshot.today : Number.NaN
    const counts = Math.abs(days) <= far && (days >= 0 || isOpen(figure))
    return counts ? [{ offset: figure.span.end, label: distance(days, snapshot) }] : []
  })
}

/** A day that is past matters while something is open: what has no status is a record of what was. */
function isOpen({ element, key }: FigureFact): boolean {
  const status = scalarAt<string>(element, 'status')?.value
  return status === undefined ? key !== 'date' && key !== 'end' : !over.has(status)
}
