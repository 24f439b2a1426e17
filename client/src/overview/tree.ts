import {
  commands,
  Disposable,
  EventEmitter,
  l10n,
  ThemeColor,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  Uri,
  window,
  workspace,
} from 'vscode'
import type { DocumentSummary, OverviewEntry, OverviewGroup } from '../../../server/src/protocol/view.ts'
import { reveal } from '../preview/reveal.ts'
import type { LanguageServer } from '../server/server.ts'
import type { Summaries } from './summaries.ts'

type Node =
  | { readonly node: 'document'; readonly summary: DocumentSummary }
  | { readonly node: 'group'; readonly uri: string; readonly group: OverviewGroup }
  | { readonly node: 'entry'; readonly uri: string; readonly entry: OverviewEntry }

/** The view «Continuity»: documents, and in them what is looked up by its day, its time or its rating. It asks only while it is seen. */
export function showTree(summaries: Summaries, server: LanguageServer): Disposable {
  const changed = new EventEmitter<undefined>()
  const provider: TreeDataProvider<Node> = {
    onDidChangeTreeData: changed.event,
    getTreeItem: itemOf,
    getChildren: (node) => childrenOf(summaries, node),
  }
  const view = window.createTreeView('continuity.overview', { treeDataProvider: provider, showCollapseAll: true })
  let missed: 'nothing' | 'changes' = 'nothing'
  const refresh = (): void => {
    missed = view.visible ? 'nothing' : 'changes'
    if (view.visible) changed.fire(undefined)
  }
  return Disposable.from(
    changed,
    view,
    summaries.onChanged(refresh),
    view.onDidChangeVisibility(() => {
      if (missed === 'changes') refresh()
    }),
    commands.registerCommand('continuity.revealItem', (uri: string, item: string) =>
      reveal({ item, focus: 'move' }, { server, uri, column: undefined }),
    ),
  )
}

async function childrenOf(summaries: Summaries, node: Node | undefined): Promise<Node[]> {
  switch (node?.node) {
    case undefined:
      return (await summaries.documents()).toSorted((a, b) => a.uri.localeCompare(b.uri)).map((summary) => ({ node: 'document', summary }))
    case 'document':
      return (await summaries.groups(node.summary.uri)).map((group) => ({ node: 'group', uri: node.summary.uri, group }))
    case 'group':
      return node.group.entries.map((entry) => ({ node: 'entry', uri: node.uri, entry }))
    case 'entry':
      return []
  }
}

function itemOf(node: Node): TreeItem {
  switch (node.node) {
    case 'document':
      return documentItem(node.summary)
    case 'group':
      return groupItem(node.uri, node.group)
    case 'entry':
      return entryItem(node.uri, node.entry)
  }
}

function documentItem({ uri, title, kind, status, percent, overdue }: DocumentSummary): TreeItem {
  const item = new TreeItem(title, TreeItemCollapsibleState.Collapsed)
  item.id = uri
  item.resourceUri = Uri.parse(uri)
  item.iconPath = ThemeIcon.File
  item.description = [status, `${percent} %`, overdue === 0 ? '' : l10n.t('{0} overdue', overdue)].filter((part) => part !== '').join(' · ')
  item.tooltip = `${title}\n${kind} · ${workspace.asRelativePath(Uri.parse(uri))}`
  item.contextValue = 'document'
  return item
}

function groupItem(uri: string, { key, title, entries }: OverviewGroup): TreeItem {
  const item = new TreeItem(title, key === 'overdue' ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed)
  item.id = `${uri} ${key}`
  item.description = String(entries.length)
  return item
}

const icons: Readonly<Record<OverviewEntry['mark'], ThemeIcon>> = {
  overdue: new ThemeIcon('warning', new ThemeColor('continuity.bad')),
  done: new ThemeIcon('pass'),
  planned: new ThemeIcon('circle-outline'),
  milestone: new ThemeIcon('milestone'),
  activity: new ThemeIcon('symbol-event'),
  risk: new ThemeIcon('shield'),
}

function entryItem(uri: string, { item: id, label, detail, mark }: OverviewEntry): TreeItem {
  const item = new TreeItem(label)
  item.description = detail
  item.iconPath = icons[mark]
  item.tooltip = `${label} · ${detail}`
  item.command = { command: 'continuity.revealItem', title: l10n.t('Show in the source'), arguments: [uri, id] }
  item.contextValue = 'entry'
  return item
}
