import { commands, workspace } from 'vscode'
import { equal } from '../kit/assert.ts'
import { closeAll, findings, open, positionOf, replace, ruleOf } from '../kit/host.ts'
import { englishPlanPath, lateDay, planPath, taskEnd } from '../kit/samples.ts'

export function serverCases(): void {
  suite('a restarted server', () => {
    teardown(closeAll)

    test('knows what is open as it stands there, and follows it', async () => {
      // Of its own: in a browser what is typed is saved after a while.
      const editor = await open(englishPlanPath)
      await replace(editor, taskEnd, `end: ${lateDay}\n`)
      await findings(editor.document, (found) => found.some((each) => ruleOf(each) === 'ANN-13'))
      await commands.executeCommand('continuity.restartServer')
      // The finding of the old one goes with it: this one is of the new one, which read the text from the editor and not from the disk.
      await findings(editor.document, (found) => found.some((each) => ruleOf(each) === 'ANN-13'))
      await replace(editor, `end: ${lateDay}\n`, taskEnd)
      await findings(editor.document, (found) => found.every((each) => ruleOf(each) !== 'ANN-13'))
    })

    test('is one, however often it is asked for at once', async () => {
      const { document } = await open(planPath)
      await Promise.all([1, 2, 3].map(() => commands.executeCommand('continuity.restartServer')))
      const hovers = await commands.executeCommand<readonly unknown[]>('vscode.executeHoverProvider', document.uri, positionOf(document, 'kind: '))
      equal(hovers.length, 1)
      equal(workspace.textDocuments.includes(document), true)
    })
  })
}
