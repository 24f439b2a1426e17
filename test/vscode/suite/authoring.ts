import {
  type CallHierarchyIncomingCall,
  type CallHierarchyItem,
  type CodeLens,
  type ColorInformation,
  commands,
  type DocumentHighlight,
  type DocumentLink,
  type FoldingRange,
  type InlayHint,
  type Location,
  Range,
  type SelectionRange,
  type SemanticTokens,
  type SymbolInformation,
  type TextDocument,
  type TextEdit,
  WorkspaceEdit,
  workspace,
} from 'vscode'
import { equal, holds, matches } from '../kit/assert.ts'
import { closeAll, eventually, open, positionOf, replace } from '../kit/host.ts'
import { analysisPath, planPath } from '../kit/samples.ts'

/** Asks a provider until it has something to say: the server may still be starting. */
const asked = <T>(what: string, command: string, ...args: readonly unknown[]): Promise<readonly T[]> =>
  eventually(what, async () => {
    const found = await commands.executeCommand<readonly T[] | undefined>(command, ...args)
    return found && found.length > 0 ? found : undefined
  })

const whole = (document: TextDocument): Range => new Range(0, 0, document.lineCount, 0)

/** Each capability once, as the editor itself asks for it. */
export function authoringCases(): void {
  suite('authoring', () => {
    teardown(closeAll)

    test('hints stand beside ids and times', async () => {
      const { document } = await open(analysisPath)
      const hints = await asked<InlayHint>('hints', 'vscode.executeInlayHintProvider', document.uri, whole(document))
      const labels = hints.map(({ label }) => (typeof label === 'string' ? label : label.map(({ value }) => value).join('')))
      // The impacts of retail payments become intolerable in the frame of 6 h.
      holds(labels.includes('impacts: 6 h'), 'the MTPD by the impacts')
      holds(labels.includes('Payment operations lead'), 'the name behind an id')
    })

    test('lenses say what covers an activity and where it is used', async () => {
      const { document } = await open(analysisPath)
      const lenses = await asked<CodeLens>('lenses', 'vscode.executeCodeLensProvider', document.uri, 200)
      const titles = lenses.map(({ command }) => command?.title ?? '').join('\n')
      matches(titles, /2 plans cover this · last exercised 2026-06-10/)
      matches(titles, /used by \d+/)
    })

    test('a document is formatted, and its data stays', async () => {
      const editor = await open(planPath)
      const { document } = editor
      const before = document.getText()
      await replace(editor, 'period: { start: 2026-01-01, end: 2026-12-31 }', 'period: {start: 2026-01-01,   end: 2026-12-31}')
      const edits = await asked<TextEdit>('edits', 'vscode.executeFormatDocumentProvider', document.uri, { tabSize: 2, insertSpaces: true })
      const edit = new WorkspaceEdit()
      edit.set(document.uri, [...edits])
      await workspace.applyEdit(edit)
      equal(document.getText(), before)
    })

    test('Enter behind a key goes deeper', async () => {
      const editor = await open(planPath)
      await replace(editor, 'calendar: tw-office\n', 'scope_note:\n\ncalendar: tw-office\n')
      const at = positionOf(editor.document, 'scope_note:').translate(1, 0)
      const [edit] = await asked<TextEdit>('an edit', 'vscode.executeFormatOnTypeProvider', editor.document.uri, at, '\n', {
        tabSize: 2,
        insertSpaces: true,
      })
      equal(edit?.newText, '  ')
    })

    test('folds, selections, highlights, links, colours and the meaning of words', async () => {
      const { document } = await open(planPath)
      const folds = await asked<FoldingRange>('folds', 'vscode.executeFoldingRangeProvider', document.uri)
      const tasks = positionOf(document, 'tasks:\n').line
      holds(
        folds.some(({ start, end }) => start === tasks && end > tasks + 50),
        'the list of tasks folds',
      )

      const owner = positionOf(document, 'chen-bh')
      const [selection] = await asked<SelectionRange>('a selection', 'vscode.executeSelectionRangeProvider', document.uri, [owner])
      // The editor puts its own steps, word by word, between ours.
      const steps: string[] = []
      for (let step: SelectionRange | undefined = selection; step; step = step.parent) steps.push(document.getText(step.range))
      holds(
        ['chen-bh', 'owner: chen-bh'].every((text) => steps.includes(text)),
        'the value, and then its pair',
      )

      const id = positionOf(document, 'T1\n    title')
      const marks = await asked<DocumentHighlight>('highlights', 'vscode.executeDocumentHighlights', document.uri, id)
      holds(marks.length >= 2, 'the task and who waits for it')
      equal([...new Set(marks.map(({ range }) => document.getText(range)))], ['T1'])

      const tokens = await eventually('tokens', async () => {
        const found = await commands.executeCommand<SemanticTokens | undefined>('vscode.provideDocumentSemanticTokens', document.uri)
        return found && found.data.length > 0 ? found : undefined
      })
      holds(tokens.data.length > 1000, 'the words of a whole plan')
    })

    test('an address leads somewhere, a colour is shown', async () => {
      const registry = await open('bank/bank.registry.yaml')
      const links = await asked<DocumentLink>('links', 'vscode.executeLinkProvider', registry.document.uri)
      holds(
        links.some(({ target }) => target?.scheme === 'mailto' || target?.scheme === 'tel'),
        'an address',
      )
      const risks = await open('bank/bank.risk.yaml')
      const colours = await asked<ColorInformation>('colours', 'vscode.executeDocumentColorProvider', risks.document.uri)
      holds(colours.length >= 3, 'the colours of the matrix')
    })

    test('an id is found from anywhere, with who uses it and who depends on it', async () => {
      const { document } = await open(analysisPath)
      const symbols = await asked<SymbolInformation>('symbols', 'vscode.executeWorkspaceSymbolProvider', 'Core banking')
      holds(
        symbols.some(({ location }) => location.uri.path.endsWith('bank.registry.yaml')),
        'the system in the registry',
      )

      const at = positionOf(document, 'sys-core')
      const places = await asked<Location>('references', 'vscode.executeReferenceProvider', document.uri, at)
      holds(new Set(places.map(({ uri }) => uri.path)).size > 1, 'more than one file')

      const [item] = await asked<CallHierarchyItem>('a node', 'vscode.prepareCallHierarchy', document.uri, at)
      const callers = await asked<CallHierarchyIncomingCall>('dependents', 'vscode.provideIncomingCalls', item)
      matches(callers.map(({ from }) => from.name).join('\n'), /Retail payment and transfer/)
    })

    test('an id is renamed in every file, and a name that is taken is refused', async () => {
      const { document } = await open(planPath)
      const at = positionOf(document, 'chen-bh')
      const edit = await eventually('edits', async () => {
        const found = await commands.executeCommand<WorkspaceEdit | undefined>('vscode.executeDocumentRenameProvider', document.uri, at, 'chen-bohan')
        return found && found.size > 0 ? found : undefined
      })
      equal(
        edit
          .entries()
          .map(([uri]) => uri.path.split('/').at(-1))
          .sort(),
        ['company.registry.yaml', 'filled.plan.yaml'],
      )
      const refused = await Promise.resolve(commands.executeCommand('vscode.executeDocumentRenameProvider', document.uri, at, 'lin-yt')).then(
        () => 'renamed',
        (error: unknown) => String(error),
      )
      matches(refused, /lin-yt/)
    })
  })
}
