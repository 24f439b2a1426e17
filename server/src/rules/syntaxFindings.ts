import type { Finding, Fix } from '../base/finding.ts'
import { message } from '../base/message.ts'
import { syntaxTexts } from '../l10n/texts/syntax.ts'
import type { FileModel } from '../language/model/file.ts'
import type { SyntaxProblem } from '../language/yaml/nodes.ts'

/** What YAML itself has to say, as findings. */
export function syntaxFindings(file: FileModel): readonly Finding[] {
  return file.problems.map((problem): Finding => {
    const known = `syntax.${problem.code}` in syntaxTexts
    return {
      uri: file.uri,
      span: problem.span,
      rule: 'YAML',
      name: 'yaml-syntax',
      severity: problem.severity,
      message: known ? message(`syntax.${problem.code}`, problem.args) : message('syntax.other', { code: problem.code }),
      related: problem.other ? [{ uri: file.uri, span: problem.other, message: message(`syntax.${problem.code}.other`, problem.args) }] : [],
      fixes: problem.replacement ? [fix(file.uri, problem, problem.replacement)] : [],
    }
  })
}

const titles: Readonly<Record<string, string>> = { expectedColon: 'colon', fullWidthColon: 'halfWidthColon', TAB_AS_INDENT: 'spaces' }

/** Mending the notation changes nothing that the text says, so it needs no question. */
const fix = (uri: string, { code }: SyntaxProblem, edit: NonNullable<SyntaxProblem['replacement']>): Fix => ({
  title: message(`syntax.fix.${titles[code] ?? 'quote'}`),
  edits: [{ uri, edits: [edit] }],
  safety: code === 'expectedColon' ? 'ask' : 'safe',
})
