import { type CodeAction, CodeActionKind, commands, type Diagnostic, DiagnosticSeverity, workspace } from 'vscode'
import { equal, holds, matches } from '../kit/assert.ts'
import { closeAll, findings, open, replace, ruleOf, underlined } from '../kit/host.ts'
import { lateDay, planPath, taskEnd } from '../kit/samples.ts'

const outOfPeriod = (found: readonly Diagnostic[]): boolean => found.some((each) => ruleOf(each) === 'ANN-13')
const errors = (found: readonly Diagnostic[]): readonly Diagnostic[] => found.filter(({ severity }) => severity === DiagnosticSeverity.Error)
const noError = (found: readonly Diagnostic[]): boolean => errors(found).length === 0

export function findingCases(): void {
  suite('findings', () => {
    teardown(closeAll)

    test('a date outside the period is underlined, and its fix removes the finding', async () => {
      const editor = await open(planPath)
      const { document } = editor
      await replace(editor, taskEnd, `end: ${lateDay}\n`)
      const found = await findings(document, outOfPeriod)
      // The only error: what follows from it (a milestone that is now far from its task) is said as a warning.
      equal(errors(found).map(ruleOf), ['ANN-13'])
      const [first] = errors(found)
      holds(first, 'a finding')
      equal(underlined(document, first), lateDay)

      const actions = await commands.executeCommand<CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        first.range,
        CodeActionKind.QuickFix.value,
      )
      // The mending comes first; behind it the finding can be waived.
      matches(actions.map(({ title }) => title).join('\n'), /^[^\n]*2026-12-31[\s\S]*\n.*ANN-13/)
      const [fix] = actions
      holds(fix?.edit, 'the finding has a fix')
      await workspace.applyEdit(fix.edit)
      await findings(document, noError)
    })
  })
}
