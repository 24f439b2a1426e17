import {
  type CompletionList,
  commands,
  type DocumentSymbol,
  type Hover,
  type Location,
  type LocationLink,
  type MarkdownString,
  type Uri,
} from 'vscode'
import { equal, holds, matches } from '../kit/assert.ts'
import { closeAll, eventually, open, positionOf } from '../kit/host.ts'
import { planPath } from '../kit/samples.ts'

const targetOf = (found: Location | LocationLink): Uri => ('targetUri' in found ? found.targetUri : found.uri)

export function helpCases(): void {
  suite('help while writing', () => {
    teardown(closeAll)

    test('an availability says the downtime that it allows', async () => {
      const { document } = await open(planPath)
      const at = positionOf(document, '99.97 %')
      const hovers = await eventually('a hover', async () => {
        const found = await commands.executeCommand<Hover[]>('vscode.executeHoverProvider', document.uri, at)
        return found.length > 0 ? found : undefined
      })
      // 0.03 % of 365 days are 2.628 hours.
      matches(hovers.flatMap(({ contents }) => contents.map((text) => (text as MarkdownString).value)).join('\n'), /2\.63 h/)
    })

    test('a status offers its values', async () => {
      const { document } = await open(planPath)
      const at = positionOf(document, 'in_progress\n')
      const labels = await eventually('suggestions', async () => {
        const { items } = await commands.executeCommand<CompletionList>('vscode.executeCompletionItemProvider', document.uri, at)
        return items.length > 0 ? items.map(({ label }) => (typeof label === 'string' ? label : label.label)) : undefined
      })
      equal(labels.filter((label) => ['planned', 'in_progress', 'done'].includes(label)).sort(), ['done', 'in_progress', 'planned'])
    })

    test('an owner leads to the person in the registry', async () => {
      const { document } = await open(planPath)
      const at = positionOf(document, 'chen-bh')
      const [found] = await eventually('a definition', async () => {
        const all = await commands.executeCommand<(Location | LocationLink)[]>('vscode.executeDefinitionProvider', document.uri, at)
        return all.length > 0 ? all : undefined
      })
      holds(found, 'a definition')
      equal(targetOf(found).path.split('/').at(-1), 'company.registry.yaml')
    })

    test('the outline has the tasks with their subtasks', async () => {
      const { document } = await open(planPath)
      const symbols = await eventually('an outline', async () => {
        const all = await commands.executeCommand<DocumentSymbol[] | undefined>('vscode.executeDocumentSymbolProvider', document.uri)
        return all && all.length > 0 ? all : undefined
      })
      const tasks = symbols.find(({ name }) => /^tasks\b/.test(name))
      holds(tasks, 'the tasks')
      equal(
        tasks.children.map(({ name }) => /^T\d/.exec(name)?.[0]),
        ['T1', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'T8'],
      )
    })
  })
}
