import { Disposable, l10n, MarkdownString, StatusBarAlignment, type StatusBarItem, type TextEditor, window } from 'vscode'
import type { DocumentSummary } from '../../../server/src/protocol/view.ts'
import { languageId } from '../language.ts'
import type { Summaries } from './summaries.ts'

/** How far the plan is that is being edited: `62 % · 2 overdue`, and by which day that is judged where it is not today. */
export function showStatus(summaries: Summaries): Disposable {
  const item = window.createStatusBarItem('continuity.status', StatusBarAlignment.Left, 0)
  item.name = l10n.t('Continuity: progress of the plan')
  item.command = 'continuity.openPreviewToSide'
  const show = (): void => void refresh(item, summaries, window.activeTextEditor)
  show()
  return Disposable.from(item, summaries.onChanged(show), window.onDidChangeActiveTextEditor(show))
}

async function refresh(item: StatusBarItem, summaries: Summaries, editor: TextEditor | undefined): Promise<void> {
  if (editor?.document.languageId !== languageId) {
    item.hide()
    return
  }
  const [summary] = await summaries.documents([editor.document.uri])
  if (editor !== window.activeTextEditor) return
  if (!summary) {
    item.hide()
    return
  }
  item.text = `$(checklist) ${textOf(summary)}`
  item.tooltip = tooltip(summary)
  item.show()
}

function textOf({ percent, overdue, asOf }: DocumentSummary): string {
  const parts = [`${percent} %`, overdue === 0 ? '' : l10n.t('{0} overdue', overdue), asOf === undefined ? '' : l10n.t('as of {0}', asOf)]
  return parts.filter((part) => part !== '').join(' · ')
}

function tooltip({ title, filled, total, overdue, asOf }: DocumentSummary): MarkdownString {
  const text = new MarkdownString()
  text.appendText(`${title}\n`)
  text.appendText(`${l10n.t('{0} of {1} fields are filled in.', filled, total)}\n`)
  if (overdue > 0) text.appendText(`${l10n.t('{0} items are past their day.', overdue)}\n`)
  if (asOf !== undefined) text.appendText(l10n.t('The settings of the programme judge by {0}, not by today.', asOf))
  return text
}
