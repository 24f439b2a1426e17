import type { Finding, Fix } from '../base/finding.ts'
import { message } from '../base/message.ts'
import { span } from '../base/span.ts'
import { replaceScalar } from '../language/edits/setScalar.ts'
import type { ShapeProblem } from '../language/model/facts.ts'
import type { FileModel } from '../language/model/file.ts'
import type { Unread } from '../language/model/readModel.ts'
import { kinds } from '../language/schema/kinds.ts'

/** What the schema does not allow, as findings: one for each cause. */
export function shapeFindings(file: FileModel): readonly Finding[] {
  const unread = file.unread.filter(({ reason }) => reason !== 'empty' || (file.documents.length === 0 && file.problems.length === 0))
  return [
    ...unread.map((one) => unreadFinding(one, file)),
    ...file.documents.flatMap((document) =>
      document.problems.filter(({ code }) => !isAmbiguousDuration(code)).map((problem) => shapeFinding(problem, file)),
    ),
  ]
}

/** What a duration can be misread as is a rule of the catalogue (REF-07): who weighs it need not weigh every other wrong value. */
export const isAmbiguousDuration = (code: string): boolean => ambiguous.has(code)

const ambiguous: ReadonlySet<string> = new Set(['noUnit', 'ambiguousMinutes', 'sexagesimal', 'negative', 'calendarUnit'])

function shapeFinding(problem: ShapeProblem, file: FileModel): Finding {
  return {
    uri: file.uri,
    span: problem.span,
    rule: 'SCHEMA',
    name: nameOf(problem.code),
    severity: problem.severity,
    message: message(`shape.${problem.code}`, problem.args),
    related: [],
    fixes: problem.suggestions.map((text): Fix => suggestion(problem, text, file)),
  }
}

function suggestion({ code, span: place, replace = place }: ShapeProblem, text: string, { uri, table }: FileModel): Fix {
  const quotes = code === 'hashInValue' || code === 'colonInText' || code.startsWith('commaIn')
  const verbatim = code === 'expectedList' || quotes
  const edit = verbatim ? { span: replace, text } : replaceScalar(replace, text, table.text)
  const title =
    code === 'expectedList'
      ? message('shape.fix.list')
      : code === 'hashInValue' || code.startsWith('commaIn')
        ? message('syntax.fix.quote')
        : message('shape.fix.replace', { text })
  return { title, edits: [{ uri, edits: [edit] }], safety: quotes ? 'safe' : 'ask' }
}

/** `expected.duration` is told apart from `unknownKey` by name, so that a team can weigh them differently. */
function nameOf(code: string): string {
  if (code.startsWith('unknownKey')) return 'unknown-key'
  if (code.startsWith('noChoice')) return 'not-a-choice'
  if (code === 'hashInValue') return 'lost-comment'
  return code.startsWith('expected') && !code.includes('.') ? 'wrong-form' : 'wrong-value'
}

function unreadFinding(unread: Unread, { uri, table }: FileModel): Finding {
  const top = span(0, Math.min(1, table.text.length))
  const place = 'span' in unread ? firstOf(unread.span) : top
  const args = unread.reason === 'unknownKind' ? { text: unread.text, kinds: [...kinds] } : { kinds: [...kinds] }
  return {
    uri,
    span: place,
    rule: 'SCHEMA',
    name: 'kind',
    severity: unread.reason === 'empty' ? 'information' : 'error',
    message: message(`shape.${unread.reason}`, args),
    related: [],
    fixes: [],
  }
}

const firstOf = ({ start, end }: { readonly start: number; readonly end: number }): Finding['span'] => span(start, Math.min(end, start + 40))
