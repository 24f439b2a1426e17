import { type CodeAction, CodeActionKind, commands, type Diagnostic, workspace } from 'vscode'
import { equal, holds } from '../kit/assert.ts'
import { closeAll, findings, open, replace, ruleOf, underlined } from '../kit/host.ts'
import { lateDay, planPath, taskEnd } from '../kit/samples.ts'

const outOfPeriod = (found: readonly Diagnostic[]): boolean => found.some((each) => ruleOf(each) === 'ANN-13')
const none = (found: readonly Diagnostic[]): boolean => found.length === 0

export function findingCases(): void {
  suite('findings', () => {
    teardown(closeAll)

    test('a date outside the period is underlined, and its fix removes the finding', async () => {
      const editor = await open(planPath)
      const { document } = editor
      equal((await findings(document, none)).length, 0)

      await replace(editor, taskEnd, `end: ${lateDay}\n`)
      const [first] = (await findings(document, outOfPeriod)).filter((each) => ruleOf(each) === 'ANN-13')
      holds(first, 'ANN-13 is there')
      equal(underlined(document, first), lateDay)

      const actions = await commands.executeCommand<CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        first.range,
        CodeActionKind.QuickFix.value,
      )
      const fix = actions.find(({ edit }) => edit)
      holds(fix?.edit, 'the finding has a fix')
      await workspace.applyEdit(fix.edit)
      await findings(document, none)
    })
  })
}
