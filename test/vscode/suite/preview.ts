import { commands, TabInputWebview, ViewColumn, window } from 'vscode'
import { equal } from '../kit/assert.ts'
import { closeAll, eventually, open } from '../kit/host.ts'
import { planPath } from '../kit/samples.ts'

const previews = (): readonly { readonly label: string; readonly column: ViewColumn }[] =>
  window.tabGroups.all.flatMap(({ tabs, viewColumn }) =>
    tabs
      .filter(({ input }) => input instanceof TabInputWebview && input.viewType.includes('continuity.preview'))
      .map(({ label }) => ({ label, column: viewColumn })),
  )

const previewOpens = (): Promise<unknown> => eventually('a preview', () => (previews().length > 0 ? true : undefined))

export function previewCases(): void {
  suite('the preview', () => {
    teardown(closeAll)

    test('opens beside the plan and leaves the cursor in it', async () => {
      const { document } = await open(planPath)
      await commands.executeCommand('continuity.openPreviewToSide')
      await previewOpens()
      equal(previews(), [{ label: 'Preview filled.plan.yaml', column: ViewColumn.Two }])
      equal(window.activeTextEditor?.document.uri.path, document.uri.path)
    })

    test('is one for one plan, however often it is asked for', async () => {
      await open(planPath)
      await commands.executeCommand('continuity.openPreview')
      await previewOpens()
      await open(planPath)
      await commands.executeCommand('continuity.openPreviewToSide')
      equal(previews(), [{ label: 'Preview filled.plan.yaml', column: ViewColumn.One }])
    })

    test('follows the plan that is edited', async () => {
      await open(planPath)
      await commands.executeCommand('continuity.openPreviewToSide')
      await previewOpens()
      await open('annual-plan-zh-hant/template.plan.yaml')
      await eventually('the other plan', () => previews().find(({ label }) => label === 'Preview template.plan.yaml'))
    })
  })
}
