import {
  commands,
  Disposable,
  EventEmitter,
  type FileChangeEvent,
  type FileSystemProvider,
  FileType,
  TabInputWebview,
  Uri,
  ViewColumn,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode'
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

    test('goes with its plan to another name, and stays when the file is gone', async () => {
      const { document } = await open(planPath)
      const copy = Uri.joinPath(document.uri, '../first.plan.yaml')
      const renamed = Uri.joinPath(document.uri, '../second.plan.yaml')
      await workspace.fs.writeFile(copy, new TextEncoder().encode(document.getText()))
      await window.showTextDocument(copy)
      await commands.executeCommand('continuity.openPreviewToSide')
      await eventually('the preview of the copy', () => previews().find(({ label }) => label === 'Preview first.plan.yaml'))
      const rename = new WorkspaceEdit()
      rename.renameFile(copy, renamed)
      await workspace.applyEdit(rename)
      await eventually('the new name', () => previews().find(({ label }) => label === 'Preview second.plan.yaml'))
      const removal = new WorkspaceEdit()
      removal.deleteFile(renamed)
      await workspace.applyEdit(removal)
      equal(
        previews().map(({ label }) => label),
        ['Preview second.plan.yaml'],
      )
    })

    test('shows a plan that has no file yet', async () => {
      const document = await workspace.openTextDocument({ language: 'continuity', content: 'kind: annual_plan\n' })
      await window.showTextDocument(document)
      await commands.executeCommand('continuity.openPreviewToSide')
      await eventually('the preview', () => previews().find(({ label }) => label === `Preview ${document.uri.path}`))
    })

    test('shows a plan that cannot be written', async () => {
      const { document } = await open(planPath)
      const registration = workspace.registerFileSystemProvider('archive', archiveOf(document.getText()), { isReadonly: true })
      try {
        await window.showTextDocument(Uri.parse('archive:/old.plan.yaml'))
        await commands.executeCommand('continuity.openPreviewToSide')
        await eventually('the preview', () => previews().find(({ label }) => label === 'Preview old.plan.yaml'))
      } finally {
        await closeAll()
        registration.dispose()
      }
    })
  })
}

/** A place where every file is this text, and stays it. */
function archiveOf(text: string): FileSystemProvider {
  const refuse = (): never => {
    throw new Error('An archive is only read.')
  }
  const bytes = new TextEncoder().encode(text)
  return {
    onDidChangeFile: new EventEmitter<FileChangeEvent[]>().event,
    watch: () => new Disposable(() => undefined),
    stat: () => ({ type: FileType.File, ctime: 0, mtime: 0, size: bytes.length }),
    readDirectory: () => [],
    readFile: () => bytes,
    createDirectory: refuse,
    writeFile: refuse,
    delete: refuse,
    rename: refuse,
  }
}
