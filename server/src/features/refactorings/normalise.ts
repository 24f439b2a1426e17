import type { Edit } from '../../base/edit.ts'
import { message } from '../../base/message.ts'
import { remembered } from '../../base/remembered.ts'
import { type Span, touches } from '../../base/span.ts'
import { replaceScalar } from '../../language/edits/setScalar.ts'
import type { FigureFact, ShapeProblem } from '../../language/model/facts.ts'
import type { DocumentModel } from '../../language/model/readModel.ts'
import { choiceFor } from '../../language/schema/lookup.ts'
import { canonicalDate, canonicalText } from '../../language/values/canonical.ts'
import { isShared } from './listAt.ts'
import type { Proposal, Refactoring } from './refactoring.ts'

/** Durations, dates, frequencies and choices as they are usually written: the one at the cursor, or all of the file. */
export const normalise: Refactoring = ({ file }, range) => {
  if (!file?.intact) return []
  const loose = file.documents.flatMap(looseIn)
  const edit = ({ span, usual }: Loose): Edit => replaceScalar(span, usual, file.table.text)
  const changed =
    (some: readonly Loose[]): Proposal['changes'] =>
    () => ({ edits: [{ uri: file.uri, edits: some.map(edit) }] })
  const here = loose.find(({ span }) => touches(span, range.start))
  return [...(here ? [{ ...atCursor(here), changes: changed([here]) }] : []), ...(loose.length > 0 ? [{ ...inFile, changes: changed(loose) }] : [])]
}

const atCursor = ({ text, usual }: Loose): Omit<Proposal, 'changes'> => ({
  id: 'normalise',
  kind: 'rewrite',
  title: message('refactoring.normalise', { text, usual }),
  when: 'always',
})

const inFile: Omit<Proposal, 'changes'> = {
  id: 'normaliseFile',
  kind: 'source',
  title: message('refactoring.normaliseFile'),
  when: 'asked',
}

/** A value that is usually written in another way. */
interface Loose {
  readonly span: Span
  readonly text: string
  readonly usual: string
}

// Each move of the cursor asks.
const looseIn: (document: DocumentModel) => readonly Loose[] = remembered((document: DocumentModel) => {
  // What an alias reads as a value of another type would be no value of that type any more.
  const read = new Set<number>()
  const twice = new Set<number>()
  for (const { span } of [...document.figures, ...document.problems]) (read.has(span.start) ? twice : read).add(span.start)
  return [...document.figures.flatMap(ofFigure), ...document.problems.flatMap(ofProblem)].filter(
    ({ span }) => !twice.has(span.start) && !isShared(document, span),
  )
})

function ofFigure({ scalar, span, text }: FigureFact): readonly Loose[] {
  const usual = scalar.choices ? choiceFor(scalar, text)?.value : scalar.refers ? undefined : canonicalText(scalar.value, text)
  return usual === undefined || usual === text.trim() || text.includes('\n') ? [] : [{ span, text, usual }]
}

/** A day in another notation is refused, and yet certain. One with a time behind it is not read here. */
function ofProblem({ code, span, args }: ShapeProblem): readonly Loose[] {
  if (code !== 'dateOrder' && code !== 'republicanYear') return []
  const text = String(args['text'])
  const usual = canonicalDate(text)
  return usual === undefined ? [] : [{ span, text, usual }]
}
